// What all command-line scripts share: how they read the environment, end, and say why they could not do it.
import { existsSync } from "node:fs";
import { type Env, EnvError, readEnv } from "../lib/env.ts";

/** Something that the person at the terminal can put right; its message is the whole output. */
export class Refusal extends Error {}

/** Reads the variables of Parley; those in a file `.env` count where the shell does not set them. */
export function commandEnv(): Env {
  if (existsSync(".env")) process.loadEnvFile(".env");
  return readEnv(process.env);
}

/** Runs a script to its exit code. A fault of the program shows its stack; anything foreseen shows a sentence. */
export async function runCommand(main: () => Promise<number>): Promise<never> {
  const code = await main().catch((error: unknown) => {
    console.error(error instanceof Refusal || error instanceof EnvError ? error.message : error);
    return 1;
  });
  process.exit(code); // Prisma's schema engine leaves a timer behind that would hold the process for 10 s
}

/** What went wrong, in the system's words; Node reports a refused connection as several errors with no message. */
export function reasonOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length) return reasonOf(error.errors[0]);
  return error instanceof Error ? error.message || String((error as NodeJS.ErrnoException).code) : String(error);
}
