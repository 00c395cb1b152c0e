import { beforeEach, describe, expect, it } from "vitest";
import { getOwnAttempt, saveResponse, startAttempt, submitAttempt } from "@/lib/attempts/store";
import type { UserActor } from "@/lib/auth/model";
import { saveRemoval } from "@/lib/classes/store";
import type { Item } from "@/lib/content/model";
import { db } from "@/lib/db";
import { optionId } from "@/lib/grading/ids";
import type { Answer } from "@/lib/grading/model";
import { saveLessonProgress } from "@/lib/progress/store";
import {
  getStudentWork,
  listAllStudentResults,
  listCountedAnswers,
  listItemStatistics,
  listStudentResults,
  summariseClass,
  summariseResults,
} from "@/lib/results/store";
import { answerTo } from "@/prisma/seed/answers";
import { aClassWith, anAssignment, aUser, letHoursPass } from "../../helpers/factories";

type Class = Awaited<ReturnType<typeof aClassWith>>;
type Assignment = Awaited<ReturnType<typeof anAssignment>>;

let inClass: Class;
let assignment: Assignment;
let ada: UserActor;
let bo: UserActor;
let cem: UserActor;

beforeEach(async () => {
  inClass = await aClassWith({ students: 3 });
  assignment = await anAssignment(inClass, { attemptsAllowed: 3, acceptLate: true });
  [ada, bo, cem] = inClass.students as [UserActor, UserActor, UserActor];
});

const now = () => new Date();
const first = <T>(entries: readonly T[]): T => entries[0] as T;
const rightly = (item: Item): Answer => answerTo(item, true, first);

const read = (student: UserActor, finished = true) =>
  saveLessonProgress(student, "tiny", "leaves", { passages: ["who"], finished }, now());

/** A submitted attempt that answers what `answer` answers and leaves the rest empty. */
async function submit(student: UserActor, answer: (item: Item) => Answer | null) {
  const { id } = await startAttempt(student, assignment.quizPartId, now());
  const { responses } = await getOwnAttempt(student, id);
  for (const { item } of responses) {
    const given = answer(item);
    if (given !== null) await saveResponse(student, id, item.id, { seq: 1, answer: given, flagged: false }, now());
  }
  await submitAttempt(student, id, now());
  return id;
}

const only = (type: Item["type"], answer: (item: Item) => Answer) => (item: Item) =>
  item.type === type ? answer(item) : null;
const wrongly = (item: Item): Answer => {
  if (item.type !== "single") throw new Error("only for single");
  return optionId(item.id, item.options.find((option) => !option.correct)?.text ?? "");
};

const rowOf = async (student: UserActor) =>
  (await listStudentResults(inClass.instructor, assignment.id, 0)).find(({ userId }) => userId === student.id);

describe("results of a drawn quiz beside a lesson's own", () => {
  it("keep the quizzes apart, and show what each student was asked", async () => {
    const mixed = await anAssignment(inClass, { quizzes: ["kettles", "whole-pot"] });
    const parts = await db.assignmentPart.findMany({
      where: { assignmentId: mixed.id, kind: "QUIZ" },
      orderBy: { position: "asc" },
    });
    const asked = new Map<string, string[]>();
    for (const student of [ada, bo, cem])
      for (const part of parts) {
        const { id } = await startAttempt(student, part.id, now());
        const { responses } = await getOwnAttempt(student, id);
        for (const { item } of responses)
          await saveResponse(student, id, item.id, { seq: 1, answer: rightly(item), flagged: false }, now());
        await submitAttempt(student, id, now());
        if (part.contentId === "whole-pot") asked.set(student.id, responses.map(({ item }) => item.id).sort());
      }

    const statistics = await listItemStatistics(inClass.instructor, mixed.id);
    const drawn = statistics.filter(({ quizId }) => quizId === "whole-pot");
    expect(statistics.filter(({ quizId }) => quizId === "kettles")).toHaveLength(2);
    expect(drawn.reduce((sum, { students }) => sum + students, 0)).toBe(12);
    expect(statistics.every(({ facility }) => facility === 1)).toBe(true);
    // The kettles' items are asked in both, by all three students each time
    for (const { item, students, picks } of statistics.filter(({ item }) => item.id === "kettles-cause")) {
      expect(students).toBe(3);
      expect(Object.values(picks)).toEqual([3]);
      expect(item.type).toBe("single");
    }

    const { answers, items } = await listCountedAnswers(inClass.instructor, mixed.id);
    expect(items.slice(0, 2).map(({ quizId }) => quizId)).toEqual(["kettles", "kettles"]);
    for (const [student, ids] of asked) {
      const own = answers.filter(({ userId, quizId }) => userId === student && quizId === "whole-pot");
      expect(own.map(({ itemId }) => itemId).sort()).toEqual(ids);
    }
    const columns = new Set(items.filter(({ quizId }) => quizId === "whole-pot").map(({ item }) => item.id));
    expect(columns).toEqual(new Set([...asked.values()].flat()));
  });
});

