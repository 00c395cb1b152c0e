import { type ChildProcess, spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "../../scripts/postgres";
import { isAlive, type ProcessRef, processRef } from "../../scripts/processes";
import { TEST_BUILD, TEST_CONTENT } from "./server";

const SCRIPT = ["--conditions=react-server", "--import", "tsx", "scripts/start.ts"];

export type Start = {
  pid: number;
  port: number;
  url: string;
  dataDir: string;
  output: () => string;
  /** The exit code; null after a signal that the script could not handle. */
  exited: Promise<number | null>;
  /** Waits for the sentence that says it serves. */
  ready: () => Promise<void>;
  /** Waits until the output has the text. */
  says: (text: string) => Promise<void>;
  signal: (signal: NodeJS.Signals) => void;
  /** The same to all processes of its group, as Ctrl-C in a terminal does. */
  signalGroup: (signal: NodeJS.Signals) => void;
  /** The processes that it runs now, itself included, by name. */
  processes: () => Promise<Record<string, ProcessRef>>;
};

/** What a run leaves behind must be ended whatever became of its test. */
const started: Start[] = [];

/**
 * Starts Parley by the start script (or through `npm start`) on the test build.
 *
 * @param env overrides; the port is free and the demo is off unless they say otherwise
 */
export async function startParley({
  dataDir,
  env = {},
  throughNpm = false,
  uid,
}: {
  dataDir: string;
  env?: Record<string, string>;
  throughNpm?: boolean;
  /** Another user to be, where the tests run as root. */
  uid?: number;
}): Promise<Start> {
  const port = Number(env.PORT) || (await freePort());
  const [command, args] = throughNpm ? ["npm", ["start"]] : [process.execPath, SCRIPT];
  const child: ChildProcess = spawn(command, args, {
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
    env: {
      ...process.env,
      NODE_ENV: "production",
      PORT: String(port),
      PARLEY_DATA_DIR: dataDir,
      PARLEY_BUILD_DIR: TEST_BUILD,
      PARLEY_CONTENT_DIRS: TEST_CONTENT,
      DATABASE_URL: "",
      DEMO: "0",
      LOG_LEVEL: "warn",
      ...env,
    },
    ...(uid && { uid, gid: uid }),
  });
  const pid = child.pid as number;
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => (output += chunk));
  let code: number | null | undefined;
  const exited = new Promise<number | null>((resolve) => {
    child.once("exit", async (value) => {
      code = value;
      // the last of its output; not for long, since what a killed one leaves running holds the pipe open
      await Promise.race([new Promise((closed) => child.once("close", closed)), sleep(300)]);
      resolve(value);
    });
  });

  const says = async (text: string) => {
    for (const end = Date.now() + 50_000; !output.includes(text); await sleep(20)) {
      if (code !== undefined) throw new Error(`It ended with ${code} before it said “${text}”:\n${output}`);
      if (Date.now() > end) throw new Error(`It did not say “${text}”:\n${output}`);
    }
  };
  const start: Start = {
    pid,
    port,
    url: `http://localhost:${port}`,
    dataDir,
    output: () => output,
    exited,
    says,
    ready: () => says(`Parley ready at http://localhost:${port}`),
    signal: (signal) => void child.kill(signal),
    signalGroup: (signal) => void process.kill(-pid, signal),
    async processes() {
      const { owner, children } = JSON.parse(await readFile(path.join(dataDir, "lock.json"), "utf8"));
      return { npm: processRef(pid), start: owner, ...children };
    },
  };
  started.push(start);
  return start;
}

/** Kills whatever the starts of this test have left; for `afterEach`. */
export async function killLeftovers() {
  for (const start of started.splice(0)) {
    const left = await start.processes().catch(() => ({ start: processRef(start.pid) }));
    for (const { pid } of Object.values(left).filter(isAlive)) process.kill(pid, "SIGKILL");
    if (isAlive(processRef(start.pid))) process.kill(start.pid, "SIGKILL");
  }
}

/** The names of those that still run, a moment being given to those that are just ending. */
export async function stillRunning(processes: Record<string, ProcessRef>): Promise<string[]> {
  const running = () => Object.keys(processes).filter((name) => isAlive(processes[name] as ProcessRef));
  for (const end = Date.now() + 1000; running().length && Date.now() < end; ) await sleep(20);
  return running();
}

/** Waits until the server answers that it and its database are well. */
export async function untilHealthy(url: string) {
  const healthy = () =>
    fetch(`${url}/api/health`).then(
      (response) => response.ok,
      () => false,
    );
  for (const end = Date.now() + 30_000; !(await healthy()); await sleep(50))
    if (Date.now() > end) throw new Error(`${url} did not become healthy.`);
}
