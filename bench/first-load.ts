import { spawn } from "node:child_process";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { freePort } from "../scripts/postgres.ts";

const NEXT = path.resolve("node_modules/next/dist/bin/next");

/** Builds and serves the smallest project of the same framework, its page padded to `bytes`. */
export async function buildEmpty(bytes: number): Promise<{ url: string; stop: () => void }> {
  // React's data for the page repeats the text once, so half of the bytes is enough; 3,000 are the page's own.
  const env: NodeJS.ProcessEnv = { ...process.env, NODE_ENV: "production", BENCH_TEXT: "word ".repeat(Math.max(0, bytes - 3000) / 10) };
  const builder = spawn(process.execPath, [NEXT, "build", "bench/empty"], {
    env,
    stdio: ["ignore", "ignore", "inherit"],
  });
  await new Promise<void>((resolve, reject) =>
    builder.once("exit", (code) => (code === 0 ? resolve() : reject(new Error("The empty project does not build.")))),
  );
  const port = await freePort();
  const server = spawn(process.execPath, [NEXT, "start", "bench/empty", "-p", String(port), "-H", "127.0.0.1"], {
    env,
    stdio: "ignore",
  });
  const url = `http://127.0.0.1:${port}/`;
  for (let tries = 0; tries < 200; tries++) {
    if (
      await fetch(url).then(
        () => true,
        () => false,
      )
    )
      break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return { url, stop: () => server.kill("SIGKILL") };
}

/** Bytes, gzipped, of the scripts that a page names and a modern browser loads (`noModule` ones are for old ones). */
export async function firstLoadScripts(url: string): Promise<number> {
  const html = await (await fetch(url)).text();
  const tags = html.match(/<script[^>]*\ssrc="[^"]+"[^>]*>/g) ?? [];
  const sources = new Set(
    tags.filter((tag) => !/nomodule/i.test(tag)).map((tag) => /\ssrc="([^"]+)"/.exec(tag)?.[1] ?? ""),
  );
  const sizes = await Promise.all(
    [...sources].map(async (source) => {
      const script = await fetch(new URL(source, url));
      return gzipSync(Buffer.from(await script.arrayBuffer())).length;
    }),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
