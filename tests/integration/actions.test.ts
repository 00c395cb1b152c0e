import { readdirSync } from "node:fs";
import path from "node:path";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { ActionResult, FormAction } from "@/lib/action";
import { getOwnAttempt, startAttempt } from "@/lib/attempts/store";
import type { Actor, UserActor } from "@/lib/auth/model";
import { db } from "@/lib/db";
import { wallClock } from "@/lib/time";
import { aClassWith, anAssignment, aUser } from "../helpers/factories";

/*
 * Every server action by every kind of person. Actions are public doors: whoever has the page's JavaScript can call them
 * with anything. Next's own parts are replaced: who asks is set here, and a redirect counts as success.
 */

let actor: Actor = { kind: "guest" };
vi.mock("@/lib/auth/actor", () => ({ currentActor: async () => actor }));
vi.mock("next/headers", () => ({ headers: async () => new Headers() }));
vi.mock("next/cache", () => ({ revalidatePath: () => {} }));
vi.mock("next/navigation", () => ({
  redirect: () => {
    throw new Error("redirected");
  },
  unstable_rethrow: (error: Error) => {
    if (error.message === "redirected") throw error;
  },
}));

const ACTORS = ["guest", "stranger", "student", "assistant", "instructor", "otherInstructor"] as const;
type Who = (typeof ACTORS)[number];

let people: Record<Who, Actor>;
const ids = { class: "", part: "", untouched: "", attempt: "", student: "" };
const SIGNED_IN = ACTORS.filter((who) => who !== "guest");

type Row = {
  file: string;
  form: () => Promise<Record<string, string>> | Record<string, string>;
  allowed: readonly Who[];
  /** Each person sends a form of their own: it makes something, and what is there already is somebody else's. */
  isMadeAnew?: true;
};

const due = () => wallClock(new Date(Date.now() + 86_400_000), "Europe/Berlin");

const ACTIONS: Record<string, Row> = {
  signUpAction: {
    file: "app/sign-up/actions.ts",
    form: () => ({ name: "New", email: `${crypto.randomUUID()}@test.example`, password: "violet kettle drum" }),
    allowed: ACTORS,
    isMadeAnew: true,
  },
  saveNameAction: { file: "app/account/actions.ts", form: () => ({ name: "Renamed" }), allowed: SIGNED_IN },
  savePasswordAction: {
    file: "app/account/actions.ts",
    form: () => ({ current: "not the password", password: "violet kettle drum" }),
    allowed: [], // nobody without the current password
  },
  endSessionAction: {
    file: "app/account/actions.ts",
    form: () => ({ session: crypto.randomUUID() }),
    allowed: SIGNED_IN, // only among one's own, so somebody else's is simply not there
  },
  endOtherSessionsAction: { file: "app/account/actions.ts", form: () => ({}), allowed: SIGNED_IN },
  joinAction: {
    file: "app/join/[code]/actions.ts",
    form: async () => ({ code: (await db.class.findUniqueOrThrow({ where: { id: ids.class } })).joinCode ?? "" }),
    allowed: SIGNED_IN,
  },
  createClassAction: {
    file: "app/teach/classes/new/actions.ts",
    form: () => ({ id: crypto.randomUUID(), name: "Mine", term: "Spring", moduleId: "tiny", timeZone: "UTC" }),
    allowed: SIGNED_IN,
    isMadeAnew: true,
  },
  saveClassSettingsAction: {
    file: "app/teach/classes/[class]/settings/actions.ts",
    form: () => ({ classId: ids.class, name: "Renamed", term: "Autumn", timeZone: "UTC" }),
    allowed: ["instructor"],
  },
  saveJoiningAction: {
    file: "app/teach/classes/[class]/settings/actions.ts",
    form: () => ({ classId: ids.class, open: "true" }),
    allowed: ["instructor"],
  },
  saveRemovalAction: {
    file: "app/teach/classes/[class]/roster/actions.ts",
    form: () => ({ classId: ids.class, userId: ids.student, removed: "false" }),
    allowed: ["instructor"],
  },
  createAssignmentAction: {
    file: "app/teach/classes/[class]/assignments/new/actions.ts",
    form: () => ({
      id: crypto.randomUUID(),
      classId: ids.class,
      title: "More",
      lessons: "kettles",
      dueAt: due(),
      attemptsAllowed: "1",
    }),
    allowed: ["instructor"],
  },
  saveAssignmentAction: {
    file: "app/teach/classes/[class]/assignments/[assignment]/actions.ts",
    form: () => ({
      id: ids.untouched,
      classId: ids.class,
      title: "Changed",
      lessons: "kettles",
      dueAt: due(),
      attemptsAllowed: "2",
    }),
    allowed: ["instructor"],
  },
  withdrawAssignmentAction: {
    file: "app/teach/classes/[class]/assignments/[assignment]/actions.ts",
    form: () => ({ classId: ids.class, assignmentId: ids.untouched }),
    allowed: ["instructor"],
  },
  startAttemptAction: {
    file: "app/classes/[class]/assignments/[assignment]/actions.ts",
    form: () => ({ part: ids.part }),
    allowed: ["student", "assistant", "instructor"], // staff may try what they set
  },
  submitAttemptAction: {
    file: "app/attempts/[attempt]/actions.ts",
    form: () => ({ attempt: ids.attempt }),
    allowed: ["student"],
  },
};

