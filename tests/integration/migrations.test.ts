import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, it } from "vitest";

/** In a process of its own, as people run it. */
async function migrate(...args: string[]) {
  const script = ["--conditions=react-server", "--import", "tsx", "scripts/migrate.ts", ...args];
  return (await promisify(execFile)(process.execPath, script)).stdout.trim();
}

it("the migrations lead to the schema", async () => {
  expect(await migrate("check")).toBe("The migrations lead to the schema.");
});

it("there is nothing to apply to a database that has them all", async () => {
  expect(await migrate("apply")).toBe("Up to date.");
});
