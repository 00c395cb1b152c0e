import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { notFoundError } from "./errors";
import { Prisma, PrismaClient } from "./generated/prisma/client";
import { log } from "./log";

/** A class that hands in together waits for connections in turn; Prisma's own 2 s and 5 s would turn some away. */
const TRANSACTION = { maxWait: 10_000, timeout: 15_000 };

function connect() {
  const pool = new pg.Pool({
    // A build has no database. Without an address pg would try one of its own; this one says what is missing.
    connectionString: process.env.DATABASE_URL || "postgresql://database-url-is-not-set.invalid/parley",
    max: 10,
    connectionTimeoutMillis: 5000,
    keepAlive: true,
  });
  // A lost idle connection must not end the process: the pool opens another at the next query.
  pool.on("error", (error) => log.warn({ reason: error.message }, "A database connection was lost"));
  return { pool, db: new PrismaClient({ adapter: new PrismaPg(pool), transactionOptions: TRANSACTION }) };
}

// Bundles may hold several copies of this module, and `next dev` reloads it: the process has one pool.
const globals = globalThis as typeof globalThis & { parleyDatabase?: ReturnType<typeof connect> };
globals.parleyDatabase ??= connect();

/** The database; connects at its first query. `pool` is the same connections without Prisma, for hot paths. */
export const { db, pool } = globals.parleyDatabase;

/**
 * A statement that Postgres plans once a connection, for what every request or every keystroke asks. Prisma's client
 * takes several times the processor time of such a query (`npm run bench` has the figures), so those few are written by
 * hand, each with a type that an integration test checks.
 */
export const prepared =
  <Row extends object>(name: string, text: string) =>
  async (...values: unknown[]): Promise<Row[]> =>
    (await pool.query<Row>({ name, text, values })).rows;

const isPrismaError = (error: unknown, code: string) =>
  error instanceof Prisma.PrismaClientKnownRequestError && error.code === code;

/** Whether a write broke a unique key, which is how a second, parallel write shows itself. */
export const isDuplicate = (error: unknown): boolean => isPrismaError(error, "P2002");

/** Waits for a write whose `where` says who may do it. @throws not-found where nothing matched */
export async function orNotFound<T>(what: string, write: Promise<T>): Promise<T> {
  try {
    return await write;
  } catch (error) {
    throw isPrismaError(error, "P2025") ? notFoundError(what) : error;
  }
}
