import { randomBytes } from "node:crypto";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { takeDataFolder } from "../../scripts/data-folder";
import { removeCluster, startPostgres } from "../../scripts/postgres";

/** A temporary folder that root's Postgres may enter as well. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "parley-test-"));
  await chmod(folder, 0o755);
  return folder;
}

/**
 * A Postgres of its own in a temporary folder, which `stop` removes.
 *
 * @param durable true where the test kills something and then looks for what was acknowledged; the others save the wait
 *   for the disk
 */
export async function startTestPostgres({ durable = false } = {}) {
  const folder = await temporaryFolder();
  const data = await takeDataFolder(folder);
  const postgres = await startPostgres(data, { durable });
  return {
    url: postgres.url,
    async stop() {
      await postgres.stop();
      await removeCluster(folder);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A database of the same server that is a copy of `url`'s, to which nobody may be connected; returns its address. */
export async function copyDatabase(url: string): Promise<string> {
  const template = new URL(url).pathname.slice(1);
  const name = `parley_${randomBytes(6).toString("hex")}`;
  const admin = new pg.Client({ connectionString: withDatabase(url, "postgres") });
  await admin.connect();
  try {
    await admin.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  } finally {
    await admin.end();
  }
  return withDatabase(url, name);
}

function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}
