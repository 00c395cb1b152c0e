// The production build, made when what it reads has changed since the last one.
import { execFile, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import type { Env } from "../lib/env.ts";
import { commandEnv, Refusal, runCommand } from "./command.ts";
import { writeScriptHashes } from "./csp.ts";

const PRISMA = path.resolve("node_modules/prisma/build/index.js");
export const NEXT = path.resolve("node_modules/next/dist/bin/next");

/** What the build reads besides the content folders. Of lib/generated the source counts, which is prisma/schema. */
const SOURCES = [
  ...["app", "components", "lib", "prisma/schema", "public", "proxy.ts", "scripts/build.ts", "scripts/csp.ts"],
  ...["next.config.js", "postcss.config.mjs", "tsconfig.json", "package.json", "package-lock.json"],
];
const GENERATED = path.join("lib", "generated");

async function sourceHash(contentDirs: string[]): Promise<string> {
  const hash = createHash("sha256").update(contentDirs.join());
  const visit = async (entry: string): Promise<void> => {
    if (entry === GENERATED) return;
    const children = await readdir(entry).catch(() => null); // null: a file, or nothing there
    if (children) for (const name of children.sort()) await visit(path.join(entry, name));
    else hash.update(entry).update(await readFile(entry).catch(() => ""));
  };
  for (const source of [...SOURCES, ...contentDirs]) await visit(source);
  return hash.digest("hex");
}

export type BuildOptions = { force?: boolean; signal?: AbortSignal };

function run(args: string[], env: Env, signal?: AbortSignal): Promise<void> {
  const child = spawn(process.execPath, args, {
    stdio: ["ignore", process.stderr, process.stderr], // stdout is for what a command was asked for
    env: { ...process.env, PARLEY_BUILD_DIR: env.buildDir, PARLEY_CONTENT_DIRS: env.contentDirs.join() },
    signal,
  });
  return new Promise((resolve, reject) => {
    const failed = () => reject(new Refusal(signal?.aborted ? "Stopped." : "The build failed; the reason is above."));
    child.once("error", failed);
    child.once("exit", (code) => (code === 0 ? resolve() : failed()));
  });
}

/** Writes lib/generated/prisma, the database client, from the schema. */
export async function generateClient(signal?: AbortSignal) {
  await promisify(execFile)(process.execPath, [PRISMA, "generate"], { signal });
}

/** Builds into `env.buildDir` unless it holds the build of exactly these sources. @throws Refusal where it fails */
export async function build(env: Env, { force = false, signal }: BuildOptions = {}) {
  const stamp = path.join(env.buildDir, "source-hash");
  const hash = await sourceHash(env.contentDirs);
  if (!force && (await readFile(stamp, "utf8").catch(() => "")) === hash) return;
  console.error("Building (only after a change) …");
  await rm(stamp, { force: true });
  await generateClient(signal);
  await run([NEXT, "build"], env, signal);
  await writeScriptHashes(env.buildDir);
  await writeFile(stamp, hash);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href)
  await runCommand(async () => {
    await build(commandEnv(), { force: true });
    return 0;
  });
