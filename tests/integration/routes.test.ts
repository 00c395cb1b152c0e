import { readdirSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { getOwnAttempt, saveResponse, startAttempt, submitAttempt } from "@/lib/attempts/store";
import type { UserActor } from "@/lib/auth/model";
import { db } from "@/lib/db";
import { answerTo } from "@/prisma/seed/answers";
import { cookieOf } from "../helpers/cookie";
import { aClassWith, anAssignment, aUser, letHoursPass } from "../helpers/factories";
import { startServer, type TestServer } from "../helpers/server";

/*
 * Every route by every kind of person. The table below must name each page.tsx and route.ts of the application: a new
 * one without a row fails the first test.
 */

const ACTORS = ["guest", "stranger", "student", "classmate", "assistant", "instructor", "otherInstructor"] as const;
type Who = (typeof ACTORS)[number];
type Expected = Record<Who, number>;

const everybody = (status: number): Expected => Object.fromEntries(ACTORS.map((who) => [who, status])) as Expected;
const REDIRECT = 307;
/** A guest is sent to sign in; who is not named is told that there is no such page. */
const only = (...allowed: Who[]): Expected => ({
  ...everybody(404),
  guest: REDIRECT,
  ...Object.fromEntries(allowed.map((who) => [who, 200])),
});
const signedIn: Expected = { ...everybody(200), guest: REDIRECT };
const door: Expected = { ...everybody(REDIRECT), guest: 200 };
const staff = only("assistant", "instructor");

type Row = { path: () => string; get: Expected } | { path: () => string; put: Expected; body: () => unknown };

let server: TestServer;
let student: UserActor;
let cookies: Record<Who, string>;
const ids = {
  class: "",
  assignment: "",
  attempt: "",
  open: "",
  item: "",
  student: "",
  code: "",
  answer: null as unknown,
};

const ROUTES: Record<string, Row> = {
  "/": { path: () => "/", get: everybody(200) },
  "/sign-in": { path: () => "/sign-in", get: door },
  "/sign-up": { path: () => "/sign-up", get: door },
  "/account": { path: () => "/account", get: signedIn },
  "/home": { path: () => "/home", get: signedIn },
  "/join": { path: () => "/join", get: everybody(200) },
  "/join/[code]": {
    path: () => `/join/${ids.code}`,
    // members are led to their class
    get: { ...everybody(REDIRECT), guest: 200, stranger: 200, otherInstructor: 200 },
  },
  "/m/[module]": { path: () => "/m/tiny", get: everybody(200) },
  "/m/[module]/lessons/[lesson]": { path: () => "/m/tiny/lessons/leaves", get: everybody(200) },
  "/m/[module]/quizzes/[quiz]": { path: () => "/m/tiny/quizzes/leaves", get: everybody(200) },
  "/m/[module]/people": { path: () => "/m/tiny/people", get: everybody(200) },
  "/m/[module]/people/[person]": { path: () => "/m/tiny/people/ada", get: everybody(200) },
  "/m/[module]/people/compare": { path: () => "/m/tiny/people/compare?a=ada&b=bo", get: everybody(200) },
  "/m/[module]/debates": { path: () => "/m/tiny/debates", get: everybody(200) },
  "/m/[module]/debates/[debate]": { path: () => "/m/tiny/debates/first-cup", get: everybody(200) },
  "/m/[module]/reference": { path: () => "/m/tiny/reference", get: everybody(200) },
  "/m/[module]/timeline": { path: () => "/m/tiny/timeline", get: everybody(200) },
  "/m/[module]/glossary": { path: () => "/m/tiny/glossary", get: everybody(200) },
  "/m/[module]/search.json": { path: () => "/m/tiny/search.json", get: everybody(200) },
  "/m/[module]/sources": { path: () => "/m/tiny/sources", get: everybody(200) },
  "/classes/[class]": { path: () => `/classes/${ids.class}`, get: only("student", "classmate") },
  "/classes/[class]/assignments/[assignment]": {
    path: () => `/classes/${ids.class}/assignments/${ids.assignment}`,
    get: only("student", "classmate", "assistant", "instructor"),
  },
  "/attempts/[attempt]": { path: () => `/attempts/${ids.open}`, get: only("student") },
  "/attempts/[attempt]/result": { path: () => `/attempts/${ids.attempt}/result`, get: only("student") },
  "/teach": { path: () => "/teach", get: signedIn },
  "/teach/guide/[module]": { path: () => "/teach/guide/tiny", get: only("instructor", "otherInstructor") },
  "/teach/classes/new": { path: () => "/teach/classes/new", get: signedIn },
  "/teach/classes/[class]": { path: () => `/teach/classes/${ids.class}`, get: staff },
  "/teach/classes/[class]/roster": { path: () => `/teach/classes/${ids.class}/roster`, get: staff },
  "/teach/classes/[class]/assignments": { path: () => `/teach/classes/${ids.class}/assignments`, get: staff },
  "/teach/classes/[class]/assignments/new": {
    path: () => `/teach/classes/${ids.class}/assignments/new`,
    get: only("instructor"),
  },
  "/teach/classes/[class]/assignments/[assignment]": {
    path: () => `/teach/classes/${ids.class}/assignments/${ids.assignment}`,
    get: only("instructor"),
  },
  "/teach/classes/[class]/results": { path: () => `/teach/classes/${ids.class}/results`, get: staff },
  "/teach/classes/[class]/results/[assignment]": {
    path: () => `/teach/classes/${ids.class}/results/${ids.assignment}`,
    get: staff,
  },
  "/teach/classes/[class]/results/[assignment]/students/[student]": {
    path: () => `/teach/classes/${ids.class}/results/${ids.assignment}/students/${ids.student}`,
    get: staff,
  },
  "/teach/classes/[class]/results/[assignment]/csv": {
    path: () => `/teach/classes/${ids.class}/results/${ids.assignment}/csv`,
    get: { ...staff, guest: 401 },
  },
  "/teach/classes/[class]/settings": { path: () => `/teach/classes/${ids.class}/settings`, get: staff },
  "/api/health": { path: () => "/api/health", get: everybody(200) },
  "/api/me": { path: () => "/api/me", get: everybody(200) },
  "/api/auth/[...nextauth]": { path: () => "/api/auth/csrf", get: everybody(200) },
  "/api/m/[module]/checkpoints/[item]": {
    path: () => "/api/m/tiny/checkpoints/leaves-cp-source",
    put: everybody(200),
    body: () => ({ seq: 1, answer: true }),
  },
  "/api/m/[module]/progress": { path: () => "/api/m/tiny/progress", get: everybody(200) },
  "/api/m/[module]/lessons/[lesson]/progress": {
    path: () => "/api/m/tiny/lessons/leaves/progress",
    put: { ...everybody(200), guest: 401 },
    body: () => ({ passages: [], finished: false }),
  },
  "/api/attempts/[attempt]/responses/[item]": {
    path: () => `/api/attempts/${ids.open}/responses/${ids.item}`,
    put: { ...everybody(404), guest: 401, student: 200 },
    body: () => ({ seq: 1, answer: ids.answer }),
  },
};

beforeAll(async () => {
  const inClass = await aClassWith({ students: 2 });
  const [first, classmate] = inClass.students as [UserActor, UserActor];
  student = first;
  const assignment = await anAssignment(inClass, { attemptsAllowed: 2 });
  const done = await startAttempt(student, assignment.quizPartId, new Date());
  await submitAttempt(student, done.id, new Date());
  const open = await startAttempt(student, assignment.quizPartId, new Date());
  const { responses } = await getOwnAttempt(student, open.id);
  const item = responses[0]?.item;
  const other = await aClassWith();
  const { joinCode } = await db.class.findUniqueOrThrow({ where: { id: inClass.id } });
  Object.assign(ids, {
    class: inClass.id,
    assignment: assignment.id,
    attempt: done.id,
    open: open.id,
    item: item?.id,
    answer: item && answerTo(item, true, (entries) => entries[0] as never),
    student: student.id,
    code: joinCode,
  });
  cookies = {
    guest: "",
    stranger: await cookieOf(await aUser()),
    student: await cookieOf(student),
    classmate: await cookieOf(classmate),
    assistant: await cookieOf(inClass.assistant),
    instructor: await cookieOf(inClass.instructor),
    otherInstructor: await cookieOf(other.instructor),
  };
  server = await startServer({ databaseUrl: process.env.DATABASE_URL ?? "" });
});
afterAll(() => server.stop());

const request = (who: Who, path: string, init: RequestInit = {}) =>
  fetch(server.url + path, { redirect: "manual", ...init, headers: { ...init.headers, cookie: cookies[who] } });

/** An attempt with one answer, whose assignment has closed since. */
async function aClosedAttempt() {
  const inClass = await aClassWith();
  const [member] = inClass.students as [UserActor];
  const { id: assignmentId, quizPartId } = await anAssignment(inClass);
  const { id: attemptId } = await startAttempt(member, quizPartId, new Date());
  const { responses } = await getOwnAttempt(member, attemptId);
  const itemId = responses.find((response) => response.item.type === "truefalse")?.itemId ?? "";
  await saveResponse(member, attemptId, itemId, { seq: 1, answer: true, flagged: false }, new Date());
  await letHoursPass(assignmentId, 3);
  return { assignmentId, attemptId, itemId, cookie: await cookieOf(member) };
}

const put = (who: Who, path: string, body: BodyInit) =>
  request(who, path, { method: "PUT", body, headers: { "content-type": "application/json" } });

describe("the route table", () => {
  it("has a row for every page and route of the application, and no other", () => {
    const files = readdirSync("app", { recursive: true, encoding: "utf8" });
    const routes = files
      .filter((file) => /^(page\.tsx|route\.ts)$/.test(path.basename(file)))
      .map((file) => `/${path.dirname(file)}`.replace("/.", "/"));
    expect(routes.sort()).toEqual(Object.keys(ROUTES).sort());
  });

  it.each(Object.keys(ROUTES))("%s answers each person as they may", async (route) => {
    const row = ROUTES[route] as Row;
    const statuses: Partial<Expected> = {};
    for (const who of ACTORS) {
      const response =
        "get" in row ? await request(who, row.path()) : await put(who, row.path(), JSON.stringify(row.body()));
      statuses[who] = response.status;
    }
    expect(statuses).toEqual("get" in row ? row.get : row.put);
  });

  it("answers an id that does not exist as one that belongs to others", async () => {
    const nobody = "00000000-0000-7000-8000-000000000000";
    for (const path of [`/classes/${ids.class}`, `/teach/classes/${ids.class}`, `/attempts/${ids.open}`]) {
      const foreign = await request("stranger", path);
      const unknown = await request("stranger", path.replace(/[0-9a-f-]{36}/, nobody));
      const odd = await request("stranger", path.replace(/[0-9a-f-]{36}/, "not-an-id"));
      expect([foreign.status, unknown.status, odd.status]).toEqual([404, 404, 404]);
    }
    const save = JSON.stringify({ seq: 1, answer: null });
    const foreign = await put("stranger", `/api/attempts/${ids.open}/responses/${ids.item}`, save);
    const unknown = await put("stranger", `/api/attempts/${nobody}/responses/${ids.item}`, save);
    expect(await foreign.text()).toBe(await unknown.text());
  });

  it("ends a session at once when it is revoked", async () => {
    const actor = await aUser();
    const cookie = await cookieOf(actor);
    const home = () => fetch(`${server.url}/home`, { redirect: "manual", headers: { cookie } });
    expect((await home()).status).toBe(200);
    await db.session.delete({ where: { id: actor.sessionId } });
    expect((await home()).status).toBe(REDIRECT);
  });
});

describe("bad input to the JSON routes", () => {
  const save = () => `/api/attempts/${ids.open}/responses/${ids.item}`;

  it.each([
    ["malformed JSON", "{", "body"],
    ["no seq", '{"answer":null}', "seq"],
    ["a seq of the wrong type", '{"seq":"1","answer":null}', "seq"],
    ["a fractional seq", '{"seq":1.5,"answer":null}', "seq"],
    ["a negative seq", '{"seq":-1,"answer":null}', "seq"],
    ["no answer", '{"seq":1}', "answer"],
    ["an answer of the wrong type", '{"seq":9,"answer":{"a":[1]}}', "answer"],
    ["a flag of the wrong type", '{"seq":9,"answer":null,"flagged":"yes"}', "flagged"],
    ["an array", "[]", "body"],
  ])("%s is answered 400 with the field", async (_, body, field) => {
    const response = await put("student", save(), body);
    expect(response.status).toBe(400);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    expect(await response.json()).toMatchObject({ code: "invalid", fields: { [field]: [expect.any(String)] } });
  });

  it("more than 256 kB is refused with 413, however it is sent", async () => {
    const response = await put("student", save(), JSON.stringify({ seq: 1, answer: "x".repeat(300_000) }));
    expect(response.status).toBe(413);
  });

  it("a write from another site is refused", async () => {
    const response = await request("student", save(), {
      method: "PUT",
      body: JSON.stringify({ seq: 99, answer: null }),
      headers: { origin: "https://elsewhere.example" },
    });
    expect(response.status).toBe(404);
  });

  it("a name of an item that can be none is not found", async () => {
    for (const item of ["%00", "no-such-item", "a%27b"])
      expect(
        (await put("student", `/api/attempts/${ids.open}/responses/${item}`, '{"seq":1,"answer":null}')).status,
      ).toBe(404);
    expect((await put("guest", "/api/m/tiny/checkpoints/no-such-item", '{"seq":1,"answer":true}')).status).toBe(404);
    expect((await request("guest", "/join/%00")).status).toBe(REDIRECT); // to the form that asks for a code
  });

  it("too long a text is answered 400 with the field, and what Postgres cannot keep is taken out", async () => {
    const { responses } = await getOwnAttempt(student, ids.open);
    const short = responses.find((response) => response.item.type === "short")?.itemId;
    const path = `/api/attempts/${ids.open}/responses/${short}`;
    const long = await put("student", path, JSON.stringify({ seq: 2, answer: "x".repeat(5000) }));
    expect([long.status, Object.keys(((await long.json()) as { fields: object }).fields)]).toEqual([400, ["answer"]]);
    const odd = await put("student", path, JSON.stringify({ seq: 3, answer: "in\u0000fusion\ud800" }));
    expect(odd.status).toBe(200);
    const kept = (await getOwnAttempt(student, ids.open)).responses.find((response) => response.itemId === short);
    expect(kept?.answer).toBe("infusion\ufffd");
  });

  it("a save after the close is answered 409, and the work is kept", async () => {
    const { assignmentId, attemptId, itemId, cookie } = await aClosedAttempt();
    const response = await fetch(`${server.url}/api/attempts/${attemptId}/responses/${itemId}`, {
      method: "PUT",
      body: JSON.stringify({ seq: 5, answer: null }),
      headers: { cookie, "content-type": "application/json" },
    });
    expect(response.status).toBe(409);
    expect(await response.json()).toMatchObject({ code: "closed", title: expect.stringMatching(/kept and counts/) });
    const kept = await db.response.findFirstOrThrow({ where: { attemptId, itemId } });
    expect([assignmentId.length, kept.answer]).toEqual([36, true]);
  });

  it("a save that belongs to somebody else who used this browser waits for them", async () => {
    const init = { method: "PUT", body: JSON.stringify({ seq: 1, answer: null }) };
    const response = await request("student", save(), { ...init, headers: { "x-parley-user": crypto.randomUUID() } });
    expect(response.status).toBe(401);
  });

  it("a module, lesson, quiz or code that does not exist is 404", async () => {
    for (const path of [
      "/m/none",
      "/m/none/people/compare",
      "/m/tiny/lessons/none",
      "/m/tiny/quizzes/none",
      "/m/tiny/people/none",
      "/m/tiny/debates/none",
      "/join/WRONG99",
      "/nowhere",
    ])
      expect([path, (await request("guest", path)).status]).toEqual([path, 404]);
  });
});
