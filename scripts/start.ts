// `npm start`: builds where the build is stale, opens the database, migrates, writes the demo, serves, and starts again
// what dies. Ctrl-C stops all. `npm run dev`: the same with Next's development server, and no build.
import { existsSync } from "node:fs";
import path from "node:path";
import type { Env } from "../lib/env.ts";
import { build } from "./build.ts";
import { commandEnv, Refusal, reasonOf, runCommand } from "./command.ts";
import { type DataFolder, secret, takeDataFolder } from "./data-folder.ts";
import { assertAnswers } from "./database.ts";
import { applyMigrations } from "./migrate.ts";
import { type Postgres, startPostgres } from "./postgres.ts";
import { assertPortFree, localUrl, type Server, startServer, waitUntilReady } from "./server.ts";

const development = process.argv.includes("--dev");
const RESTARTS_A_MINUTE = 3;

/** Aborts at the first SIGINT, SIGTERM or SIGHUP. A second one, by somebody impatient, ends the server at once. */
function listenForStop(impatient: () => void): AbortSignal {
  const controller = new AbortController();
  let first = 0;
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(name, () => {
      controller.abort();
      first ||= Date.now();
      if (Date.now() - first > 500) impatient(); // npm may pass on the Ctrl-C that the terminal sent already
    });
  }
  return controller.signal;
}

/** Counts what died; refuses to go on where starting it again does not help. */
function restartBudget() {
  let times: number[] = [];
  return (name: string) => {
    times = [...times.filter((time) => time > Date.now() - 60_000), Date.now()];
    if (times.length > RESTARTS_A_MINUTE)
      throw new Refusal(`${name} ended again, the ${times.length}th time within a minute: giving up.`);
    console.error(`${name} ended unexpectedly. Starting it again.`);
  };
}

/** The demo is there whenever the database is our own, else only where it is asked for. */
const showsDemo = ({ demo, databaseUrl }: Env) => demo ?? !databaseUrl;

async function serverEnvironment(env: Env, data: DataFolder, databaseUrl: string): Promise<NodeJS.ProcessEnv> {
  const { AUTH_TRUST_HOST: _, NEXTAUTH_URL: __, ...inherited } = process.env;
  return {
    ...inherited,
    DATABASE_URL: databaseUrl,
    DEMO: showsDemo(env) ? "1" : "0",
    PARLEY_DATA_DIR: data.path,
    NEXTAUTH_SECRET: env.authSecret ?? (await secret(path.join(data.path, "auth-secret"))),
    // without a fixed address, links and cookies follow the one that the request came to
    ...(env.appUrl ? { NEXTAUTH_URL: env.appUrl } : { AUTH_TRUST_HOST: "true" }),
  };
}

async function migrate(url: string) {
  try {
    for (const name of await applyMigrations(url)) console.log(`Applied migration ${name}`);
  } catch (error) {
    throw new Refusal(`The database could not be migrated.\n${reasonOf(error)}`);
  }
}

async function writeDemo(env: Env, url: string) {
  if (!showsDemo(env)) return;
  process.env.DATABASE_URL = url;
  const { seedDemo } = await import("./demo.ts"); // its client reads DATABASE_URL when it is loaded
  await seedDemo(env);
}

/** Serves until asked to stop. */
async function serve(env: Env, data: DataFolder, stop: AbortSignal, held: { server?: Server; postgres?: Postgres }) {
  const stopped = new Promise<"stop">((resolve) => stop.addEventListener("abort", () => resolve("stop")));
  const noteRestart = restartBudget();

  if (!env.databaseUrl) held.postgres = await startPostgres(data);
  const databaseUrl = env.databaseUrl ?? (held.postgres as Postgres).url;
  await migrate(databaseUrl);
  // Nobody must meet a server whose demo is still being written. Later starts find it there, and only look it over.
  const hasDemo = existsSync(path.join(data.path, "demo-accounts.json"));
  if (!hasDemo) await writeDemo(env, databaseUrl);
  const environment = await serverEnvironment(env, data, databaseUrl);
  const url = localUrl(env.host, env.port);

  const launch = async () => {
    stop.throwIfAborted();
    const server = startServer({ port: env.port, host: env.host, env: environment, development });
    held.server = server;
    await data.setChild("the server", server.pid);
    return server;
  };

  let server = await launch();
  const demo = hasDemo ? writeDemo(env, databaseUrl) : undefined;
  await Promise.race([Promise.all([waitUntilReady(server, url), demo]), stopped]);
  stop.throwIfAborted();
  console.log(`Parley ready at ${url}`);

  for (;;) {
    const dead = await Promise.race([
      stopped,
      server.ended.then(() => "The server" as const),
      ...(held.postgres ? [held.postgres.died.then(() => "Postgres" as const)] : []),
    ]);
    stop.throwIfAborted();
    noteRestart(dead);
    if (dead === "The server") server = await launch();
    else held.postgres = await startPostgres(data, { port: Number(new URL(databaseUrl).port) });
  }
}

async function main(): Promise<number> {
  const env = commandEnv();
  const held: { server?: Server; postgres?: Postgres } = {};
  const stop = listenForStop(() => held.server?.kill("SIGKILL"));
  if (env.databaseUrl) await assertAnswers(env.databaseUrl);
  const data = await takeDataFolder(path.resolve(env.dataDir), env.port);
  try {
    await assertPortFree(env.host, env.port);
    if (!development) await build(env, { signal: stop });
    stop.throwIfAborted();
    await serve(env, data, stop, held);
  } catch (error) {
    if (!stop.aborted) throw error;
  } finally {
    await held.server?.stop();
    await held.postgres?.stop();
    await data.release();
  }
  return 0;
}

await runCommand(main);
