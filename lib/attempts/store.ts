import "server-only";
import { randomInt } from "node:crypto";
import type { z } from "zod";
import type { UserActor } from "@/lib/auth/model";
import { ATTEMPTED_BY_SQL, assignedTo, attemptedBy, seenByStaff } from "@/lib/auth/scope";
import { isStaff, opening } from "@/lib/classes/model";
import { drawItems } from "@/lib/content/draw";
import { findModule, findQuiz } from "@/lib/content/library";
import type { Item } from "@/lib/content/model";
import { db, isDuplicate, prepared } from "@/lib/db";
import { notFoundError, ParleyError } from "@/lib/errors";
import type { Prisma } from "@/lib/generated/prisma/client";
import { grade } from "@/lib/grading/grade";
import type { Answer } from "@/lib/grading/model";
import { nextAttempt, type SaveResponse } from "./model";
import { getPinnedItem, pinItems } from "./pinned";

type Transaction = Prisma.TransactionClient;

const notYetError = () =>
  new ParleyError("closed", "This assignment is not open yet. Its quizzes can be tried once it is.");
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
  if (next.may === "resume") return { id: next.attempt.id };
  if (next.may === "neither") throw new ParleyError("closed", "You have used every attempt at this quiz.");
  const state = opening(assignment, now);
  if (!state.open) throw state.reason === "not-yet" ? notYetError() : closedError();

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

/**
 * The actor's own attempt with its pinned items, in order, and whether they are staff who try it. One query.
 * @throws not-found
 */
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
              class: {
                select: {
                  id: true,
                  name: true,
                  timeZone: true,
                  moduleId: true,
                  isDemo: true,
                  enrolments: { where: { userId: actor.id }, select: { role: true } },
                },
              },
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
    isStaff: isStaff(attempt.part.assignment.class.enrolments),
    responses: attempt.responses.map(({ item, seq, ...response }) => ({
      ...response,
      seq: Number(seq),
      item: item.content as Item, // stored from a checked Item, and never changed
    })),
  };
}

export type OwnAttempt = Awaited<ReturnType<typeof getOwnAttempt>>;

type Saved = { seq: number; savedAt: string; answer?: unknown; flagged?: boolean };

const selectOpening = prepared<{
  itemHash: string;
  submittedAt: Date | null;
  opensAt: Date;
  dueAt: Date;
  closesAt: Date | null;
}>(
  "response-opening",
  `SELECT r."itemHash", a."submittedAt", assignment."opensAt", assignment."dueAt", assignment."closesAt"
   FROM ${ATTEMPTED_BY_SQL} JOIN "Response" r ON r."attemptId" = a.id
   WHERE a.id = $2 AND r."itemId" = $3`,
);

// FOR SHARE waits for a submission under way, which holds the row, and then finds the attempt submitted: no answer is
// acknowledged after the grading has read them.
const updateResponse = prepared<{ seq: string }>(
  "response-save",
  `WITH open AS (SELECT a.id FROM "Attempt" a WHERE a.id = $2 AND a."userId" = $1 AND a."submittedAt" IS NULL FOR SHARE)
   UPDATE "Response" r SET answer = $4::jsonb, "isFlagged" = $5, seq = $6, "savedAt" = $7
   FROM open WHERE r."attemptId" = open.id AND r."itemId" = $3 AND r.seq < $6
   RETURNING r.seq`,
);

/**
 * Saves one answer of the actor's open attempt. Safe to repeat and to send out of order: tabs and devices may race, a
 * lower seq loses, and the answer then tells what stands instead. Two queries.
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
  const [response] = await selectOpening(actor.id, attemptId, itemId);
  if (!response) throw notFoundError("question");
  if (response.submittedAt) throw submittedError();
  if (!opening(response, now).open) throw closedError();

  const { schema } = await getPinnedItem(response.itemHash);
  const checked = schema.safeParse(answer);
  if (!checked.success)
    throw new ParleyError("invalid", "That is no answer to this question.", {
      answer: checked.error.issues.map((issue) => issue.message),
    });

  const stored = await updateResponse(actor.id, attemptId, itemId, JSON.stringify(checked.data), flagged, seq, now);
  if (stored.length > 0) return { seq, savedAt: now.toISOString() };

  const current = await db.response.findFirstOrThrow({
    where: { attemptId, itemId, attempt: attemptedBy(actor) },
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

type Closing = { id: string; submittedAt: Date };

/**
 * Grades attempts and closes them: four statements, however many there are. The rows are held until the transaction
 * ends, so saves wait; an attempt that another request has closed meanwhile is passed over.
 */
async function gradeAndClose(tx: Transaction, attempts: readonly Closing[]): Promise<void> {
  const ids = attempts.map(({ id }) => id);
  // In the order of their ids, so that two who do this at once cannot wait for each other.
  const open = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Attempt" WHERE id = ANY(${ids}::uuid[]) AND "submittedAt" IS NULL ORDER BY id FOR UPDATE`;
  const responses = await tx.response.findMany({
    where: { attemptId: { in: open.map(({ id }) => id) } },
    select: { attemptId: true, itemId: true, answer: true, itemHash: true },
  });
  const scores = await Promise.all(
    responses.map(async ({ answer, itemHash }) => {
      const { item } = await getPinnedItem(itemHash);
      return grade(item, answer as Answer | null).score; // stored only after the item's own schema had taken it
    }),
  );
  await tx.$executeRaw`
    UPDATE "Response" r SET score = graded.score
    FROM unnest(
      ${responses.map((r) => r.attemptId)}::uuid[], ${responses.map((r) => r.itemId)}::text[], ${scores}::float8[]
    ) AS graded(attempt, item, score)
    WHERE r."attemptId" = graded.attempt AND r."itemId" = graded.item`;
  await tx.$executeRaw`
    UPDATE "Attempt" a
    SET "submittedAt" = closing.at, score = total.score, scored = total.scored, pending = total.pending
    FROM unnest(${ids}::uuid[], ${attempts.map(({ submittedAt }) => submittedAt)}::timestamptz[]) AS closing(id, at)
    CROSS JOIN LATERAL (
      SELECT coalesce(sum(r.score), 0) AS score, count(r.score) AS scored, count(*) - count(r.score) AS pending
      FROM "Response" r WHERE r."attemptId" = closing.id
    ) total
    WHERE a.id = closing.id AND a."submittedAt" IS NULL`;
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
  const submittedAt = closesAt && closesAt < now ? closesAt : now;
  await db.$transaction((tx) => gradeAndClose(tx, [{ id, submittedAt }]));
}

/** So many at once that a transaction stays short. */
const BATCH = 200;

/**
 * Hands in what students of the actor's class left open when an assignment closed, as it stood then. Called before
 * results are read, so that nobody's work is missing from them.
 *
 * @param where one assignment, or all of a class
 */
export async function collectClosedAttempts(
  actor: UserActor,
  where: { assignmentId: string } | { classId: string },
  now: Date,
): Promise<void> {
  const { assignmentId, classId } = { assignmentId: undefined, classId: undefined, ...where };
  const assignment = { id: assignmentId, classId, class: seenByStaff(actor), closesAt: { lt: now } };
  for (;;) {
    const open = await db.attempt.findMany({
      where: { submittedAt: null, part: { assignment } },
      take: BATCH,
      select: { id: true, part: { select: { assignment: { select: { closesAt: true } } } } },
    });
    if (open.length === 0) return;
    const closing = open.map(({ id, part }) => ({ id, submittedAt: part.assignment.closesAt ?? now }));
    await db.$transaction((tx) => gradeAndClose(tx, closing));
  }
}
