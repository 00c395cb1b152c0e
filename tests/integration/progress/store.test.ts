import { describe, expect, it } from "vitest";
import { findLesson, findModule } from "@/lib/content/library";
import { db } from "@/lib/db";
import type { Answer } from "@/lib/grading/model";
import { listOwnLessonProgress, saveCheckpoint, saveLessonProgress } from "@/lib/progress/store";
import { answerTo } from "@/prisma/seed/answers";
import { aUser } from "../../helpers/factories";

const lesson = findLesson("tiny", "leaves");
const anchors = lesson?.passages.map((passage) => passage.anchor) ?? [];
const quiz = findModule("tiny")?.quizzes.find((each) => each.id === "leaves");
const checkpoint = quiz?.checkpoints[0];
const right = checkpoint && answerTo(checkpoint, true, (entries) => entries[0] as never);
const wrong = checkpoint && answerTo(checkpoint, false, (entries) => entries[0] as never);

describe("lesson progress", () => {
  it("only grows, in whatever order devices send it", async () => {
    const actor = await aUser();
    const [first, second] = anchors as [string, string];
    const save = (passages: string[], finished: boolean) =>
      saveLessonProgress(actor, "tiny", "leaves", { passages, finished }, new Date());
    await Promise.all([save([second], false), save([first], true), save([], false), save(["no-such-anchor"], false)]);
    expect(await listOwnLessonProgress(actor)).toMatchObject([
      { lessonId: "leaves", passages: [first, second].sort(), finishedAt: expect.any(Date) },
    ]);
  });

  it("of an unknown lesson or module is not found", async () => {
    const actor = await aUser();
    for (const [module, id] of [
      ["tiny", "nothing"],
      ["nothing", "leaves"],
    ] as const)
      await expect(
        saveLessonProgress(actor, module, id, { passages: [], finished: false }, new Date()),
      ).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("a checkpoint", () => {
  it("is graded for a guest and kept for nobody", async () => {
    const graded = await saveCheckpoint(
      { kind: "guest" },
      "tiny",
      checkpoint?.id ?? "",
      { seq: 1, answer: right as Answer },
      new Date(),
    );
    expect(graded).toMatchObject({ score: 1, savedAt: null });
    expect(await db.checkpointResponse.count()).toBe(0);
  });

  it("keeps a student's newest answer", async () => {
    const actor = await aUser();
    const save = (seq: number, answer: Answer) =>
      saveCheckpoint(actor, "tiny", checkpoint?.id ?? "", { seq, answer }, new Date());
    await Promise.all([save(3, right as Answer), save(1, wrong as Answer), save(2, wrong as Answer)]);
    expect(await db.checkpointResponse.findMany({ where: { userId: actor.id } })).toMatchObject([
      { seq: 3n, score: 1 },
    ]);
  });

  it("never gives away an item of a quiz", async () => {
    const item = quiz?.items[0];
    const answer = item && answerTo(item, true, (entries) => entries[0] as never);
    await expect(
      saveCheckpoint({ kind: "guest" }, "tiny", item?.id ?? "", { seq: 1, answer: answer as Answer }, new Date()),
    ).rejects.toMatchObject({ code: "not-found" });
  });
});
