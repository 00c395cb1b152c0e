// Applies and writes Prisma migrations with Prisma's own schema engine in its WebAssembly build, so that no engine
// binary is downloaded. The folder and the _prisma_migrations table are the standard ones: `prisma migrate deploy`
// works on the same project where its engine can be had (docs/decisions/0004-migrations.md).
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";
import pg from "pg";
import { generateClient } from "./build.ts";
import { commandEnv, Refusal, runCommand } from "./command.ts";
import { openDatabase } from "./database.ts";

const SCHEMA = path.resolve("prisma/schema");
const MIGRATIONS = path.resolve("prisma/migrations");
const LOCK_FILE = path.join(MIGRATIONS, "migration_lock.toml");
/** Any number that nothing else locks in this database. */
const ADVISORY_LOCK = 7_127_539;
const filters = { externalTables: [], externalEnums: [] };

type Internals = {
  queryRaw(query: unknown): Promise<{ columnTypes: number[] }>;
  performIO(query: unknown): Promise<pg.QueryArrayResult>;
  executeScript(script: string): Promise<void>;
  onError(error: unknown): never;
  underlyingDriver(): pg.Pool;
};

/** adapter-pg serves the client; the schema engine needs two things more of it. */
class MigrationAdapter extends PrismaPg {
  override async connect() {
    const adapter = await super.connect();
    const base = adapter as unknown as Internals;
    const { queryRaw, performIO } = base;
    // Postgres's catalogue has columns of the one-byte type "char" (oid 18), which adapter-pg rejects.
    base.queryRaw = async (query) => {
      const characters: number[] = [];
      const call = Object.create(base) as Internals;
      call.performIO = async (io) => {
        const result = await performIO.call(base, io);
        result.fields.forEach((field, index) => {
          if (field.dataTypeID !== 18) return;
          field.dataTypeID = 25; // text: gets past the adapter's check
          characters.push(index);
        });
        return result;
      };
      const result = await queryRaw.call(call, query);
      for (const index of characters) result.columnTypes[index] = ColumnTypeEnum.Character;
      return result;
    };
    // adapter-pg splits scripts at each semicolon, which breaks function bodies and literals: send a script whole.
    base.executeScript = async (script) => {
      await base
        .underlyingDriver()
        .query(script)
        .catch((error) => base.onError(error));
    };
    return adapter;
  }
}

/** Loads the engine; once per process, since its bindings keep the instance in module state. */
let loaded: Promise<void> | undefined;
async function loadEngine() {
  // not import.meta.resolve, which Vitest lacks
  const glue = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const bytes = await readFile(glue.replace(/\.js$/, ".wasm"));
  const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": bindings as never });
  bindings.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  // Where the engine panics, it looks for this global; without it the reason is lost in a TypeError.
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: (text: string) => console.error(text) } });
}

async function readSchema() {
  const names = (await readdir(SCHEMA)).filter((name) => name.endsWith(".prisma")).sort();
  return Promise.all(
    names.map(async (name) => {
      const file = path.join(SCHEMA, name);
      return { path: file, content: await readFile(file, "utf8") };
    }),
  );
}

async function withEngine<T>(url: string, use: (engine: bindings.SchemaEngine) => Promise<T>): Promise<T> {
  loaded ??= loadEngine();
  await loaded;
  const pool = new pg.Pool({ connectionString: url, connectionTimeoutMillis: 5000 });
  try {
    const datamodels = (await readSchema()).map(({ path: file, content }): [string, string] => [file, content]);
    const adapter = bindMigrationAwareSqlAdapterFactory(new MigrationAdapter(pool));
    return await use(await bindings.SchemaEngine.new({ datamodels }, () => {}, adapter));
  } finally {
    await pool.end();
  }
}

async function readMigrations() {
  const entries = await readdir(MIGRATIONS, { withFileTypes: true }).catch(() => []);
  const names = entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  return {
    baseDir: MIGRATIONS,
    lockfile: { path: "migration_lock.toml", content: await readFile(LOCK_FILE, "utf8").catch(() => null) },
    shadowDbInitScript: "",
    migrationDirectories: await Promise.all(
      names.map(async (name) => {
        const value = await readFile(path.join(MIGRATIONS, name, "migration.sql"), "utf8");
        return { path: name, migrationFile: { path: "migration.sql", content: { tag: "ok" as const, value } } };
      }),
    ),
  };
}

/** Runs `use` while no other process migrates the same database: several servers may start at once. */
async function alone<T>(url: string, use: () => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [ADVISORY_LOCK]);
    return await use();
  } finally {
    await client.end(); // ends the lock as well
  }
}

/** Applies what is pending, in order, and returns the names of the migrations applied. */
export function applyMigrations(url: string): Promise<string[]> {
  return alone(url, () =>
    withEngine(url, async (engine) => {
      const migrationsList = await readMigrations();
      const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters });
      return appliedMigrationNames;
    }),
  );
}

/**
 * The SQL that takes the migrations folder to the schema; null where they agree.
 * The folder is replayed in a scratch database, so the role of `url` needs CREATEDB.
 */
export async function diffMigrations(url: string): Promise<string | null> {
  await mkdir(MIGRATIONS, { recursive: true });
  const scratch = new URL(url);
  const name = `parley_scratch_${process.pid}_${Date.now()}`;
  scratch.pathname = `/${name}`;
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  await admin.query(`CREATE DATABASE ${name}`);
  try {
    await applyMigrations(scratch.href);
    const files = await readSchema();
    const { stdout, exitCode } = await withEngine(scratch.href, (engine) =>
      engine.diff({
        from: { tag: "schemaDatasource", files, configDir: path.dirname(SCHEMA) },
        to: { tag: "schemaDatamodel", files },
        script: true,
        exitCode: true,
        filters,
      }),
    );
    return exitCode === 0 ? null : (stdout ?? "");
  } finally {
    await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
    await admin.end();
  }
}

/** Writes a migration with the SQL that the schema needs; returns its folder, or null where nothing changed. */
export async function createMigration(url: string, name: string): Promise<string | null> {
  const sql = await diffMigrations(url);
  if (sql === null) return null;
  const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const folder = path.join(MIGRATIONS, `${stamp}_${name.replace(/\W+/g, "_")}`);
  await mkdir(folder);
  await writeFile(path.join(folder, "migration.sql"), sql);
  await writeFile(LOCK_FILE, '# Please do not edit this file manually\nprovider = "postgresql"\n');
  return folder;
}

async function main(): Promise<number> {
  const [command, name] = process.argv.slice(2);
  if (!["apply", "check"].includes(command ?? "") && !(command === "new" && name))
    throw new Refusal("Usage: npm run db:migrate -- apply | check | new NAME");
  const database = await openDatabase(commandEnv());
  try {
    if (command === "apply") {
      console.log((await applyMigrations(database.url)).join("\n") || "Up to date.");
    } else if (command === "check") {
      const sql = await diffMigrations(database.url);
      if (sql !== null) throw new Refusal(`The migrations do not lead to the schema. They lack:\n${sql}`);
      console.log("The migrations lead to the schema.");
    } else {
      const folder = await createMigration(database.url, name as string);
      console.log(folder ? `Wrote ${path.relative(".", folder)}/migration.sql. Read it, then apply it.` : "No change.");
      await generateClient(); // the code is checked against it
    }
  } finally {
    await database.close();
  }
  return 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await runCommand(main);
