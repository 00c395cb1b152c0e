import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { freePort } from "../../scripts/postgres";

const NEXT = path.resolve("node_modules/next/dist/bin/next");
export const TEST_BUILD = ".next-test";
export const TEST_CONTENT = "content,tests/fixtures/content";
export const TEST_SECRET = "a secret of the tests, as long as one must be";

export type TestServer = {
  url: string;
  pid: number;
  /** Sends a signal and waits for the end. */
  kill: (signal: NodeJS.Signals) => Promise<void>;
  stop: () => Promise<void>;
};

function assertBuilt() {
  if (!existsSync(path.join(TEST_BUILD, "csp-hashes.json")))
    throw new Error("There is no test build. `npm run test:integration` makes one and then runs these tests.");
}

/** Polls until `answers` says so; gives up where the process has ended, or after half a minute. */
async function until(child: ChildProcess, output: () => string, answers: () => Promise<boolean>) {
  for (const end = Date.now() + 30_000; Date.now() < end; await new Promise((wake) => setTimeout(wake, 50))) {
    if (child.exitCode !== null || child.signalCode !== null) break;
    if (await answers().catch(() => false)) return;
  }
  child.kill("SIGKILL");
  throw new Error(`The server does not answer.\n${output()}`);
}

/**
 * Serves the test build on a free port, with the given database, as `npm start` would.
 *
 * @param env further variables
 * @param port the port of a server that was killed, for clients that come back to it
 * @param hasDatabase false where the test is about a server without one
 */
export async function startServer({
  databaseUrl,
  env = {},
  port,
  hasDatabase = true,
}: {
  databaseUrl: string;
  env?: Record<string, string>;
  port?: number;
  hasDatabase?: boolean;
}): Promise<TestServer> {
  assertBuilt();
  const listen = port ?? (await freePort());
  const child = spawn(process.execPath, [NEXT, "start", "-p", String(listen), "-H", "127.0.0.1"], {
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      // not Vitest's "test": Next serves builds in production alone
      NODE_ENV: "production",
      DATABASE_URL: databaseUrl,
      PARLEY_BUILD_DIR: TEST_BUILD,
      PARLEY_CONTENT_DIRS: TEST_CONTENT,
      NEXTAUTH_SECRET: TEST_SECRET,
      AUTH_TRUST_HOST: "true",
      DEMO: "0",
      LOG_LEVEL: "warn",
      ...env,
    },
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const url = `http://127.0.0.1:${listen}`;
  await until(
    child,
    () => output,
    async () => (await fetch(`${url}/api/health`)).ok || !hasDatabase,
  );
  const kill = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await ended;
  };
  return { url, pid: child.pid as number, kill, stop: () => kill("SIGKILL") };
}