describe("an assignment's results", () => {
  it("tell not started, started and done apart", async () => {
    await read(ada);
    await submit(ada, rightly);
    await read(bo, false);
    expect(await rowOf(ada)).toMatchObject({ state: "done", lessonsFinished: 1, quizzesSubmitted: 1, late: false });
    expect(await rowOf(bo)).toMatchObject({ state: "started", lessonsFinished: 0, score: null, submittedAt: null });
    expect(await rowOf(cem)).toMatchObject({ state: "not-started", score: null });
    expect(await summariseResults(inClass.instructor, assignment.id)).toMatchObject({
      students: 3,
      submitted: 1,
      "not-started": 1,
      started: 1,
      done: 1,
    });
  });

  it("call a quiz without its lesson started, and a quiz begun as well", async () => {
    await submit(ada, rightly);
    await startAttempt(bo, assignment.quizPartId, now());
    expect(await rowOf(ada)).toMatchObject({ state: "started", quizzesSubmitted: 1 });
    expect(await rowOf(bo)).toMatchObject({ state: "started", quizzesSubmitted: 0, score: null });
  });

  it("count the best of several attempts, whichever came last", async () => {
    await submit(ada, () => null);
    await submit(ada, rightly);
    const best = await rowOf(ada);
    await submit(ada, () => null);
    expect(await rowOf(ada)).toEqual(best);
    expect(best?.score).toBe(1);
  });

  it("do not call work late for a later, worse attempt", async () => {
    await submit(ada, rightly);
    await letHoursPass(assignment.id, 2);
    await submit(bo, rightly);
    await db.$executeRaw`UPDATE "Attempt" SET "submittedAt" = "submittedAt" - interval '2 hours'
      WHERE "userId" = ${ada.id}::uuid`;
    await submit(ada, () => null);
    expect(await rowOf(ada)).toMatchObject({ late: false });
    expect(await rowOf(bo)).toMatchObject({ late: true });
  });

  it("say how many answers of the attempt that counts wait to be marked", async () => {
    await submit(
      ada,
      only("reflection", () => "I think so because of the letters."),
    );
    expect(await rowOf(ada)).toMatchObject({ pending: 1 });
    expect(await rowOf(bo)).toMatchObject({ pending: 0 });
  });

  it("leave removed students out, and take them in again with their work", async () => {
    await submit(ada, rightly);
    await saveRemoval(inClass.instructor, inClass.id, ada.id, true);
    expect(await rowOf(ada)).toBeUndefined();
    expect(await summariseResults(inClass.instructor, assignment.id)).toMatchObject({ students: 2, submitted: 0 });
    expect(await listItemStatistics(inClass.instructor, assignment.id)).toEqual([]);
    expect((await listCountedAnswers(inClass.instructor, assignment.id)).answers).toEqual([]);
    await expect(getStudentWork(inClass.instructor, inClass.id, assignment.id, ada.id)).rejects.toMatchObject({
      code: "not-found",
    });
    await saveRemoval(inClass.instructor, inClass.id, ada.id, false);
    expect(await rowOf(ada)).toMatchObject({ score: 1 });
  });

  it("sort by name, state and score, either way round", async () => {
    await submit(ada, only("truefalse", rightly));
    await submit(cem, rightly);
    const order = async (sort: Parameters<typeof listStudentResults>[3]) =>
      (await listStudentResults(inClass.instructor, assignment.id, 0, sort)).map(({ userId }) =>
        [ada, bo, cem].findIndex(({ id }) => id === userId),
      );
    expect(await order("name")).toEqual([0, 1, 2]);
    expect(await order("-name")).toEqual([2, 1, 0]);
    expect(await order("state")).toEqual([1, 0, 2]);
    expect(await order("score")).toEqual([0, 2, 1]);
    expect(await order("-score")).toEqual([2, 0, 1]);
  });

  it("of an assignment of lessons alone are handed in when the last one was finished", async () => {
    await db.assignmentPart.delete({ where: { id: assignment.quizPartId } });
    await read(ada);
    expect(await rowOf(ada)).toMatchObject({ state: "done", score: null, submittedAt: expect.any(Date) });
    expect(await rowOf(bo)).toMatchObject({ state: "not-started", submittedAt: null });
  });
});

