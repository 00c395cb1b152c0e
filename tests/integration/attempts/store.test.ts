import { beforeAll, describe, expect, it } from "vitest";
import { collectClosedAttempts, getOwnAttempt, saveResponse, startAttempt, submitAttempt } from "@/lib/attempts/store";
import type { Item } from "@/lib/content/model";
import { db } from "@/lib/db";
import { optionId } from "@/lib/grading/ids";
import type { Answer } from "@/lib/grading/model";
import { answerTo } from "@/prisma/seed/answers";
import { aClassWith, anAssignment, aUser, letHoursPass } from "../../helpers/factories";

type Class = Awaited<ReturnType<typeof aClassWith>>;
let inClass: Class;
beforeAll(async () => {
  inClass = await aClassWith({ students: 3 });
});

const now = () => new Date();
const first = <T>(entries: readonly T[]): T => entries[0] as T;
const key = (item: Item): Answer => answerTo(item, true, first);

async function anAttempt(options: Parameters<typeof anAssignment>[1] = {}) {
  const [student] = inClass.students as [Class["students"][number]];
  const assignment = await anAssignment(inClass, options);
  const { id } = await startAttempt(student, assignment.quizPartId, now());
  const attempt = await getOwnAttempt(student, id);
  return { student, assignment, id, items: attempt.responses.map((response) => response.item) };
}

