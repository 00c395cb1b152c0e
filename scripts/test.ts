// `npm test`: every suite, then one line that counts them all. `npm test integration` (or e2e, ops, unit, checks): that
// one alone; further arguments go to its runner. Everything runs on the production build, in a folder of its own, with
// databases of its own, so that it disturbs no running `npm start`.
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { chmod, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { readEnv } from "../lib/env.ts";
import { build, generateClient } from "./build.ts";
import { Refusal, runCommand } from "./command.ts";
import { freePort, removeCluster } from "./postgres.ts";

type Counts = [passed: number, failed: number];
type VitestReport = { numPassedTests: number; numFailedTests: number };
type PlaywrightReport = { stats: { expected: number; flaky: number; unexpected: number } };

const TSX = ["--conditions=react-server", "--import", "tsx"];

// Whoever runs the tests may have set these for their own server. Empty, so that no `.env` file sets them again.
for (const name of ["PORT", "HOST", "DATABASE_URL", "DEMO", "AUTH_SECRET", "APP_URL", "LOG_LEVEL", "PARLEY_DATA_DIR"])
  process.env[name] = "";
process.env.PARLEY_BUILD_DIR = ".next-test";
process.env.PARLEY_CONTENT_DIRS = "content,tests/fixtures/content";
process.env.PATH = `${path.resolve("node_modules/.bin")}${path.delimiter}${process.env.PATH}`;

let passed = 0;
let failed = 0;
let child: ChildProcess | undefined;
let stopping = false;
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.on(signal, () => {
    stopping = true;
    child?.kill("SIGTERM");
  });
}

function run(command: string, args: string[], env: Record<string, string> = {}): Promise<boolean> {
  if (stopping) return Promise.resolve(false);
  console.log(`\n— ${command} ${args.join(" ")}`);
  const started = spawn(command, args, { stdio: ["ignore", "inherit", "inherit"], env: { ...process.env, ...env } });
  child = started;
  return new Promise((resolve) => {
    started.once("error", () => resolve(false));
    started.once("exit", (code) => resolve(code === 0));
  });
}

/** A check without tests of its own counts as one. */
async function check(command: string, args: string[], env: Record<string, string> = {}) {
  if (await run(command, args, env)) passed++;
  else failed++;
}

/** A suite counts by its JSON report; one that ends badly with no failed test in it counts as one failure. */
async function suite<Report>(
  report: string,
  counts: (json: Report) => Counts,
  command: string,
  args: string[],
  env: Record<string, string> = {},
) {
  await rm(report, { force: true });
  const ok = await run(command, args, env);
  const [good, bad] = await readFile(report, "utf8").then(
    (text) => counts(JSON.parse(text)),
    () => [0, 0] as Counts,
  );
  passed += good;
  failed += ok ? bad : Math.max(bad, 1);
}

/** A Chromium for Playwright: CHROMIUM, else the system's, else Debian's package where we may install it. */
function findChromium(): string {
  const known = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
  const found = () => known.find((file) => file && existsSync(file));
  if (!found() && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    execFileSync("apt-get", ["update", "-qq"], { stdio: "inherit" });
    execFileSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], {
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
  }
  const browser = found();
  if (!browser) throw new Error("No Chromium found: install one, or set CHROMIUM to its path.");
  return browser;
}

async function checks() {
  await check("biome", ["check", "--error-on-warnings", "."]);
  await generateClient(); // the schema may have changed since `npm ci` wrote it
  // PageProps and its like, which tsc needs; those of an older test build would contradict them
  await rm(path.join(".next-test", "types"), { recursive: true, force: true });
  await check("next", ["typegen"], { PARLEY_BUILD_DIR: ".next" });
  await check("tsc", ["--noEmit"]);
  await check(process.execPath, [...TSX, "scripts/content-check.ts"]);
}

function vitest(project: string, args: string[] = []) {
  const report = `test-results/${project}.json`;
  return suite(report, (json: VitestReport) => [json.numPassedTests, json.numFailedTests], "vitest", [
    ...["run", "--project", project, "--reporter=default", "--reporter=json", `--outputFile.json=${report}`],
    ...args,
  ]);
}

/** The start script itself serves for the browser tests: on a free port, with the demo, on the test build. */
async function e2e(args: string[]) {
  const data = await mkdtemp(path.join(tmpdir(), "parley-e2e-"));
  await chmod(data, 0o755); // mkdtemp's 0700 would shut out the user that root's Postgres runs as
  const port = await freePort();
  const server = spawn(process.execPath, [...TSX, "scripts/start.ts"], {
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, PORT: String(port), PARLEY_DATA_DIR: data, LOG_LEVEL: "warn" },
  });
  const ended = new Promise<void>((resolve) => server.once("exit", () => resolve()));
  try {
    const url = `http://localhost:${port}`;
    const answers = () =>
      fetch(`${url}/api/health`).then(
        (response) => response.ok,
        () => false,
      );
    while (server.exitCode === null && !stopping && !(await answers())) await sleep(100);
    if (server.exitCode !== null) throw new Error("The server for the browser tests did not start.");
    const counts = ({ stats }: PlaywrightReport): Counts => [stats.expected + stats.flaky, stats.unexpected];
    await suite("test-results/e2e.json", counts, "playwright", ["test", ...args], {
      BASE_URL: url,
      CHROMIUM: findChromium(),
      PARLEY_DATA_DIR: data,
    });
  } finally {
    server.kill("SIGTERM");
    await ended;
    await removeCluster(data);
    await rm(data, { recursive: true, force: true });
  }
}

const suites: Record<string, (args: string[]) => Promise<void>> = {
  checks,
  unit: (args) => vitest("unit", args),
  build: () => build(readEnv(process.env)),
  integration: (args) => vitest("integration", args),
  ops: (args) => vitest("ops", args),
  e2e,
};

await runCommand(async () => {
  const [only, ...args] = process.argv.slice(2);
  if (only && !suites[only])
    throw new Refusal(`There is no suite ${only}. There are: ${Object.keys(suites).join(", ")}.`);
  const names = only ? [...(["integration", "ops", "e2e"].includes(only) ? ["build"] : []), only] : Object.keys(suites);
  for (const name of names) {
    const started = Date.now();
    await suites[name]?.(args).catch((error: unknown) => {
      console.error(error instanceof Error ? error.message : error);
      failed++;
    });
    console.log(`  (${name}: ${((Date.now() - started) / 1000).toFixed(1)} s)`);
  }
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed || stopping ? 1 : 0;
});
