// After `next build`: the hashes of the inline scripts of every static page, for the policy that proxy.ts sends.
import { createHash } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";

/** Writes csp-hashes.json, from the path of each static page to its script-src entries, into the build's folder. */
export async function writeScriptHashes(buildDir: string) {
  const pages = path.join(buildDir, "server/app");
  const hashes: Record<string, string[]> = {};
  for (const file of await readdir(pages, { recursive: true })) {
    if (!file.endsWith(".html")) continue;
    const html = await readFile(path.join(pages, file), "utf8");
    const inline = [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>(.*?)<\/script>/gs)].map((match) => match[1] ?? "");
    const route = `/${file.slice(0, -".html".length).replaceAll(path.sep, "/")}`.replace(/^\/index$/, "/");
    hashes[route] = [
      ...new Set(inline.map((code) => `'sha256-${createHash("sha256").update(code).digest("base64")}'`)),
    ];
  }
  await writeFile(path.join(buildDir, "csp-hashes.json"), JSON.stringify(hashes));
}
