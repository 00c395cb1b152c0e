// The data folder (PARLEY_DATA_DIR): what lies in it, its secrets, and the lock that gives it one owner at a time.
import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { link, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { Refusal, reasonOf } from "./command.ts";
import { isAlive, type ProcessRef, processRef, stopProcess } from "./processes.ts";

/** Who holds the folder, at which address it serves, and the processes that must not outlive it. */
type Holder = { owner: ProcessRef; port?: number; children: Record<string, ProcessRef> };

export type DataFolder = {
  path: string;
  /** Notes a child process (null: it has ended), so that whoever finds this lock stale can end it. */
  setChild: (name: string, pid: number | null) => Promise<void>;
  release: () => Promise<void>;
};

const lockOf = (folder: string) => path.join(folder, "lock.json");

async function readHolder(file: string): Promise<Holder | null> {
  try {
    return JSON.parse(await readFile(file, "utf8"));
  } catch {
    return null; // none
  }
}

/** The live process that holds the folder, if any. */
export async function holderOf(folder: string): Promise<Holder | null> {
  const holder = await readHolder(lockOf(folder));
  return holder && isAlive(holder.owner) ? holder : null;
}

/** A name in the folder that no other process uses. */
const ownName = (folder: string) => path.join(folder, `lock.${process.pid}.${randomBytes(4).toString("hex")}`);

async function writeLock(folder: string, holder: Holder, place: (from: string, to: string) => Promise<void>) {
  const draft = ownName(folder);
  await writeFile(draft, JSON.stringify(holder), { mode: 0o600 });
  try {
    await place(draft, lockOf(folder)); // whole or not at all, whoever reads meanwhile
  } finally {
    await rm(draft, { force: true });
  }
}

function refuseSecond(holder: Holder): never {
  const where = holder.port ? ` at port ${holder.port}` : "";
  throw new Refusal(`Parley already runs in this folder (process ${holder.owner.pid}${where}). Stop it first.`);
}

/** Ends what an owner that was killed has left running. */
async function stopOrphans(holder: Holder) {
  // The server first, so that its last writes still find the database. Postgres: fast, then immediate shutdown.
  for (const [name, child] of Object.entries(holder.children).reverse()) {
    if (!isAlive(child)) continue;
    console.log(`Stopping ${name} (process ${child.pid}), left over from a start that was killed.`);
    const last: [NodeJS.Signals, number][] = [["SIGKILL", 5000]];
    const gentle: [NodeJS.Signals, number][] =
      name === "Postgres"
        ? [
            ["SIGINT", 10_000],
            ["SIGQUIT", 5000],
          ]
        : [["SIGTERM", 2000]];
    await stopProcess(child, [...gentle, ...last]);
  }
}

/** Makes a folder and what is missing above it. Node's own `recursive` never returns below /proc. */
async function makeFolder(folder: string, mode: number): Promise<void> {
  const make = () =>
    mkdir(folder, { mode }).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "EEXIST") throw error;
    });
  try {
    await make();
  } catch (error) {
    const above = path.dirname(folder);
    if ((error as NodeJS.ErrnoException).code !== "ENOENT" || above === folder) throw error;
    await makeFolder(above, mode);
    await make();
  }
}

/**
 * Makes this process the only one that works in the folder, and ends what a killed predecessor left running there.
 *
 * @throws Refusal where another process holds it, or where it cannot be written
 */
export async function takeDataFolder(folder: string, port?: number): Promise<DataFolder> {
  const holder: Holder = { owner: processRef(process.pid), children: {}, ...(port && { port }) };
  try {
    // Root's Postgres runs as another user, who must be able to pass; each secret in it is for its owner alone.
    await makeFolder(folder, process.getuid?.() === 0 ? 0o755 : 0o700);
    for (;;) {
      try {
        await writeLock(folder, holder, link);
        break;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      }
      const other = await readHolder(lockOf(folder));
      if (other && isAlive(other.owner)) refuseSecond(other);
      // Stale. Of several that see this one rename succeeds; one that came late may have moved a fresh lock.
      const moved = ownName(folder);
      await rename(lockOf(folder), moved).catch(() => {});
      const taken = await readHolder(moved);
      if (taken && isAlive(taken.owner)) {
        await rename(moved, lockOf(folder));
        refuseSecond(taken);
      }
      await rm(moved, { force: true });
      if (taken) await stopOrphans(taken);
    }
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(
      `The data folder ${folder} cannot be written (${reasonOf(error)}).\nSet PARLEY_DATA_DIR to a folder that you may write to.`,
    );
  }
  return {
    path: folder,
    async setChild(name, pid) {
      if (pid === null) delete holder.children[name];
      else holder.children[name] = processRef(pid);
      await writeLock(folder, holder, rename);
    },
    release: () => rm(lockOf(folder), { force: true }),
  };
}

/** A random secret, made at its first use and kept in `file`, readable by its owner alone. */
export async function secret(file: string): Promise<string> {
  if (!existsSync(file)) {
    // Whole or not at all: a file that a crash left empty would be an empty secret from then on.
    const draft = `${file}.${process.pid}`;
    await writeFile(draft, randomBytes(32).toString("base64url"), { mode: 0o600 });
    await rename(draft, file);
  }
  return readFile(file, "utf8");
}
