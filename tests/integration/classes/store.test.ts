import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { startAttempt } from "@/lib/attempts/store";
import type { UserActor } from "@/lib/auth/model";
import {
  createAssignment,
  getOwnAssignment,
  hasBegun,
  listOwnWork,
  saveAssignment,
  withdrawAssignment,
} from "@/lib/classes/assignments";
import {
  createClass,
  getClassByCode,
  getStaffClass,
  joinClass,
  listMembers,
  saveClassSettings,
  saveJoining,
  saveRemoval,
} from "@/lib/classes/store";
import { findLesson, findQuiz } from "@/lib/content/library";
import { db } from "@/lib/db";
import { wallClock } from "@/lib/time";
import { aClassWith, anAssignment, aUser, letHoursPass } from "../../helpers/factories";

let inClass: Awaited<ReturnType<typeof aClassWith>>;
beforeAll(async () => {
  inClass = await aClassWith({ students: 2 });
});
const codeOf = async (id: string) => (await db.class.findUniqueOrThrow({ where: { id } })).joinCode ?? "";

describe("joining", () => {
  it("takes the code in lower case and with spaces, and twice as once", async () => {
    const code = await codeOf(inClass.id);
    const actor = await aUser("New Student");
    const typed = ` ${code.slice(0, 3).toLowerCase()} ${code.slice(3)} `;
    await Promise.all([joinClass(actor, typed), joinClass(actor, typed)]);
    expect(await db.enrolment.findMany({ where: { userId: actor.id } })).toMatchObject([{ role: "STUDENT" }]);
  });

  it("with a wrong code says so, and after ten tries makes one wait", async () => {
    const actor = await aUser();
    for (let n = 0; n < 10; n++)
      await expect(joinClass(actor, "WRONG99")).rejects.toMatchObject({
        code: "not-found",
        fields: { code: [expect.stringMatching(/No class has this code/)] },
      });
    await expect(joinClass(actor, "WRONG99")).rejects.toMatchObject({
      code: "rate-limited",
      message: expect.stringMatching(/Wait \d+ minutes/),
    });
    const right = await codeOf(inClass.id);
    await expect(joinClass(actor, right)).rejects.toMatchObject({ code: "rate-limited" });
    await expect(joinClass(await aUser(), right)).resolves.toMatchObject({ id: inClass.id });
  });

  it("is over once the code is replaced or joining is closed", async () => {
    const old = await codeOf(inClass.id);
    await saveJoining(inClass.instructor, inClass.id, true);
    await expect(getClassByCode({ kind: "guest" }, old, "an address")).rejects.toMatchObject({ code: "not-found" });
    const fresh = await codeOf(inClass.id);
    expect(await getClassByCode({ kind: "guest" }, fresh, "an address")).toMatchObject({ id: inClass.id });
    await saveJoining(inClass.instructor, inClass.id, false);
    await expect(joinClass(await aUser(), fresh)).rejects.toMatchObject({ code: "not-found" });
    await saveJoining(inClass.instructor, inClass.id, true);
  });

  it("does not make a student of the instructor, nor lets the removed back in", async () => {
    const code = await codeOf(inClass.id);
    await joinClass(inClass.instructor, code);
    expect(await getStaffClass(inClass.instructor, inClass.id)).toMatchObject({ mayChange: true });
    const gone = await aUser("Gone");
    await joinClass(gone, code);
    await saveRemoval(inClass.instructor, inClass.id, gone.id, true);
    await expect(joinClass(gone, code)).rejects.toMatchObject({ message: expect.stringMatching(/removed/) });
    expect(await listOwnWork(gone, new Date())).toEqual([]);
    await saveRemoval(inClass.instructor, inClass.id, gone.id, false);
    expect(await listOwnWork(gone, new Date())).toHaveLength(1);
  });
});

describe("looking a code up", () => {
  it("counts a guest by address and an account by itself, and past the limit finds nothing", async () => {
    const right = await codeOf(inClass.id);
    const actor = await aUser();
    for (let n = 0; n < 10; n++)
      await expect(getClassByCode(actor, "WRONG99", "x")).rejects.toMatchObject({ code: "not-found" });
    await expect(getClassByCode(actor, right, "x")).rejects.toMatchObject({ code: "rate-limited" });
    await expect(getClassByCode({ kind: "guest" }, right, "x")).resolves.toMatchObject({ id: inClass.id, role: null });
  });

  it("tells a member their role, so that the link leads them to their class", async () => {
    const right = await codeOf(inClass.id);
    for (const [actor, role] of [
      [inClass.instructor, "INSTRUCTOR"],
      [inClass.students[0], "STUDENT"],
    ] as const)
      expect(await getClassByCode(actor as never, right, "y")).toMatchObject({ role });
  });
});

