import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { startTestPostgres } from "../helpers/database";
import { startServer, TEST_BUILD, type TestServer } from "../helpers/server";

let server: TestServer;

beforeAll(async () => {
  const postgres = await startTestPostgres();
  server = await startServer({ databaseUrl: postgres.url });
  await postgres.stop();
});
afterAll(() => server.stop());

it("every static page is served with the database stopped, its own scripts allowed by hash", async () => {
  const hashes: Record<string, string[]> = JSON.parse(await readFile(`${TEST_BUILD}/csp-hashes.json`, "utf8"));
  const pages = Object.keys(hashes).filter((page) => !page.startsWith("/_"));
  expect(pages).toEqual(expect.arrayContaining(["/", "/m/tiny"]));
  expect(pages.some((page) => /^\/m\/un-nato\/lessons\/./.test(page))).toBe(true);
  for (const page of pages) {
    const response = await fetch(server.url + page);
    expect([page, response.status, response.headers.get("x-nextjs-cache")]).toEqual([page, 200, "HIT"]);
    const policy = response.headers.get("content-security-policy") ?? "";
    for (const hash of hashes[page] ?? []) expect(policy).toContain(hash);
    expect(policy).not.toMatch(/script-src[^;]*('unsafe-inline'|'nonce-)/);
  }
});

it("a page that is not static gets a nonce, and an unknown address the hashes of the not-found page as well", async () => {
  const response = await fetch(`${server.url}/nowhere`);
  expect(response.status).toBe(404);
  expect(response.headers.get("content-security-policy")).toMatch(/script-src 'self' 'nonce-[^']+' 'sha256-/);
});

it("the health check says within 3 seconds that the database does not answer", async () => {
  const began = Date.now();
  const response = await fetch(`${server.url}/api/health`);
  expect(response.status).toBe(503);
  expect(response.headers.get("cache-control")).toBe("no-store");
  expect(await response.json()).toEqual({ status: "error", version: expect.any(String), database: "error" });
  expect(Date.now() - began).toBeLessThan(3000);
});