// Anew for each test: an action that is allowed changes who belongs to the class.
beforeEach(async () => {
  const inClass = await aClassWith({ students: 2 });
  const [student, other] = inClass.students as [UserActor, UserActor];
  const assignment = await anAssignment(inClass);
  const attempt = await startAttempt(student, assignment.quizPartId, new Date());
  await getOwnAttempt(student, attempt.id);
  const { id: untouched } = await anAssignment(inClass);
  const elsewhere = await aClassWith();
  Object.assign(ids, {
    untouched,
    class: inClass.id,
    part: assignment.quizPartId,
    attempt: attempt.id,
    student: other.id,
  });
  people = {
    guest: { kind: "guest" },
    stranger: await aUser(),
    student,
    assistant: inClass.assistant,
    instructor: inClass.instructor,
    otherInstructor: elsewhere.instructor,
  };
});

async function call(name: string, fields: Record<string, string>): Promise<ActionResult | "redirected"> {
  const { file } = ACTIONS[name] as Row;
  const module = (await import(/* @vite-ignore */ path.resolve(file))) as Record<string, FormAction>;
  const form = new FormData();
  for (const [field, value] of Object.entries(fields)) form.set(field, value);
  try {
    return await (module[name] as FormAction)(null, form);
  } catch (error) {
    if ((error as Error).message === "redirected") return "redirected";
    throw error;
  }
}

describe("the server actions", () => {
  it("are all in the table", async () => {
    const files = readdirSync("app", { recursive: true, encoding: "utf8" }).filter(
      (file) => path.basename(file) === "actions.ts",
    );
    const exported = await Promise.all(
      files.map(async (file) => Object.keys((await import(/* @vite-ignore */ path.resolve("app", file))) as object)),
    );
    expect(exported.flat().sort()).toEqual(Object.keys(ACTIONS).sort());
  });

  // Strangers first: what is allowed changes what the next one would find.
  it.each(Object.keys(ACTIONS))("%s is refused to whoever may not, and done for whoever may", async (name) => {
    const row = ACTIONS[name] as Row;
    const form = await row.form();
    const outcomes: Partial<Record<Who, boolean>> = {};
    const order = [...ACTORS].sort((a, b) => Number(row.allowed.includes(a)) - Number(row.allowed.includes(b)));
    for (const who of order) {
      actor = people[who];
      const result = await call(name, row.isMadeAnew ? await row.form() : form);
      outcomes[who] = result === "redirected" || result.ok;
      if (result !== "redirected" && !result.ok) {
        const expected = who === "guest" ? "unauthorized" : name === "savePasswordAction" ? "invalid" : "not-found";
        expect([who, result.code]).toEqual([who, expected]);
      }
    }
    const allowed = ACTORS.filter((who) => outcomes[who]);
    expect(allowed).toEqual(ACTORS.filter((who) => row.allowed.includes(who)));
  });

  it("keep what was typed, but never a password, and put each message under its field", async () => {
    actor = people.guest;
    const result = await call("signUpAction", { name: "Typed", email: "no address", password: "short" });
    expect(result).toMatchObject({
      ok: false,
      code: "invalid",
      values: { name: "Typed", email: "no address" },
      fields: { email: [expect.any(String)], password: [expect.any(String)] },
    });
    expect(JSON.stringify(result)).not.toContain('short"');
  });
});