describe("a class", () => {
  it("is seen by its staff, changed by its instructors, and unknown to everybody else", async () => {
    const settings = { classId: inClass.id, name: "Tea, renamed", term: "Spring", timeZone: "Europe/London" };
    expect(await getStaffClass(inClass.assistant, inClass.id)).toMatchObject({ mayChange: false });
    for (const actor of [inClass.assistant, inClass.students[0], await aUser()] as never[]) {
      await expect(saveClassSettings(actor, settings)).rejects.toMatchObject({ code: "not-found" });
      await expect(saveJoining(actor, inClass.id, false)).rejects.toMatchObject({ code: "not-found" });
      await expect(saveRemoval(actor, inClass.id, inClass.students[1]?.id ?? "", true)).rejects.toMatchObject({
        code: "not-found",
      });
    }
    for (const actor of [inClass.students[0], await aUser()] as never[]) {
      await expect(getStaffClass(actor, inClass.id)).rejects.toMatchObject({ code: "not-found" });
      expect(await listMembers(actor, inClass.id, 0)).toEqual({ members: [], total: 0 });
    }
    await saveClassSettings(inClass.instructor, settings);
    expect(await getStaffClass(inClass.instructor, inClass.id)).toMatchObject({ name: "Tea, renamed" });
  });

  it("is made once where its form is sent twice, and never over somebody else's", async () => {
    const [actor, other] = [await aUser(), await aUser()];
    const form = { id: randomUUID(), name: "Once", term: "T", moduleId: "tiny", timeZone: "UTC" };
    const made = await Promise.all([createClass(actor, form), createClass(actor, form)]);
    made.push(await createClass(actor, { ...form, name: "Once more" }));
    expect(made).toEqual([{ id: form.id }, { id: form.id }, { id: form.id }]);
    expect(await db.class.findMany({ where: { enrolments: { some: { userId: actor.id } } } })).toMatchObject([
      { id: form.id, name: "Once" },
    ]);
    expect(await db.auditEvent.count({ where: { classId: form.id } })).toBe(1);
    await expect(createClass(other, form)).rejects.toMatchObject({ code: "not-found" });
    expect(await db.enrolment.count({ where: { classId: form.id } })).toBe(1);
  });

  it("removes and readmits once where that is asked twice", async () => {
    const { id, instructor, students } = await aClassWith();
    const userId = students[0]?.id as string;
    const state = async () => ({
      removedAt: (await db.enrolment.findFirstOrThrow({ where: { classId: id, userId } })).removedAt,
      actions: (await db.auditEvent.findMany({ where: { classId: id }, orderBy: { at: "asc" } })).map((e) => e.action),
    });
    await saveRemoval(instructor, id, userId, false); // is in already
    expect(await state()).toEqual({ removedAt: null, actions: ["class.create"] });
    await saveRemoval(instructor, id, userId, true);
    const removed = await state();
    expect(removed).toEqual({ removedAt: expect.any(Date), actions: ["class.create", "roster.remove"] });
    await saveRemoval(instructor, id, userId, true);
    expect(await state()).toEqual(removed);
    for (let time = 1; time <= 2; time++) await saveRemoval(instructor, id, userId, false);
    expect(await state()).toEqual({ removedAt: null, actions: ["class.create", "roster.remove", "roster.readmit"] });
    await expect(saveRemoval(instructor, id, instructor.id, true)).rejects.toMatchObject({ code: "not-found" });
  });

  it("remembers who did what", async () => {
    const actor = await aUser();
    const { id } = await createClass(actor, {
      id: randomUUID(),
      name: "N",
      term: "T",
      moduleId: "tiny",
      timeZone: "UTC",
    });
    await saveJoining(actor, id, false);
    const events = await db.auditEvent.findMany({ where: { classId: id }, orderBy: { at: "asc" } });
    expect(events.map((event) => [event.action, event.actorId])).toEqual([
      ["class.create", actor.id],
      ["class.close-joining", actor.id],
    ]);
  });
});

