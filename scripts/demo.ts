// The demo's made-up people and their work: written at start, printed for whoever wants to sign in.
import path from "node:path";
import { pool } from "../lib/db.ts";
import type { Env } from "../lib/env.ts";
import { seed } from "../prisma/seed/index.ts";

/** Writes the demo into the database at DATABASE_URL, again and again without doubling, and prints how to sign in. */
export async function seedDemo({ dataDir, appUrl, port }: Env) {
  const baseUrl = appUrl ?? `http://localhost:${port}`;
  const accounts = await seed({ dataDir: path.resolve(dataDir), baseUrl }).finally(() => pool.end());
  console.log(`Demo accounts (all of them in ${path.join(dataDir, "demo-accounts.json")}):`);
  for (const role of ["instructor", "student"] as const) {
    const account = accounts.find((one) => one.role === role);
    if (account) console.log(`  ${role.padEnd(10)}  ${account.email}  ${account.password}`);
  }
}
