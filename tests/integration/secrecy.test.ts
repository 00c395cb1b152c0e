import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { getOwnAttempt, saveResponse, startAttempt, submitAttempt } from "@/lib/attempts/store";
import type { Item } from "@/lib/content/model";
import { urls } from "@/lib/urls";
import { answerTo } from "@/prisma/seed/answers";
import { cookieOf } from "../helpers/cookie";
import { aClassWith, anAssignment } from "../helpers/factories";
import { startServer, TEST_BUILD, type TestServer } from "../helpers/server";

/** Every text of an item that gives something away: feedback, explanations, accepted forms, rubrics. */
function secretsOf(value: unknown, name = ""): string[] {
  if (typeof value === "string")
    return [
      "feedback",
      "explanation",
      "rationale",
      "accept",
      "full",
      "partial",
      "true",
      "false",
      "right",
      "wrong",
    ].includes(name)
      ? [value]
      : [];
  if (Array.isArray(value)) return value.flatMap((entry) => secretsOf(entry, name));
  if (typeof value === "object" && value !== null)
    return Object.entries(value).flatMap(([key, entry]) =>
      secretsOf(entry, key === "right" && "left" in value ? "" : key),
    );
  return [];
}

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ databaseUrl: process.env.DATABASE_URL ?? "" });
});
afterAll(() => server.stop());

/** All bytes that a page brings: its HTML, its data for the router, and every script it names. */
async function bytesOf(path: string, cookie: string): Promise<string> {
  const get = async (address: string, headers = {}) =>
    (await fetch(new URL(address, server.url), { headers: { cookie, ...headers } })).text();
  const html = await get(path);
  const scripts = [...html.matchAll(/src="(\/_next\/[^"]+\.js[^"]*)"/g)].map((match) => match[1] ?? "");
  const rest = await Promise.all([get(path, { rsc: "1" }), ...scripts.map((script) => get(script))]);
  return [html, ...rest].join("\n").replaceAll("&#x27;", "'").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
}

/** Where scholars stand is what a lesson's figures tell; only the quiz keeps it back. */
const isNoPlacement = (item: Item) => item.type !== "placement";

describe("before feedback is released", () => {
  it("no byte that a student gets tells what is right", { timeout: 60_000 }, async () => {
    const inClass = await aClassWith();
    const [student] = inClass.students as [(typeof inClass.students)[0]];
    const assignment = await anAssignment(inClass, { feedback: "NEVER" });
    const { id } = await startAttempt(student, assignment.quizPartId, new Date());
    const items = (await getOwnAttempt(student, id)).responses.map((response) => response.item);
    const secrets = items.flatMap((item) => secretsOf(item)).filter((text) => text.length > 3);
    expect(secrets.length).toBeGreaterThan(20);

    const cookie = await cookieOf(student);
    const pages = [
      urls.attempt(id),
      urls.assignment(inClass.id, assignment.id),
      urls.class(inClass.id),
      urls.dashboard(),
      urls.quiz("tiny", "leaves"),
    ];
    const leaks = async (path: string) => {
      const bytes = await bytesOf(path, cookie);
      const fields = bytes.match(/\\?"(correct|accept|explanation|misconception|rubric)\\?":/g) ?? [];
      // In the router's data a quotation mark stands escaped, so the longest piece without one is looked for.
      const piece = (secret: string) => secret.split('"').reduce((a, b) => (b.length > a.length ? b : a));
      return [...fields, ...secrets.filter((secret) => bytes.includes(piece(secret)))].map((found) => ({
        path,
        found,
      }));
    };
    expect((await Promise.all(pages.map(leaks))).flat()).toEqual([]);

    // nor the answer to a save, nor the result page while nothing is released
    for (const item of items) {
      const answer = answerTo(item, true, (entries) => entries[0] as never);
      const response = await fetch(server.url + urls.api.response(id, item.id), {
        method: "PUT",
        headers: { cookie, "content-type": "application/json" },
        body: JSON.stringify({ seq: 1, answer, flagged: false }),
      });
      expect(Object.keys((await response.json()) as object).sort()).toEqual(["savedAt", "seq"]);
    }
    await submitAttempt(student, id, new Date());
    expect(await leaks(urls.attemptResult(id))).toEqual([]);
  });

  it("the static page of a lesson holds no key of its checkpoints, nor of the quiz", async () => {
    const { findModule } = await import("@/lib/content/library");
    const bytes = await bytesOf(urls.lesson("tiny", "leaves"), "");
    const quiz = findModule("tiny")?.quizzes.find((each) => each.id === "leaves");
    const items: Item[] = [...(quiz?.items ?? []), ...(quiz?.checkpoints ?? [])];
    const secrets = items
      .filter(isNoPlacement)
      .flatMap((item) => secretsOf(item))
      .filter((text) => text.length > 12);
    expect(secrets.length).toBeGreaterThan(20);
    expect(secrets.filter((secret) => bytes.includes(secret))).toEqual([]);
  });
});

describe("the instructor's guide", () => {
  const PHRASE = "Brew a pot before the hour begins";

  it("is in no page that was made at build time, and for instructors alone in the one that shows it", async () => {
    const pages = readdirSync(path.join(TEST_BUILD, "server/app"), { recursive: true, encoding: "utf8" })
      .filter((file) => /\.(html|rsc|body|json)$/.test(file))
      .map((file) => path.join(TEST_BUILD, "server/app", file));
    expect(pages.length).toBeGreaterThan(20);
    expect(pages.filter((file) => statSync(file).isFile() && readFileSync(file, "utf8").includes(PHRASE))).toEqual([]);

    const inClass = await aClassWith();
    const [student] = inClass.students as [(typeof inClass.students)[0]];
    expect(await bytesOf(urls.guide("tiny"), await cookieOf(student))).not.toContain(PHRASE);
    expect(await bytesOf(urls.guide("tiny"), await cookieOf(inClass.assistant))).not.toContain(PHRASE);
    expect(await bytesOf(urls.guide("tiny"), await cookieOf(inClass.instructor))).toContain(PHRASE);
  });
});

describe("after release", () => {
  it("the same search finds the feedback, so that it would have found a leak", async () => {
    const inClass = await aClassWith();
    const [student] = inClass.students as [(typeof inClass.students)[0]];
    const assignment = await anAssignment(inClass, { feedback: "AFTER_SUBMIT" });
    const { id } = await startAttempt(student, assignment.quizPartId, new Date());
    const items = (await getOwnAttempt(student, id)).responses.map((response) => response.item);
    const single = items.find((item) => item.type === "single") as Extract<Item, { type: "single" }>;
    await saveResponse(
      student,
      id,
      single.id,
      { seq: 1, answer: answerTo(single, true, (entries) => entries[0] as never), flagged: false },
      new Date(),
    );
    await submitAttempt(student, id, new Date());
    const bytes = await bytesOf(urls.attemptResult(id), await cookieOf(student));
    expect(bytes).toContain(single.options.find((option) => option.correct)?.feedback);
  });
});