describe("an assignment", () => {
  const now = new Date("2030-04-26T10:00:00Z");
  const form = () => ({
    id: randomUUID(),
    classId: inClass.id,
    title: "Leaves",
    lessons: ["leaves"],
    quizzes: [],
    dueAt: "2030-05-03T23:59",
    acceptLate: false,
    attemptsAllowed: 1,
    feedback: "AFTER_SUBMIT" as const,
  });

  it("is due by the wall clock of the class's zone, summer time included", async () => {
    const berlin = await aClassWith();
    const { id } = await createAssignment(berlin.instructor, { ...form(), classId: berlin.id }, now);
    const { dueAt, closesAt } = await db.assignment.findUniqueOrThrow({ where: { id } });
    expect(dueAt.toISOString()).toBe("2030-05-03T21:59:59.999Z");
    expect(closesAt).toEqual(dueAt);
  });

  it("with a past due date or foreign content is refused beside the field", async () => {
    const here = await aClassWith();
    const make = (changes: object) =>
      createAssignment(here.instructor, { ...form(), classId: here.id, ...changes }, now);
    await expect(make({ dueAt: "2020-01-01T00:00" })).rejects.toMatchObject({
      fields: { dueAt: [expect.any(String)] },
    });
    await expect(make({ dueAt: "2030-04-26T11:58" })).rejects.toMatchObject({
      fields: { dueAt: ["This is in the past: it is now Fri, 26 Apr 2030, 12:00 in the class’s time zone."] },
    });
    await expect(make({ dueAt: "2303-05-03T23:59" })).rejects.toMatchObject({
      fields: { dueAt: [expect.stringMatching(/At most 2 years/)] },
    });
    await expect(make({ lessons: ["introduction"] })).rejects.toMatchObject({
      fields: { lessons: [expect.any(String)] },
    });
    await expect(make({ quizzes: ["nothing"] })).rejects.toMatchObject({ fields: { quizzes: [expect.any(String)] } });
  });

  it("is made once where its form is sent twice, and never over another class's", async () => {
    const [here, elsewhere] = [await aClassWith(), await aClassWith()];
    const sent = { ...form(), classId: here.id };
    const set = () => createAssignment(here.instructor, sent, now);
    expect([...(await Promise.all([set(), set()])), await set()]).toEqual(Array(3).fill({ id: sent.id }));
    expect(await db.assignment.count({ where: { classId: here.id } })).toBe(1);
    expect(await db.auditEvent.count({ where: { classId: here.id, action: "assignment.create" } })).toBe(1);
    await expect(createAssignment(elsewhere.instructor, { ...sent, classId: elsewhere.id }, now)).rejects.toMatchObject(
      { code: "not-found" },
    );
    expect(await db.assignment.count({ where: { classId: elsewhere.id } })).toBe(0);
  });

  it("is made by instructors alone", async () => {
    for (const actor of [inClass.assistant, inClass.students[0], await aUser()] as never[])
      await expect(createAssignment(actor, form(), now)).rejects.toMatchObject({ code: "not-found" });
  });

  it("says whether who works on it is staff", async () => {
    const { id } = await anAssignment(inClass);
    const [student] = inClass.students as [(typeof inClass.students)[number]];
    const seen = [student, inClass.assistant, inClass.instructor].map((actor) =>
      getOwnAssignment(actor, inClass.id, id, new Date()),
    );
    expect((await Promise.all(seen)).map(({ isStaff }) => isStaff)).toEqual([false, true, true]);
  });

  it("shows a student their own attempts only", async () => {
    const { id } = await anAssignment(inClass);
    const [one] = inClass.students;
    const [found] = await listOwnWork(one as never, new Date());
    expect(found?.assignments.map((assignment) => assignment.id)).toContain(id);
  });

  it("without a title bears that of its first lesson, or of its quiz", async () => {
    const titleOf = async (changes: object) => {
      const { id } = await createAssignment(inClass.instructor, { ...form(), title: "", ...changes }, now);
      return (await db.assignment.findUniqueOrThrow({ where: { id } })).title;
    };
    const [lesson, quiz] = [findLesson("tiny", "leaves"), findQuiz("tiny", "leaves")];
    expect(await titleOf({ quizzes: ["leaves"] })).toBe(lesson?.title);
    expect(await titleOf({ lessons: [], quizzes: ["leaves"] })).toBe(quiz?.title);
  });
});