describe("starting an attempt", () => {
  it("twice at once begins one", async () => {
    const [student] = inClass.students as [Class["students"][number]];
    const { quizPartId } = await anAssignment(inClass);
    const started = await Promise.all([1, 2, 3].map(() => startAttempt(student, quizPartId, now())));
    expect(new Set(started.map(({ id }) => id)).size).toBe(1);
    expect(await db.attempt.count({ where: { partId: quizPartId } })).toBe(1);
  });

  it("pins each item once for all students", async () => {
    const { quizPartId } = await anAssignment(inClass);
    for (const student of inClass.students) await startAttempt(student, quizPartId, now());
    const rows = await db.response.findMany({ where: { attempt: { partId: quizPartId } }, select: { itemHash: true } });
    expect(rows.length).toBe(3 * new Set(rows.map((row) => row.itemHash)).size);
  });

  it("goes on with the open one, and says whether staff try it", async () => {
    const { id, student, assignment } = await anAttempt({ attemptsAllowed: 2 });
    expect(await startAttempt(student, assignment.quizPartId, now())).toEqual({ id });
    const tried = await startAttempt(inClass.assistant, assignment.quizPartId, now());
    expect([
      (await getOwnAttempt(student, id)).isStaff,
      (await getOwnAttempt(inClass.assistant, tried.id)).isStaff,
    ]).toEqual([false, true]);
  });

  it("ends with the attempts allowed", async () => {
    const { student, assignment, id } = await anAttempt({ attemptsAllowed: 2 });
    await submitAttempt(student, id, now());
    const second = await startAttempt(student, assignment.quizPartId, now());
    expect(second.id).not.toBe(id);
    await submitAttempt(student, second.id, now());
    await expect(startAttempt(student, assignment.quizPartId, now())).rejects.toMatchObject({ code: "closed" });
  });

  it("is refused before the assignment opens and after it closes", async () => {
    const [student] = inClass.students as [Class["students"][number]];
    const early = await anAssignment(inClass);
    await letHoursPass(early.id, -2);
    await expect(startAttempt(student, early.quizPartId, now())).rejects.toMatchObject({ code: "not-found" });
    await expect(startAttempt(inClass.instructor, early.quizPartId, now())).rejects.toMatchObject({
      code: "closed",
      message: expect.stringMatching(/not open yet/),
    });
    const late = await anAssignment(inClass);
    await letHoursPass(late.id, 2);
    await expect(startAttempt(student, late.quizPartId, now())).rejects.toMatchObject({ code: "closed" });
  });

  it("is not for strangers", async () => {
    const { quizPartId } = await anAssignment(inClass);
    await expect(startAttempt(await aUser(), quizPartId, now())).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("an attempt at a drawn quiz", () => {
  const itemsOf = async (student: Class["students"][number], quizPartId: string) => {
    const { id } = await startAttempt(student, quizPartId, now());
    return { id, items: (await getOwnAttempt(student, id)).responses.map(({ item }) => item) };
  };
  const lessonOf = ({ id }: Item) => id.split("-")[0];

  it("has items of its own, balanced as the blueprint says, and the same ones after a reload", async () => {
    const many = await aClassWith({ students: 12 });
    const { quizPartId } = await anAssignment(many, { quizzes: ["whole-pot"] });
    const sets = [];
    for (const student of many.students) {
      const { id, items } = await itemsOf(student, quizPartId);
      expect(items).toHaveLength(4);
      expect(items.map(lessonOf)).toEqual(["leaves", "leaves", "kettles", "kettles"]);
      expect(new Set(items.map(({ type }) => type)).size).toBeGreaterThanOrEqual(2);
      expect(items.filter(({ type }) => type === "reflection")).toEqual([]);
      expect(await itemsOf(student, quizPartId)).toEqual({ id, items });
      sets.push(items.map((item) => item.id).join());
    }
    expect(new Set(sets).size).toBeGreaterThan(4);
  });

  it("asks everybody the same where the quiz lists its items", async () => {
    const [ada, bo] = inClass.students as [Class["students"][number], Class["students"][number]];
    const { quizPartId } = await anAssignment(inClass, { quizzes: ["first-guess"] });
    const ids = async (student: typeof ada) => (await itemsOf(student, quizPartId)).items.map(({ id }) => id);
    expect(await ids(ada)).toEqual(["leaves-truefalse", "kettles-cause"]);
    expect(await ids(bo)).toEqual(["leaves-truefalse", "kettles-cause"]);
  });

  it("counts what was drawn, and only that", async () => {
    const [student] = inClass.students as [Class["students"][number]];
    const { quizPartId } = await anAssignment(inClass, { quizzes: ["whole-pot"], attemptsAllowed: 2 });
    const { id, items } = await itemsOf(student, quizPartId);
    for (const item of items.slice(1))
      await saveResponse(student, id, item.id, { seq: 1, answer: key(item), flagged: false }, now());
    const other = ["leaves-single", "leaves-multi", "leaves-order"].find((each) => !items.some((i) => i.id === each));
    await expect(
      saveResponse(student, id, other ?? "", { seq: 1, answer: null, flagged: false }, now()),
    ).rejects.toMatchObject({ code: "not-found" });
    await submitAttempt(student, id, now());
    expect(await getOwnAttempt(student, id)).toMatchObject({ score: 3, scored: 4, pending: 0 });
  });
});

describe("saving a response", () => {
  it("keeps the newest of repeated, reordered and parallel saves", async () => {
    const { student, id, items } = await anAttempt();
    const item = items.find((each) => each.type === "short") as Item;
    const order = [5, 1, 9, 9, 3, 8, 2, 7, 9, 4, 6];
    await Promise.all(
      order.map((seq) => saveResponse(student, id, item.id, { seq, answer: `answer ${seq}`, flagged: false }, now())),
    );
    const { responses } = await getOwnAttempt(student, id);
    expect(responses.find((response) => response.itemId === item.id)).toMatchObject({ seq: 9, answer: "answer 9" });
  });

  it("tells an older one what stands instead", async () => {
    const { student, id, items } = await anAttempt();
    const item = items.find((each) => each.type === "truefalse") as Item;
    await saveResponse(student, id, item.id, { seq: 20, answer: true, flagged: true }, now());
    const told = await saveResponse(student, id, item.id, { seq: 10, answer: false, flagged: false }, now());
    expect(told).toMatchObject({ seq: 20, answer: true, flagged: true });
  });

  it("names the field of an answer that does not fit the item", async () => {
    const { student, id, items } = await anAttempt();
    const item = items.find((each) => each.type === "single") as Item;
    const foreign = optionId("another-item", "another text");
    for (const answer of [foreign, 3, ["x"], { a: 1 }, true])
      await expect(saveResponse(student, id, item.id, { seq: 1, answer, flagged: false }, now())).rejects.toMatchObject(
        {
          code: "invalid",
          fields: { answer: expect.any(Array) },
        },
      );
    expect(await db.response.findFirst({ where: { attemptId: id, itemId: item.id } })).toMatchObject({ seq: 0n });
  });

  it("is refused to everybody else alike, as for an attempt that does not exist", async () => {
    const { id, items } = await anAttempt();
    const item = items[0] as Item;
    const save = { seq: 1, answer: null, flagged: false };
    for (const actor of [inClass.students[1], inClass.instructor, inClass.assistant, await aUser()])
      await expect(saveResponse(actor as never, id, item.id, save, now())).rejects.toMatchObject({ code: "not-found" });
  });

  it("after handing in or after the close says so and keeps the work", async () => {
    const { student, assignment, id, items } = await anAttempt();
    const item = items.find((each) => each.type === "truefalse") as Item;
    await saveResponse(student, id, item.id, { seq: 1, answer: true, flagged: false }, now());
    await letHoursPass(assignment.id, 3);
    const save = saveResponse(student, id, item.id, { seq: 2, answer: false, flagged: false }, now());
    await expect(save).rejects.toMatchObject({ code: "closed" });
    await collectClosedAttempts(inClass.instructor, { assignmentId: assignment.id }, now());
    const kept = await getOwnAttempt(student, id);
    expect(kept.submittedAt).not.toBeNull();
    expect(kept.responses.find((response) => response.itemId === item.id)?.answer).toBe(true);
  });
});

describe("handing in", () => {
  it("scores the key of every item 1 and leaves reflections to the instructor", async () => {
    const { student, id, items } = await anAttempt();
    for (const item of items)
      await saveResponse(student, id, item.id, { seq: 1, answer: key(item), flagged: false }, now());
    await submitAttempt(student, id, now());
    const attempt = await getOwnAttempt(student, id);
    const waiting = items.filter((item) => item.type === "reflection").length;
    expect(attempt).toMatchObject({ scored: items.length - waiting, score: items.length - waiting, pending: waiting });
  });

  it("of an empty attempt scores 0, and twice is the same as once", async () => {
    const { student, id } = await anAttempt();
    await Promise.all([submitAttempt(student, id, now()), submitAttempt(student, id, now())]);
    const once = await getOwnAttempt(student, id);
    await submitAttempt(student, id, now());
    expect(await getOwnAttempt(student, id)).toEqual(once);
    expect(once.score).toBe(0);
  });

  it("grades every answer that was acknowledged, however close the two came", async () => {
    const { student, id, items } = await anAttempt();
    const item = items.find((each) => each.type === "truefalse") as Extract<Item, { type: "truefalse" }>;
    let acknowledged = false;
    const save = saveResponse(student, id, item.id, { seq: 1, answer: item.key, flagged: false }, now()).then(
      () => {
        acknowledged = true;
      },
      () => {},
    );
    await Promise.all([save, submitAttempt(student, id, now())]);
    const attempt = await getOwnAttempt(student, id);
    expect(attempt.score).toBe(acknowledged ? 1 : 0);
  });
});
