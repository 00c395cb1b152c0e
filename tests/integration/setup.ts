import { execFileSync } from "node:child_process";
import type { TestProject } from "vitest/node";
import { startTestPostgres } from "../helpers/database";

declare module "vitest" {
  export interface ProvidedContext {
    /** The migrated template's address; setup-file.ts copies it for each test file. */
    templateUrl: string;
  }
}

/** One Postgres for the run, with one migrated database that nobody works in. */
export default async function setup(project: TestProject) {
  const postgres = await startTestPostgres();
  // in a process of its own: the schema engine leaves a timer, which would delay the end of the run
  execFileSync(process.execPath, ["--conditions=react-server", "--import", "tsx", "scripts/migrate.ts", "apply"], {
    env: { ...process.env, DATABASE_URL: postgres.url },
  });
  project.provide("templateUrl", postgres.url);
  return postgres.stop;
}
