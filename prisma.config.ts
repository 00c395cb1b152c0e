import { defineConfig } from "prisma/config";

// `prisma generate` never runs the schema engine, but the CLI downloads it first all the same.
// Any existing file set as the engine skips that download, so generate works without a network.
if (process.argv.some((arg) => ["generate", "validate", "format"].includes(arg)))
  process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({
  schema: "prisma/schema",
  migrations: { path: "prisma/migrations" },
  // `generate` needs no database, so a missing DATABASE_URL must not stop it.
  datasource: { url: process.env.DATABASE_URL ?? "" },
});
