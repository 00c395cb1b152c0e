// The database that scripts work on: DATABASE_URL where it is set, else a Postgres of our own in the data folder.
import { readFile } from "node:fs/promises";
import path from "node:path";
import pg from "pg";
import type { Env } from "../lib/env.ts";
import { Refusal, reasonOf } from "./command.ts";
import { holderOf, takeDataFolder } from "./data-folder.ts";
import { startPostgres } from "./postgres.ts";

export type Database = { url: string; isEmbedded: boolean; close: () => Promise<void> };

/** @throws Refusal where nothing answers at the address within 5 s, saying where but never with which password */
export async function assertAnswers(url: string) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000, query_timeout: 5000 });
  client.on("error", () => {}); // what matters is thrown by connect and query
  try {
    await client.connect();
    await client.query("SELECT 1");
  } catch (error) {
    const { hostname, port, pathname } = new URL(url);
    throw new Refusal(
      `The database ${pathname.slice(1)} at ${hostname}:${port || 5432} does not answer (${reasonOf(error)}).\nCheck DATABASE_URL, or leave it unset for a database of Parley's own.`,
    );
  } finally {
    await client.end().catch(() => {});
  }
}

/** The address of the embedded server that a running `npm start` keeps for this folder. */
async function runningUrl(folder: string, pid: number): Promise<string> {
  const [, , , port] = (await readFile(path.join(folder, "postgres/postmaster.pid"), "utf8").catch(() => "")).split(
    "\n",
  );
  if (!port) throw new Refusal(`Parley is just starting in this folder (process ${pid}). Try again when it is ready.`);
  const password = await readFile(path.join(folder, "postgres-password"), "utf8");
  return `postgresql://parley:${password}@127.0.0.1:${port}/parley`;
}

/**
 * Opens the database for a script: the running start's own, or one that is started now and stopped by `close`.
 *
 * @throws Refusal where it cannot be had
 */
export async function openDatabase({ databaseUrl, dataDir }: Env): Promise<Database> {
  if (databaseUrl) {
    await assertAnswers(databaseUrl);
    return { url: databaseUrl, isEmbedded: false, close: async () => {} };
  }
  const folder = path.resolve(dataDir);
  const holder = await holderOf(folder);
  if (holder) {
    const url = await runningUrl(folder, holder.owner.pid);
    await assertAnswers(url);
    return { url, isEmbedded: true, close: async () => {} };
  }
  const data = await takeDataFolder(folder);
  try {
    const postgres = await startPostgres(data);
    return {
      url: postgres.url,
      isEmbedded: true,
      async close() {
        await postgres.stop();
        await data.release();
      },
    };
  } catch (error) {
    await data.release();
    throw error;
  }
}
