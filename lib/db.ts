import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { PrismaClient } from "./generated/prisma/client";
import { log } from "./log";

function connect() {
  const pool = new pg.Pool({
    // A build has no database. Without an address pg would try one of its own; this one says what is missing.
    connectionString: process.env.DATABASE_URL || "postgresql://database-url-is-not-set.invalid/parley",
    max: 10,
    connectionTimeoutMillis: 5000,
    keepAlive: true,
  });
  // A lost idle connection must not end the process: the pool opens another at the next query.
  pool.on("error", (error) => log.warn({ err: error }, "A database connection was lost"));
  return { pool, db: new PrismaClient({ adapter: new PrismaPg(pool) }) };
}

// Bundles may hold several copies of this module, and `next dev` reloads it: the process has one pool.
const globals = globalThis as typeof globalThis & { parleyDatabase?: ReturnType<typeof connect> };
globals.parleyDatabase ??= connect();

/** The database; connects at its first query. `pool` is the same connections without Prisma, for hot paths. */
export const { db, pool } = globals.parleyDatabase;