describe("who sees results", () => {
  it("is the class's staff: the assistant as well as the instructor", async () => {
    await submit(ada, rightly);
    const rows = await listAllStudentResults(inClass.assistant, assignment.id);
    expect(rows).toEqual(await listAllStudentResults(inClass.instructor, assignment.id));
    expect(rows).toHaveLength(3);
    expect(await getStudentWork(inClass.assistant, inClass.id, assignment.id, ada.id)).toMatchObject({
      result: { userId: ada.id, score: 1 },
    });
  });

  it("is nobody else: another instructor, a student of the class and a removed assistant see nothing", async () => {
    await submit(ada, rightly);
    const other = await aClassWith();
    await db.enrolment.updateMany({
      where: { classId: inClass.id, userId: inClass.assistant.id },
      data: { removedAt: now() },
    });
    for (const stranger of [other.instructor, bo, ada, inClass.assistant, await aUser()]) {
      expect(await listStudentResults(stranger, assignment.id, 0)).toEqual([]);
      expect(await listAllStudentResults(stranger, assignment.id)).toEqual([]);
      expect(await listItemStatistics(stranger, assignment.id)).toEqual([]);
      expect(await listCountedAnswers(stranger, assignment.id)).toEqual({ answers: [], items: [] });
      expect(await summariseResults(stranger, assignment.id)).toMatchObject({ students: 0, mean: null });
      expect((await summariseClass(stranger, inClass.id)).size).toBe(0);
      await expect(getStudentWork(stranger, inClass.id, assignment.id, ada.id)).rejects.toMatchObject({
        code: "not-found",
      });
    }
  });

  it("does not reach over to another class of the same instructor by mixed ids", async () => {
    await submit(ada, rightly);
    const other = await aClassWith();
    await db.enrolment.create({ data: { classId: other.id, userId: inClass.instructor.id, role: "INSTRUCTOR" } });
    await expect(getStudentWork(inClass.instructor, other.id, assignment.id, ada.id)).rejects.toMatchObject({
      code: "not-found",
    });
  });
});

describe("a class's summary", () => {
  it("says of every assignment at once what each says alone", async () => {
    const second = await anAssignment(inClass);
    await read(ada);
    await submit(ada, rightly);
    await submit(bo, () => null);
    const all = await summariseClass(inClass.instructor, inClass.id);
    expect([...all.keys()].sort()).toEqual([assignment.id, second.id].sort());
    for (const [id, summary] of all) expect(summary).toEqual(await summariseResults(inClass.instructor, id));
    expect(all.get(assignment.id)?.mean).toBeCloseTo(0.5, 10);
  });
});

describe("item statistics", () => {
  it("average the attempts that count, hardest first, and count what was picked", async () => {
    await submit(ada, () => null);
    await submit(ada, rightly);
    await submit(bo, (item) => (item.type === "single" ? wrongly(item) : rightly(item)));
    await submit(cem, (item) => (item.type === "single" ? wrongly(item) : rightly(item)));
    const [hardest] = await listItemStatistics(inClass.instructor, assignment.id);
    const single = hardest?.item as Extract<Item, { type: "single" }>;
    expect(hardest).toMatchObject({ quizId: "leaves", students: 3, scored: 3, item: { type: "single" } });
    expect(hardest?.facility).toBeCloseTo(1 / 3, 10);
    expect(hardest?.picks).toEqual({ [String(wrongly(single))]: 2, [String(rightly(single))]: 1 });
  });

  it("name pairs, people, truth and words as picks, and neither orders nor reflections", async () => {
    await submit(ada, rightly);
    const picks = new Map(
      (await listItemStatistics(inClass.instructor, assignment.id)).map(({ item, picks }) => [item.type, picks]),
    );
    expect(picks.get("truefalse")).toEqual({ false: 1 });
    expect(picks.get("short")).toEqual({ infusion: 1 });
    expect(Object.keys(picks.get("match") ?? {})).toHaveLength(2);
    expect(Object.keys(picks.get("attribution") ?? {})).toContainEqual(expect.stringMatching(/^person:/));
    expect(picks.get("order")).toEqual({});
    expect(picks.get("reflection") ?? {}).toEqual({});
  });
});

describe("counted answers", () => {
  it("are those of the best attempt, with each item's text once, in the order of the quiz", async () => {
    await submit(ada, () => null);
    await submit(ada, rightly);
    await submit(bo, rightly);
    const { answers, items } = await listCountedAnswers(inClass.instructor, assignment.id);
    expect(answers).toHaveLength(2 * items.length);
    expect(items.map(({ item }) => item.type).slice(0, 2)).toEqual(["single", "multi"]);
    const single = items[0]?.item as Item;
    expect(answers.filter(({ itemId }) => itemId === single.id).map(({ answer }) => answer)).toEqual([
      rightly(single),
      rightly(single),
    ]);
  });
});
