// Next's server as a child process: start it, wait until it answers, end it.
import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { NEXT } from "./build.ts";
import { Refusal } from "./command.ts";

export type Server = {
  pid: number;
  /** Settles when the process has ended, for whatever reason. */
  ended: Promise<void>;
  /** Ends it: requests get 2 s to finish, since open event streams never do. */
  stop: () => Promise<void>;
  kill: (signal: NodeJS.Signals) => void;
};

type ServerOptions = { port: number; host: string | undefined; env: NodeJS.ProcessEnv; development?: boolean };

const hasEnded = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null;

/** The address at which this machine reaches a server that listens on `host`. */
export function localUrl(host: string | undefined, port: number): string {
  const everywhere = !host || host === "0.0.0.0" || host === "::";
  if (everywhere || host === "127.0.0.1" || host === "::1") return `http://localhost:${port}`;
  return `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
}

/** @throws Refusal where another program listens there, or the machine has no such address */
export async function assertPortFree(host: string | undefined, port: number) {
  await new Promise<void>((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen({ port, host }, () => probe.close(() => resolve()));
  }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "EADDRINUSE")
      throw new Refusal(`Port ${port} is taken by another program. Choose another one: PORT=${port + 1} npm start`);
    if (error.code === "EACCES")
      throw new Refusal(`Port ${port} is for the system's own programs. Choose one from 1024: PORT=3000 npm start`);
    throw new Refusal(`Parley cannot listen at HOST=${host} (${error.code}). Choose an address of this machine.`);
  });
}

/** Starts `next start` (or `next dev`) on the build named by `env.PARLEY_BUILD_DIR`. */
export function startServer({ port, host, env, development = false }: ServerOptions): Server {
  const args = [NEXT, development ? "dev" : "start", "-p", String(port), ...(host ? ["-H", host] : [])];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "inherit", "inherit"], env });
  if (!child.pid) throw new Refusal("The server could not be started.");
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  return {
    pid: child.pid,
    ended,
    kill: (signal) => void child.kill(signal),
    async stop() {
      child.kill("SIGTERM");
      const slow = setTimeout(() => child.kill("SIGKILL"), 2000);
      if (!hasEnded(child)) await ended;
      clearTimeout(slow);
    },
  };
}

/** Waits until the server and its database answer. @throws Refusal where the server ends, or takes over two minutes */
export async function waitUntilReady(server: Server, url: string) {
  const ended = server.ended.then(() => "ended" as const);
  for (const deadline = Date.now() + 120_000; Date.now() < deadline; ) {
    const health = fetch(`${url}/api/health`).then(
      (response) => response.ok,
      () => false,
    );
    const answer = await Promise.race([health, ended]);
    if (answer === true) return;
    if (answer === "ended") throw new Refusal("The server ended before it could answer; the reason is above.");
    await sleep(50);
  }
  throw new Refusal("The server does not answer.");
}
