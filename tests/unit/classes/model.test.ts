import { describe, expect, it } from "vitest";
import { ClassSettings, isStaff, Joining, NewAssignment, NewClass, opening } from "@/lib/classes/model";

const id = "01890a5d-ac96-774b-bcce-b302099a8057";
const problems = (result: ReturnType<typeof NewAssignment.safeParse | typeof NewClass.safeParse>) =>
  result.error?.issues.map(({ path, message }) => [path.join("."), message]) ?? [];

describe("opening", () => {
  const [opensAt, dueAt] = [new Date("2026-05-01T08:00:00Z"), new Date("2026-05-03T21:59:00Z")];
  const at = (date: Date, ms = 0) => new Date(date.getTime() + ms);

  it("begins with the moment it opens", () => {
    const dates = { opensAt, dueAt, closesAt: dueAt };
    expect(opening(dates, at(opensAt, -1))).toEqual({ open: false, reason: "not-yet" });
    expect(opening(dates, opensAt)).toEqual({ open: true, late: false });
  });

  it("ends after the last moment, without late work at the due date", () => {
    const dates = { opensAt, dueAt, closesAt: dueAt };
    expect(opening(dates, dueAt)).toEqual({ open: true, late: false });
    expect(opening(dates, at(dueAt, 1))).toEqual({ open: false, reason: "closed" });
  });

  it("takes late work until it closes, or for ever, and calls it late", () => {
    const closesAt = at(dueAt, 3_600_000);
    expect(opening({ opensAt, dueAt, closesAt }, at(dueAt, 1))).toEqual({ open: true, late: true });
    expect(opening({ opensAt, dueAt, closesAt }, closesAt)).toEqual({ open: true, late: true });
    expect(opening({ opensAt, dueAt, closesAt }, at(closesAt, 1))).toEqual({ open: false, reason: "closed" });
    expect(opening({ opensAt, dueAt, closesAt: null }, dueAt)).toEqual({ open: true, late: false });
    expect(opening({ opensAt, dueAt, closesAt: null }, at(dueAt, 365 * 86_400_000))).toEqual({
      open: true,
      late: true,
    });
  });
});

it("isStaff goes by the own role, and nobody without one is", () => {
  const staff = (["STUDENT", "ASSISTANT", "INSTRUCTOR"] as const).map((role) => isStaff([{ role }]));
  expect(staff).toEqual([false, true, true]);
  expect(isStaff([])).toBe(false);
});

describe("a new class", () => {
  const form = { id, name: "Tea", term: "Spring", moduleId: "tiny", timeZone: "Europe/Berlin" };

  it("has a name of 1 to 120 characters and a term of 1 to 60, without the spaces around them", () => {
    expect(NewClass.parse({ ...form, name: " Tea ", term: " Spring " })).toEqual(form);
    const takes = (changes: object) => NewClass.safeParse({ ...form, ...changes }).success;
    expect([" ", "n".repeat(120), "n".repeat(121)].map((name) => takes({ name }))).toEqual([false, true, false]);
    expect([" ", "t".repeat(60), "t".repeat(61)].map((term) => takes({ term }))).toEqual([false, true, false]);
  });

  it("has a time zone that there is, and an id of its own", () => {
    expect(problems(NewClass.safeParse({ ...form, timeZone: "Mars/Olympus" }))).toEqual([
      ["timeZone", "Choose a time zone from the list."],
    ]);
    expect(NewClass.safeParse({ ...form, id: "1" }).success).toBe(false);
  });

  it("keeps its module and its id when its settings change", () => {
    const { name, term, timeZone } = form;
    expect(ClassSettings.parse({ classId: id, name, term, timeZone, moduleId: "other", id: "1" })).toEqual({
      classId: id,
      name,
      term,
      timeZone,
    });
  });

  it("opens and closes joining by a word", () => {
    expect(["true", "false"].map((open) => Joining.parse({ classId: id, open }).open)).toEqual([true, false]);
    expect(Joining.safeParse({ classId: id, open: "perhaps" }).success).toBe(false);
  });
});

describe("a new assignment", () => {
  const form = { id, classId: id, title: "Leaves", lessons: ["leaves"], dueAt: "2026-05-03T23:59" };

  it("fills in what a form leaves out", () => {
    expect(NewAssignment.parse(form)).toEqual({
      ...form,
      quizzes: [],
      opensAt: undefined,
      acceptLate: false,
      attemptsAllowed: 1,
      feedback: "AFTER_SUBMIT",
    });
    expect(NewAssignment.parse({ ...form, title: undefined }).title).toBe("");
    expect(NewAssignment.parse({ ...form, acceptLate: "on", attemptsAllowed: "3" })).toMatchObject({
      acceptLate: true,
      attemptsAllowed: 3,
    });
  });

  it("allows 1 to 10 attempts", () => {
    const takes = (attemptsAllowed: string) => NewAssignment.safeParse({ ...form, attemptsAllowed }).success;
    expect(["0", "1", "10", "11", "1.5", "many"].map(takes)).toEqual([false, true, true, false, false, false]);
  });

  it("takes each lesson and quiz once", () => {
    expect(NewAssignment.parse({ ...form, lessons: ["b", "a", "b"], quizzes: ["a", "a"] })).toMatchObject({
      lessons: ["b", "a"],
      quizzes: ["a"],
    });
  });

  it("says everything that is wrong at once", () => {
    expect(problems(NewAssignment.safeParse({ id, classId: id, title: "x".repeat(121), dueAt: "tomorrow" }))).toEqual([
      ["title", "Use at most 120 characters."],
      ["dueAt", "Give a date and a time."],
      ["lessons", "Choose at least one lesson or quiz."],
    ]);
  });
});
