import "server-only";
import { randomInt } from "node:crypto";
import type { z } from "zod";
import type { UserActor } from "@/lib/auth/model";
import { assignedTo, attemptedBy } from "@/lib/auth/scope";
import { opening } from "@/lib/classes/model";
import { drawItems } from "@/lib/content/draw";
import { findModule, findQuiz } from "@/lib/content/library";
import type { Item } from "@/lib/content/model";
import { db, isDuplicate } from "@/lib/db";
import { notFoundError, ParleyError } from "@/lib/errors";
import type { Prisma } from "@/lib/generated/prisma/client";
import { answerSchema } from "@/lib/grading/answer";
import { grade } from "@/lib/grading/grade";
import { nextAttempt, type SaveResponse } from "./model";
import { pinItems } from "./pinned";

type Transaction = Prisma.TransactionClient;

const closedError = () =>
  new ParleyError("closed", "This assignment is closed. What you answered until then is kept and counts.");
const submittedError = () =>
  new ParleyError("closed", "You have handed this in already, so it can no longer be changed.");

/**
 * Begins an attempt at a quiz that is set for the actor, or returns the one that is open. The items are those that the
 * attempt's own seed draws, and are pinned as they are now. Asking twice at once begins one attempt.
 *
 * @throws not-found; closed before it opens, after it closes, or with no attempt left
 */
export async function startAttempt(actor: UserActor, partId: string, now: Date): Promise<{ id: string }> {
  const part = await db.assignmentPart.findFirst({
    where: { id: partId, kind: "QUIZ", assignment: assignedTo(actor, now) },
    select: {
      contentId: true,
      assignment: {
        select: {
          opensAt: true,
          dueAt: true,
          closesAt: true,
          attemptsAllowed: true,
          class: { select: { moduleId: true } },
        },
      },
      attempts: { where: { userId: actor.id }, select: { id: true, number: true, submittedAt: true } },
    },
  });
  if (!part) throw notFoundError("quiz");
  const { assignment, attempts } = part;

  const next = nextAttempt(attempts, assignment.attemptsAllowed);
  const open = attempts.find((attempt) => !attempt.submittedAt);
  if (open) return { id: open.id };
  if (next.may === "neither") throw new ParleyError("closed", "You have used every attempt at this quiz.");
  if (!opening(assignment, now).open) throw closedError();

  const { moduleId } = assignment.class;
  const quiz = findQuiz(moduleId, part.contentId);
  if (!quiz) throw notFoundError("quiz");
  const number = attempts.length + 1;
  const seed = randomInt(2 ** 31);
  const pinned = await pinItems(moduleId, drawItems(findModule(moduleId)?.quizzes ?? [], quiz, seed));
  try {
    return await db.attempt.create({
      data: {
        partId,
        userId: actor.id,
        number,
        seed,
        startedAt: now,
        responses: {
          createMany: { data: pinned.map(({ itemId, itemHash }, position) => ({ itemId, itemHash, position })) },
        },
      },
      select: { id: true },
    });
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    // A second click was faster.
    return db.attempt.findUniqueOrThrow({
      where: { partId_userId_number: { partId, userId: actor.id, number } },
      select: { id: true },
    });
  }
}

/** The actor's own attempt with its pinned items, in order. One query. @throws not-found */
export async function getOwnAttempt(actor: UserActor, id: string) {
  const attempt = await db.attempt.findFirst({
    where: { id, ...attemptedBy(actor) },
    select: {
      id: true,
      number: true,
      seed: true,
      startedAt: true,
      submittedAt: true,
      score: true,
      scored: true,
      pending: true,
      part: {
        select: {
          contentId: true,
          assignment: {
            select: {
              id: true,
              title: true,
              opensAt: true,
              dueAt: true,
              closesAt: true,
              attemptsAllowed: true,
              feedback: true,
              class: { select: { id: true, name: true, timeZone: true, moduleId: true, isDemo: true } },
            },
          },
        },
      },
      responses: {
        orderBy: { position: "asc" },
        select: {
          itemId: true,
          answer: true,
          isFlagged: true,
          seq: true,
          savedAt: true,
          score: true,
          item: { select: { content: true } },
        },
      },
    },
  });
  if (!attempt) throw notFoundError("attempt");
  return {
    ...attempt,
    responses: attempt.responses.map(({ item, seq, ...response }) => ({
      ...response,
      seq: Number(seq),
      item: item.content as Item, // stored from a checked Item, and never changed
    })),
  };
}

export type OwnAttempt = Awaited<ReturnType<typeof getOwnAttempt>>;

type Saved = { seq: number; savedAt: string; answer?: unknown; flagged?: boolean };

/**
 * Saves one answer of the actor's open attempt. Safe to repeat and to send out of order: tabs and devices may race, a
 * lower seq loses, and the answer then tells what stands instead.
 *
 * @throws not-found; closed when it was handed in or the assignment has closed; invalid on `answer`
 */
