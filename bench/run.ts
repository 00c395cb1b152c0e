// `npm run bench [-- --json]`: what we claim of speed, each beside a baseline measured in the same run on the same
// machine. A figure that misses its target says so and stays. Exit code 0 all the same: it measures, it does not judge.
import { fork } from "node:child_process";
import { writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { readEnv } from "../lib/env.ts";
import { build } from "../scripts/build.ts";
import { applyMigrations } from "../scripts/migrate.ts";
import { startTestPostgres, temporaryFolder } from "../tests/helpers/database.ts";
import { startServer, TEST_BUILD, TEST_CONTENT } from "../tests/helpers/server.ts";
import { buildEmpty, firstLoadScripts } from "./first-load.ts";
import { load } from "./load.ts";

type Result = {
  name: string;
  value: number;
  unit: string;
  baseline: number;
  ratio: number;
  /** What the ratio should reach, or for sizes the most that the value may exceed the baseline by; null: no target. */
  target: string | null;
  pass: boolean | null;
};

const LESSON = "/m/un-nato/lessons/introduction";
const STUDENTS = 50;

const isJson = process.argv.includes("--json");
const say = (text: string) => isJson || console.error(text);
const round = (value: number) => Math.round(value * 100) / 100;

/** Starts the bare Node server and returns its port and how to end it. */
function startBare(args: string[], env: Record<string, string> = {}): Promise<{ url: string; stop: () => void }> {
  const child = fork(path.resolve("bench/bare-server.ts"), args, {
    execArgv: ["--import", "tsx"],
    env: { ...process.env, ...env },
  });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("message", (port) => resolve({ url: `http://127.0.0.1:${port}`, stop: () => child.kill("SIGKILL") }));
  });
}

process.env.PARLEY_CONTENT_DIRS = TEST_CONTENT;
process.env.PARLEY_BUILD_DIR = TEST_BUILD;
process.env.LOG_LEVEL = "silent";
console.log = (...args) => console.error(...args); // stdout is for the result alone
await build(readEnv(process.env));

const results: Result[] = [];
const postgres = await startTestPostgres({ durable: true });
process.env.DATABASE_URL = postgres.url;
await applyMigrations(postgres.url);
const server = await startServer({ databaseUrl: postgres.url });
const folder = await temporaryFolder();
try {
  say("Lesson page …");
  const html = Buffer.from(await (await fetch(server.url + LESSON)).arrayBuffer());
  const file = path.join(folder, "lesson.html");
  await writeFile(file, html);
  const empty = await buildEmpty(html.length);
  const lesson = await load({ url: server.url + LESSON });
  const bare = await startBare(["page", file]);
  const bareLesson = await load({ url: bare.url });
  bare.stop();
  const emptyPage = await load({ url: empty.url });
  results.push(
    ratioOf("lesson page, against bare Node sending the same bytes", lesson.perSecond, bareLesson.perSecond, null),
    ratioOf("lesson page, against an empty project's page of its size", lesson.perSecond, emptyPage.perSecond, 0.9),
  );

  say("Autosave …");
  const { createBenchTable, prepareAutosave } = await import("./autosave.ts"); // its client reads DATABASE_URL when it is loaded
  const { setupClient, verify } = await prepareAutosave(STUDENTS);
  const saves = await load({ url: server.url, setupClient, connections: STUDENTS });
  await verify();
  const bareUpsert = await startBare(["upsert"], { DATABASE_URL: postgres.url });
  await createBenchTable();
  const bareSaves = await load({ url: bareUpsert.url, setupClient, connections: STUDENTS });
  bareUpsert.stop();
  results.push(
    ratioOf("autosave, against bare Node with one upsert", saves.perSecond, bareSaves.perSecond, null),
    {
      ...absolute("autosave, 97.5th percentile", saves.p97, "ms", bareSaves.p97),
      target: "≤ 500 ms",
      pass: saves.p97 <= 500,
    },
    {
      ...absolute("autosave, answers other than 2xx", saves.errors, "answers", bareSaves.errors),
      target: "0",
      pass: saves.errors === 0,
    },
  );

  say("First load …");
  const [ours, floor] = [await firstLoadScripts(server.url + LESSON), await firstLoadScripts(empty.url)];
  results.push({
    ...absolute("JavaScript at first load of a lesson, gzip", ours / 1024, "kB", floor / 1024),
    target: "≤ 25 kB above the empty page",
    pass: ours - floor <= 25 * 1024,
  });
  empty.stop();
} finally {
  await server.stop();
  await postgres.stop();
}

function absolute(name: string, value: number, unit: string, baseline: number): Result {
  const ratio = baseline === 0 ? 0 : round(value / baseline);
  return { name, value: round(value), unit, baseline: round(baseline), ratio, target: null, pass: null };
}

function ratioOf(name: string, value: number, baseline: number, target: number | null): Result {
  const figure = absolute(name, value, "per second", baseline);
  return target === null ? figure : { ...figure, target: `ratio ≥ ${target}`, pass: figure.ratio >= target };
}

const machine = {
  cpu: os.cpus()[0]?.model,
  cores: os.cpus().length,
  memoryGiB: round(os.totalmem() / 2 ** 30),
  node: process.version,
};
if (isJson) process.stdout.write(`${JSON.stringify({ machine, results }, null, 2)}\n`);
else {
  process.stdout.write(`${machine.cpu}, ${machine.cores} cores, Node ${machine.node}\n`);
  for (const { name, value, unit, baseline, ratio, target, pass } of results) {
    const verdict = pass === null ? "" : `  ${target}: ${pass ? "met" : "NOT MET"}`;
    process.stdout.write(`${name}: ${value} ${unit} (baseline ${baseline}, ratio ${ratio})${verdict}\n`);
  }
}
process.exit(0);
