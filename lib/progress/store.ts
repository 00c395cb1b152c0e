import "server-only";
import type { z } from "zod";
import { pinItems } from "@/lib/attempts/pinned";
import type { Actor, UserActor } from "@/lib/auth/model";
import { findItem, findLesson } from "@/lib/content/library";
import { db } from "@/lib/db";
import { notFoundError, ParleyError } from "@/lib/errors";
import { answerSchema } from "@/lib/grading/answer";
import { grade } from "@/lib/grading/grade";
import type { SaveCheckpoint, SaveLessonProgress } from "./model";

/**
 * Adds to what the actor has read of a lesson. Passages that the lesson does not have are passed over; a lesson once
 * finished stays finished. Order and repetition do not matter.
 *
 * @throws not-found for a lesson that does not exist
 */
export async function saveLessonProgress(
  actor: UserActor,
  moduleId: string,
  lessonId: string,
  { passages, finished }: z.infer<typeof SaveLessonProgress>,
  now: Date,
): Promise<{ savedAt: string }> {
  const lesson = findLesson(moduleId, lessonId);
  if (!lesson) throw notFoundError("lesson");
  const known = lesson.passages.map(({ anchor }) => anchor).filter((anchor) => passages.includes(anchor));
  const finishedAt = finished ? now : null;
  await db.$executeRaw`
    INSERT INTO "LessonProgress" AS p ("userId", "moduleId", "lessonId", passages, "finishedAt", "updatedAt")
    VALUES (${actor.id}::uuid, ${moduleId}, ${lessonId}, ${known}::text[], ${finishedAt}::timestamptz, ${now})
    ON CONFLICT ("userId", "moduleId", "lessonId") DO UPDATE
    SET passages = ARRAY(SELECT DISTINCT unnest(p.passages || excluded.passages) ORDER BY 1),
        "finishedAt" = coalesce(p."finishedAt", excluded."finishedAt"),
        "updatedAt" = excluded."updatedAt"`;
  return { savedAt: now.toISOString() };
}

/**
 * Grades an answer to a checkpoint, which everybody may try; for a signed-in actor it is kept as well, the newest by
 * seq.
 *
 * @returns `savedAt` is null for a guest, whose answer only their device keeps
 * @throws not-found, also for a quiz's item: its key is not given away here; invalid on `answer`
 */
export async function saveCheckpoint(
  actor: Actor,
  moduleId: string,
  itemId: string,
  { seq, answer }: z.infer<typeof SaveCheckpoint>,
  now: Date,
) {
  const found = findItem(moduleId, itemId);
  if (!found?.isCheckpoint) throw notFoundError("checkpoint");
  const { item } = found;
  const checked = answerSchema(item).safeParse(answer);
  if (!checked.success || checked.data === null)
    throw new ParleyError("invalid", "That is no answer to this item.", {
      answer: checked.error?.issues.map((issue) => issue.message) ?? ["is missing"],
    });
  const { score } = grade(item, checked.data);
  if (actor.kind === "guest") return { item, answer: checked.data, score, savedAt: null };

  const [pinned] = await pinItems(moduleId, [item]);
  await db.$executeRaw`
    INSERT INTO "CheckpointResponse" AS r
      ("userId", "moduleId", "itemId", "itemHash", answer, score, seq, "answeredAt")
    VALUES (${actor.id}::uuid, ${moduleId}, ${itemId}, ${pinned?.itemHash}, ${JSON.stringify(checked.data)}::jsonb,
      ${score}::float8, ${seq}::bigint, ${now})
    ON CONFLICT ("userId", "moduleId", "itemId") DO UPDATE
    SET "itemHash" = excluded."itemHash", answer = excluded.answer, score = excluded.score, seq = excluded.seq,
        "answeredAt" = excluded."answeredAt"
    WHERE r.seq < excluded.seq`;
  return { item, answer: checked.data, score, savedAt: now.toISOString() };
}

/** What the actor has read of which lessons, in all modules, the latest first. One query. */
export const listOwnLessonProgress = (actor: UserActor) =>
  db.lessonProgress.findMany({
    where: { userId: actor.id },
    orderBy: { updatedAt: "desc" },
    select: { moduleId: true, lessonId: true, passages: true, finishedAt: true },
  });

/** What the actor has read and answered of one module, in the shape that a device keeps for a guest. Two queries. */
export async function getOwnModuleProgress(actor: UserActor, moduleId: string) {
  const where = { userId: actor.id, moduleId };
  const [lessons, checkpoints] = await Promise.all([
    db.lessonProgress.findMany({ where, select: { lessonId: true, passages: true, finishedAt: true } }),
    db.checkpointResponse.findMany({ where, select: { itemId: true, answer: true, seq: true, score: true } }),
  ]);
  return {
    lessons: Object.fromEntries(
      lessons.map(({ lessonId, passages, finishedAt }) => [
        lessonId,
        { sections: passages, finished: finishedAt !== null },
      ]),
    ),
    checkpoints: Object.fromEntries(
      checkpoints.map(({ itemId, answer, seq, score }) => [itemId, { answer, seq: Number(seq), score }]),
    ),
  };
}
