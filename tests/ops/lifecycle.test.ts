import { lstat, mkdtemp, readFile, readlink, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { removeCluster } from "../../scripts/postgres";
import { startTestPostgres, temporaryFolder } from "../helpers/database";
import { killLeftovers, startParley, stillRunning, untilHealthy } from "../helpers/start";

const isRoot = process.getuid?.() === 0;

let dataDir: string;
const folders: string[] = [];

beforeEach(async () => {
  dataDir = await temporaryFolder();
  folders.push(dataDir);
});
afterEach(async () => {
  await killLeftovers();
  for (const folder of folders.splice(0)) {
    await removeCluster(folder);
    await rm(folder, { recursive: true, force: true });
  }
});

/** Something in the database that must outlive what a test does to it. */
async function embedded(query: string) {
  const port = (await readFile(path.join(dataDir, "postgres/postmaster.pid"), "utf8")).split("\n")[3];
  const password = await readFile(path.join(dataDir, "postgres-password"), "utf8");
  const client = new pg.Client({ connectionString: `postgresql://parley:${password}@127.0.0.1:${port}/parley` });
  await client.connect();
  try {
    return (await client.query(query)).rows;
  } finally {
    await client.end();
  }
}

describe("npm start", () => {
  it("serves, ends cleanly on SIGTERM, and is back with the same data in under 10 seconds", async () => {
    const first = await startParley({ dataDir });
    await first.ready();
    const health = await fetch(`${first.url}/api/health`);
    expect(health.headers.get("cache-control")).toBe("no-store");
    expect(await health.json()).toEqual({ status: "ok", version: expect.any(String), database: "ok" });
    await embedded("CREATE TABLE kept AS SELECT 42 AS n");
    const processes = await first.processes();
    expect(Object.keys(processes)).toEqual(expect.arrayContaining(["start", "Postgres", "the server"]));
    first.signal("SIGTERM");
    expect(await first.exited).toBe(0);
    expect(await stillRunning(processes)).toEqual([]);

    const began = Date.now();
    const second = await startParley({ dataDir });
    await second.ready();
    expect(Date.now() - began).toBeLessThan(10_000);
    expect(await embedded("SELECT n FROM kept")).toEqual([{ n: 42 }]);
  });

  it("waits for the disk before it says that something is saved", async () => {
    await (await startParley({ dataDir })).ready();
    expect(await embedded("SELECT current_setting('fsync') AS f, current_setting('synchronous_commit') AS s")).toEqual([
      { f: "on", s: "on" },
    ]);
  });

  it("writes the demo into its own database, prints how to sign in, and keeps passwords from other users", async () => {
    const start = await startParley({ dataDir, env: { DEMO: "" } });
    await start.ready();
    const file = path.join(dataDir, "demo-accounts.json");
    const accounts: { role: string; email: string; password: string }[] = JSON.parse(await readFile(file, "utf8"));
    expect(new Set(accounts.map((account) => account.role))).toEqual(new Set(["instructor", "assistant", "student"]));
    for (const role of ["instructor", "student"]) {
      const account = accounts.find((one) => one.role === role);
      expect(start.output()).toContain(`${account?.email}  ${account?.password}`);
    }
    for (const secret of [file, path.join(dataDir, "auth-secret"), path.join(dataDir, "postgres-password")])
      expect((await stat(secret)).mode & 0o077).toBe(0);
  });

  it("says to a second start in the same folder that the first one runs", async () => {
    const first = await startParley({ dataDir });
    await first.ready();
    const second = await startParley({ dataDir });
    expect(await second.exited).toBe(1);
    expect(second.output().trim()).toBe(
      `Parley already runs in this folder (process ${first.pid} at port ${first.port}). Stop it first.`,
    );
    await untilHealthy(first.url);
  });

  it("lets one of two simultaneous starts win", async () => {
    const both = await Promise.all([startParley({ dataDir }), startParley({ dataDir })]);
    const loser = await Promise.race(both.map((start) => start.exited.then((code) => ({ start, code }))));
    expect(loser.code).toBe(1);
    expect(loser.start.output()).toContain("Parley already runs in this folder");
    await both.find((start) => start !== loser.start)?.ready();
  });

  it("leaves no process behind after Ctrl-C through npm", async () => {
    const start = await startParley({ dataDir, throughNpm: true });
    await start.ready();
    const processes = await start.processes();
    start.signalGroup("SIGINT");
    await start.exited;
    expect(await stillRunning(processes)).toEqual([]);
  });

  it("leaves no process behind after SIGTERM to npm alone, as a supervisor sends it", async () => {
    const start = await startParley({ dataDir, throughNpm: true });
    await start.ready();
    const processes = await start.processes();
    start.signal("SIGTERM");
    await start.exited;
    expect(await stillRunning(processes)).toEqual([]);
  });
});

describe("kill -9", () => {
  it("of the server: it is started again", async () => {
    const start = await startParley({ dataDir });
    await start.ready();
    process.kill((await start.processes())["the server"]?.pid as number, "SIGKILL");
    await start.says("The server ended unexpectedly. Starting it again.");
    await untilHealthy(start.url);
  });

  it("of Postgres: it is started again, and the server finds it", async () => {
    const start = await startParley({ dataDir });
    await start.ready();
    await embedded("CREATE TABLE kept AS SELECT 42 AS n");
    process.kill((await start.processes()).Postgres?.pid as number, "SIGKILL");
    await start.says("Postgres ended unexpectedly. Starting it again.");
    await untilHealthy(start.url);
    expect(await embedded("SELECT n FROM kept")).toEqual([{ n: 42 }]);
  });

  it("of the server again and again: it gives up, and leaves nothing running", async () => {
    const start = await startParley({ dataDir });
    await start.ready();
    const before = await start.processes();
    for (let time = 1; time <= 4; time++) {
      const { "the server": server } = await start.processes();
      process.kill(server?.pid as number, "SIGKILL");
      if (time < 4) await untilServerIsNot(start, server?.pid as number);
    }
    expect(await start.exited).toBe(1);
    expect(start.output()).toContain("giving up");
    expect(await stillRunning(before)).toEqual([]);
  });

  it("of the start script: the next start ends what it left, and serves", async () => {
    const first = await startParley({ dataDir });
    await first.ready();
    const left = await first.processes();
    first.signal("SIGKILL");
    await first.exited;
    const second = await startParley({ dataDir, env: { PORT: String(first.port) } });
    await second.ready();
    expect(await stillRunning(left)).toEqual([]);
  });

  it("of everything at once: the next start serves what was saved", async () => {
    const first = await startParley({ dataDir });
    await first.ready();
    await embedded("CREATE TABLE kept AS SELECT 42 AS n");
    for (const { pid } of Object.values(await first.processes())) process.kill(pid, "SIGKILL");
    await first.exited;
    await (await startParley({ dataDir })).ready();
    expect(await embedded("SELECT n FROM kept")).toEqual([{ n: 42 }]);
  });
});

async function untilServerIsNot(start: Awaited<ReturnType<typeof startParley>>, pid: number) {
  for (const end = Date.now() + 10_000; (await start.processes())["the server"]?.pid === pid; )
    if (Date.now() > end) throw new Error("The server was not started again.");
}

describe.runIf(isRoot)("as root", () => {
  it("works in a folder that only root may enter, and db:reset removes all of it", async () => {
    const closed = await mkdtemp(path.join(tmpdir(), "parley-test-closed-")); // mode 0700
    folders.push(closed);
    dataDir = path.join(closed, "data");
    const start = await startParley({ dataDir });
    await start.ready();
    expect((await lstat(path.join(dataDir, "postgres"))).isSymbolicLink()).toBe(true);
    const cluster = await readlink(path.join(dataDir, "postgres"));
    expect(start.output()).toContain(`the database lies in ${cluster}`);
    start.signal("SIGTERM");
    expect(await start.exited).toBe(0);
    await removeCluster(dataDir);
    await expect(stat(cluster)).rejects.toThrow("ENOENT");
  });
});

describe("with a database of one's own", () => {
  it("two starts migrate it at the same time, and neither writes the demo", async () => {
    const postgres = await startTestPostgres();
    try {
      const other = await temporaryFolder();
      folders.push(other);
      const env = { DATABASE_URL: postgres.url, DEMO: "", AUTH_SECRET: "the same for both, as long as one must be" };
      const both = await Promise.all([startParley({ dataDir, env }), startParley({ dataDir: other, env })]);
      for (const start of both) await start.ready();
      const applied = both.flatMap((start) => start.output().match(/Applied migration \S+/g) ?? []);
      expect(new Set(applied).size).toBe(applied.length);
      expect(applied.length).toBeGreaterThan(0);
      const client = new pg.Client({ connectionString: postgres.url });
      await client.connect();
      expect((await client.query('SELECT count(*)::int AS n FROM "User"')).rows).toEqual([{ n: 0 }]);
      await client.end();
      for (const start of both) start.signal("SIGTERM");
      for (const start of both) expect(await start.exited).toBe(0);
    } finally {
      await postgres.stop();
    }
  });
});
