import { execFile } from "node:child_process";
import { rm, writeFile } from "node:fs/promises";
import { type AddressInfo, createServer, type Server } from "node:net";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { freePort } from "../../scripts/postgres";
import { temporaryFolder } from "../helpers/database";
import { killLeftovers, startParley } from "../helpers/start";

let folder: string;
const listeners: Server[] = [];

/** A port on which something listens that is no Parley and no database. */
function silentPort(): Promise<number> {
  const server = createServer(() => {});
  listeners.push(server);
  return new Promise((resolve) => server.listen(0, () => resolve((server.address() as AddressInfo).port)));
}

async function refusal(env: Record<string, string>, dataDir = folder) {
  const start = await startParley({ dataDir, env });
  const code = await start.exited;
  return { code, says: start.output().trim() };
}

beforeAll(async () => {
  folder = await temporaryFolder();
});
afterEach(killLeftovers);
afterAll(async () => {
  for (const server of listeners) server.close();
  await rm(folder, { recursive: true, force: true });
});

describe("npm start refuses in a sentence, and with an exit code that is not 0", () => {
  it("a port that is taken, and names another one", async () => {
    const port = await silentPort();
    expect(await refusal({ PORT: String(port) })).toEqual({
      code: 1,
      says: `Port ${port} is taken by another program. Choose another one: PORT=${port + 1} npm start`,
    });
  });

  it("bad values of the environment, all at once, and repeats no secret", async () => {
    const { code, says } = await refusal({ PORT: "abc", LOG_LEVEL: "loud", AUTH_SECRET: "my-little-secret" });
    expect(code).toBe(1);
    expect(says.split("\n")).toEqual([
      "PORT must be a whole number from 1 to 65535, not “abc”.",
      "AUTH_SECRET must have at least 32 characters.",
      "LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent, not “loud”.",
    ]);
  });

  it("an address that this machine does not have", async () => {
    const { code, says } = await refusal({ HOST: "203.0.113.7" });
    expect(code).toBe(1);
    expect(says).toContain("Parley cannot listen at HOST=203.0.113.7");
  });

  it("a DATABASE_URL where nothing listens, without repeating the password", async () => {
    const port = await freePort();
    const { code, says } = await refusal({ DATABASE_URL: `postgresql://ada:hunter2@127.0.0.1:${port}/parley` });
    expect(code).toBe(1);
    expect(says).toContain(`The database parley at 127.0.0.1:${port} does not answer (connect ECONNREFUSED`);
    expect(says).not.toContain("hunter2");
  });

  it("a DATABASE_URL where something listens but never answers, within 8 seconds", async () => {
    const began = Date.now();
    const { code, says } = await refusal({ DATABASE_URL: `postgresql://127.0.0.1:${await silentPort()}/parley` });
    expect(code).toBe(1);
    expect(says).toContain("does not answer");
    expect(Date.now() - began).toBeLessThan(8000);
  });

  it("a data folder that cannot be written", async () => {
    const file = path.join(folder, "a-file");
    await writeFile(file, "");
    const { code, says } = await refusal({}, path.join(file, "data"));
    expect(code).toBe(1);
    expect(says).toContain(`The data folder ${file}/data cannot be written (ENOTDIR`);
    expect(says).toContain("Set PARLEY_DATA_DIR to a folder that you may write to.");
  });

  it("a Node that is too old", async () => {
    const pretend = "Object.defineProperty(process, 'versions', { value: { node: '18.20.4' } })";
    const run = promisify(execFile)(process.execPath, ["-e", `${pretend}; require('./scripts/check-node.cjs')`]);
    await expect(run).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^Parley needs Node 20\.\d+ or newer; this is Node 18\.20\.4\.\n$/),
    });
  });
});