export async function saveResponse(
  actor: UserActor,
  attemptId: string,
  itemId: string,
  { seq, answer, flagged }: z.infer<typeof SaveResponse>,
  now: Date,
): Promise<Saved> {
  const response = await db.response.findFirst({
    where: { attemptId, itemId, attempt: attemptedBy(actor) },
    select: {
      item: { select: { content: true } },
      attempt: {
        select: {
          submittedAt: true,
          part: { select: { assignment: { select: { opensAt: true, dueAt: true, closesAt: true } } } },
        },
      },
    },
  });
  if (!response) throw notFoundError("item");
  if (response.attempt.submittedAt) throw submittedError();
  if (!opening(response.attempt.part.assignment, now).open) throw closedError();

  const checked = answerSchema(response.item.content as Item).safeParse(answer);
  if (!checked.success)
    throw new ParleyError("invalid", "That is no answer to this item.", {
      answer: checked.error.issues.map((issue) => issue.message),
    });

  // FOR SHARE waits for a submission under way, which holds the row, and then finds the attempt submitted: no answer is
  // acknowledged after the grading has read them.
  const stored = await db.$queryRaw<{ savedAt: Date }[]>`
    WITH open AS (
      SELECT id FROM "Attempt"
      WHERE id = ${attemptId}::uuid AND "userId" = ${actor.id}::uuid AND "submittedAt" IS NULL
      FOR SHARE
    )
    UPDATE "Response" r
    SET answer = ${JSON.stringify(checked.data)}::jsonb, "isFlagged" = ${flagged}, seq = ${seq}::bigint,
        "savedAt" = ${now}
    FROM open
    WHERE r."attemptId" = open.id AND r."itemId" = ${itemId} AND r.seq < ${seq}::bigint
    RETURNING r."savedAt"`;
  if (stored.length > 0) return { seq, savedAt: now.toISOString() };

  const current = await db.response.findFirstOrThrow({
    where: { attemptId, itemId },
    select: { seq: true, savedAt: true, answer: true, isFlagged: true, attempt: { select: { submittedAt: true } } },
  });
  if (current.attempt.submittedAt) throw submittedError();
  return {
    seq: Number(current.seq),
    savedAt: (current.savedAt ?? now).toISOString(),
    answer: current.answer,
    flagged: current.isFlagged,
  };
}

/** Grades all responses of an attempt whose row the transaction holds, and closes it. */
async function gradeAndClose(tx: Transaction, attemptId: string, submittedAt: Date): Promise<void> {
  const responses = await tx.response.findMany({
    where: { attemptId },
    select: { itemId: true, answer: true, item: { select: { content: true } } },
  });
  const grades = responses.map(({ itemId, answer, item }) => ({
    itemId,
    score: grade(item.content as Item, answer as never).score,
  }));
  await tx.$executeRaw`
    UPDATE "Response" r SET score = graded.score
    FROM unnest(${grades.map((g) => g.itemId)}::text[], ${grades.map((g) => g.score)}::float8[]) AS graded(id, score)
    WHERE r."attemptId" = ${attemptId}::uuid AND r."itemId" = graded.id`;
  const known = grades.flatMap(({ score }) => (score === null ? [] : [score]));
  await tx.attempt.update({
    where: { id: attemptId },
    data: {
      submittedAt,
      score: known.reduce((sum, score) => sum + score, 0),
      scored: known.length,
      pending: grades.length - known.length,
    },
    select: { id: true },
  });
}

/** Locks an open attempt for grading; false where another request has closed it meanwhile. */
async function lockOpen(tx: Transaction, attemptId: string): Promise<boolean> {
  const rows = await tx.$queryRaw<{ open: boolean }[]>`
    SELECT "submittedAt" IS NULL AS open FROM "Attempt" WHERE id = ${attemptId}::uuid FOR UPDATE`;
  return rows[0]?.open ?? false;
}

/**
 * Hands the actor's attempt in and grades it. Twice is the same as once. After the close it counts as handed in at the
 * close, with what was saved by then.
 *
 * @throws not-found
 */
export async function submitAttempt(actor: UserActor, id: string, now: Date): Promise<void> {
  const attempt = await db.attempt.findFirst({
    where: { id, ...attemptedBy(actor) },
    select: { part: { select: { assignment: { select: { closesAt: true } } } } },
  });
  if (!attempt) throw notFoundError("attempt");
  const { closesAt } = attempt.part.assignment;
  await db.$transaction(async (tx) => {
    if (await lockOpen(tx, id)) await gradeAndClose(tx, id, closesAt && closesAt < now ? closesAt : now);
  });
}

async function collect(assignment: Prisma.AssignmentWhereInput, now: Date): Promise<void> {
  const open = await db.attempt.findMany({
    where: { submittedAt: null, part: { assignment: { ...assignment, closesAt: { lt: now } } } },
    select: { id: true, part: { select: { assignment: { select: { closesAt: true } } } } },
  });
  for (const { id, part } of open)
    await db.$transaction(async (tx) => {
      if (await lockOpen(tx, id)) await gradeAndClose(tx, id, part.assignment.closesAt ?? now);
    });
}

/**
 * Hands in what was left open when an assignment closed, as it stood then. Called before results are read, so that
 * nobody's work is missing from them; needs no actor, since it changes nothing that time has not decided.
 */
export const collectClosedAttempts = (assignmentId: string, now: Date): Promise<void> =>
  collect({ id: assignmentId }, now);

/** The same for every assignment of a class. */
export const collectClosedAttemptsOfClass = (classId: string, now: Date): Promise<void> => collect({ classId }, now);