describe("an assignment that is set", () => {
  const HOUR = 3600 * 1000;
  const berlin = (hours: number) => wallClock(new Date(Date.now() + hours * HOUR), "Europe/Berlin");
  const setUp = async () => {
    const here = await aClassWith();
    const [student] = here.students as [UserActor];
    const assignment = await anAssignment(here);
    const saved = () =>
      db.assignment.findUniqueOrThrow({
        where: { id: assignment.id },
        include: { parts: { orderBy: { position: "asc" } } },
      });
    const was = await saved();
    const form = {
      id: assignment.id,
      classId: here.id,
      title: "Changed",
      lessons: ["leaves"],
      quizzes: ["leaves"],
      opensAt: wallClock(was.opensAt, "Europe/Berlin"),
      dueAt: wallClock(was.dueAt, "Europe/Berlin"),
      acceptLate: false,
      attemptsAllowed: 1,
      feedback: "AFTER_SUBMIT" as const,
    };
    const change = (changes: object, actor: UserActor = here.instructor) =>
      saveAssignment(actor, { ...form, ...changes }, new Date());
    const actions = async () =>
      (await db.auditEvent.findMany({ where: { classId: here.id }, orderBy: { at: "asc" } })).map(
        ({ action }) => action,
      );
    return { here, student, assignment, was, saved, change, actions };
  };

  it("is changed at once, and the log says so", async () => {
    const { change, saved, was, actions } = await setUp();
    await change({ dueAt: berlin(48), acceptLate: true, attemptsAllowed: 3, feedback: "NEVER" });
    const now = await saved();
    expect(now).toMatchObject({ title: "Changed", closesAt: null, attemptsAllowed: 3, feedback: "NEVER" });
    expect(now.opensAt).toEqual(was.opensAt);
    expect(now.dueAt.getTime()).toBeGreaterThan(Date.now() + 47 * HOUR);
    expect(now.parts.map(({ id }) => id)).toEqual(was.parts.map(({ id }) => id));
    expect((await actions()).at(-1)).toBe("assignment.change");
  });

  it("may get other parts, which keeps those that stay, until a student begins", async () => {
    const { here, student, assignment, change, saved, was } = await setUp();
    await change({ lessons: ["kettles"], quizzes: ["leaves"] });
    const { parts } = await saved();
    expect(parts.map(({ kind, contentId }) => [kind, contentId])).toEqual([
      ["LESSON", "kettles"],
      ["QUIZ", "leaves"],
    ]);
    expect(parts[1]?.id).toBe(was.parts[1]?.id);
    await startAttempt(here.instructor, assignment.quizPartId, new Date());
    expect(await hasBegun(here.instructor, here.id, assignment.id)).toBe(false);
    await startAttempt(student, assignment.quizPartId, new Date());
    expect(await hasBegun(here.instructor, here.id, assignment.id)).toBe(true);
    await expect(change({ lessons: ["leaves"] })).rejects.toMatchObject({ fields: { lessons: [expect.any(String)] } });
    await change({ lessons: ["kettles"], title: "Still changed" });
    expect(await saved()).toMatchObject({ title: "Still changed", parts: [{ contentId: "kettles" }, {}] });
  });

  it("keeps a due date that has passed, and refuses one before the opening", async () => {
    const { assignment, change, saved } = await setUp();
    await letHoursPass(assignment.id, 3);
    const passed = await saved();
    const kept = [passed.opensAt, passed.dueAt].map((at) => wallClock(at, "Europe/Berlin"));
    await change({ opensAt: kept[0], dueAt: kept[1] });
    expect(await saved()).toMatchObject({ opensAt: passed.opensAt, dueAt: passed.dueAt });
    await expect(change({ opensAt: kept[1], dueAt: kept[0] })).rejects.toMatchObject({
      fields: { dueAt: ["It must be due after it opens."] },
    });
  });

  it("is withdrawn while no student has begun, and not after", async () => {
    const { here, student, assignment, saved, actions } = await setUp();
    await startAttempt(student, assignment.quizPartId, new Date());
    const withdraw = () => withdrawAssignment(here.instructor, here.id, assignment.id);
    await expect(withdraw()).rejects.toMatchObject({ code: "closed", message: expect.stringMatching(/due date/) });
    await saved();
    await db.attempt.deleteMany({ where: { userId: student.id } });
    await startAttempt(here.instructor, assignment.quizPartId, new Date()); // a try of the staff's own goes with it
    await withdraw();
    expect(await db.assignment.count({ where: { id: assignment.id } })).toBe(0);
    expect((await actions()).at(-1)).toBe("assignment.withdraw");
    await expect(withdraw()).rejects.toMatchObject({ code: "not-found" });
  });

  it("either loses no attempt or is withdrawn before there is one", async () => {
    const { here, student, assignment } = await setUp();
    const [began, withdrew] = await Promise.allSettled([
      startAttempt(student, assignment.quizPartId, new Date()),
      withdrawAssignment(here.instructor, here.id, assignment.id),
    ]);
    const attempts = await db.attempt.count({ where: { part: { assignmentId: assignment.id } } });
    expect([began.status, attempts]).toEqual(withdrew.status === "fulfilled" ? ["rejected", 0] : ["fulfilled", 1]);
  });

  it("is changed and withdrawn by instructors of its class alone", async () => {
    const { here, student, assignment, change, saved } = await setUp();
    const elsewhere = await aClassWith();
    for (const actor of [here.assistant, student, elsewhere.instructor]) {
      await expect(change({}, actor)).rejects.toMatchObject({ code: "not-found" });
      await expect(withdrawAssignment(actor, here.id, assignment.id)).rejects.toMatchObject({ code: "not-found" });
    }
    await expect(change({ classId: elsewhere.id }, elsewhere.instructor)).rejects.toMatchObject({ code: "not-found" });
    expect(await saved()).toMatchObject({ title: "Leaves" });
  });
});
