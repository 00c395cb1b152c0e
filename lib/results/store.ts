import "server-only";
import type { UserActor } from "@/lib/auth/model";
import { seenByStaff } from "@/lib/auth/scope";
import type { Item } from "@/lib/content/model";
import { db } from "@/lib/db";
import { notFoundError } from "@/lib/errors";
import { Prisma } from "@/lib/generated/prisma/client";
import type { Answer } from "@/lib/grading/model";
import {
  type CountedAnswer,
  type ItemStatistics,
  RESULTS_PAGE_SIZE,
  type ResultsSummary,
  type SeenItem,
  type Sort,
  type StudentResult,
  type WorkState,
} from "./model";

/** Staff's right to see a class, as a join: no query of results can be asked without it. `a` is the assignment. */
const seenBy = (actor: UserActor) => Prisma.sql`
  JOIN "Enrolment" staff ON staff."classId" = a."classId" AND staff."userId" = ${actor.id}::uuid
    AND staff."removedAt" IS NULL AND staff.role IN ('INSTRUCTOR', 'ASSISTANT')`;

/** The attempt that counts is the best by its share of what is scored, of equals the first. `t` is the attempt. */
const BEST_FIRST = Prisma.sql`t.score / nullif(t.scored, 0) DESC NULLS LAST, t.number`;

/**
 * One row a student of a class and assignment: how far they are with it and their best score.
 *
 * @param which a condition on `a`, the assignment, and `u`, the student
 */
const studentRows = (actor: UserActor, which: Prisma.Sql) => Prisma.sql`
  SELECT a.id AS "assignmentId", u.id AS "userId", u.name, u.email,
    work."lessonsFinished", work."quizzesSubmitted", work.score, work.pending, work."submittedAt",
    coalesce(work."submittedAt" > a."dueAt", false) AS late,
    CASE WHEN work.parts = work."lessonsFinished" + work."quizzesSubmitted" THEN 'done'
         WHEN work.touched THEN 'started' ELSE 'not-started' END AS state
  FROM "Assignment" a
  JOIN "Class" c ON c.id = a."classId"
  ${seenBy(actor)}
  JOIN "Enrolment" e ON e."classId" = c.id AND e.role = 'STUDENT' AND e."removedAt" IS NULL
  JOIN "User" u ON u.id = e."userId"
  CROSS JOIN LATERAL (
    SELECT count(*)::int AS parts,
      count(*) FILTER (WHERE p.kind = 'LESSON' AND l."finishedAt" IS NOT NULL)::int AS "lessonsFinished",
      count(*) FILTER (WHERE p.kind = 'QUIZ' AND best."submittedAt" IS NOT NULL)::int AS "quizzesSubmitted",
      coalesce(bool_or(l."userId" IS NOT NULL OR best.attempts > 0), false) AS touched,
      avg(best.score)::float8 AS score,
      coalesce(sum(best.pending), 0)::int AS pending,
      CASE WHEN bool_or(p.kind = 'QUIZ') THEN max(best."submittedAt")
           WHEN bool_and(l."finishedAt" IS NOT NULL) THEN max(l."finishedAt") END AS "submittedAt"
    FROM "AssignmentPart" p
    LEFT JOIN "LessonProgress" l ON p.kind = 'LESSON' AND l."userId" = u.id
      AND l."moduleId" = c."moduleId" AND l."lessonId" = p."contentId"
    LEFT JOIN LATERAL (
      SELECT count(*) AS attempts, max(t.score / nullif(t.scored, 0)) AS score,
        (array_agg(t."submittedAt" ORDER BY ${BEST_FIRST}) FILTER (WHERE t."submittedAt" IS NOT NULL))[1]
          AS "submittedAt",
        (array_agg(t.pending ORDER BY ${BEST_FIRST}) FILTER (WHERE t."submittedAt" IS NOT NULL))[1] AS pending
      FROM "Attempt" t WHERE t."partId" = p.id AND t."userId" = u.id
    ) best ON p.kind = 'QUIZ'
    WHERE p."assignmentId" = a.id
  ) work
  WHERE ${which}`;

const ofAssignment = (id: string) => Prisma.sql`a.id = ${id}::uuid`;

const STATE_RANK = Prisma.sql`array_position(ARRAY['not-started', 'started', 'done'], state)`;
const ORDER: Record<Sort, Prisma.Sql> = {
  name: Prisma.sql`lower(name)`,
  "-name": Prisma.sql`lower(name) DESC`,
  state: STATE_RANK,
  "-state": Prisma.sql`${STATE_RANK} DESC`,
  score: Prisma.sql`score NULLS LAST`,
  "-score": Prisma.sql`score DESC NULLS LAST`,
};

/** A page of students with their work on an assignment. One query. Empty for a class that is not the actor's. */
export const listStudentResults = (
  actor: UserActor,
  assignmentId: string,
  page: number,
  sort: Sort = "name",
): Promise<StudentResult[]> =>
  db.$queryRaw<StudentResult[]>`
    SELECT * FROM (${studentRows(actor, ofAssignment(assignmentId))}) AS results
    ORDER BY ${ORDER[sort]}, lower(name), "userId"
    LIMIT ${RESULTS_PAGE_SIZE} OFFSET ${page * RESULTS_PAGE_SIZE}`;

/** All students by name, for the CSV. */
export const listAllStudentResults = (actor: UserActor, assignmentId: string): Promise<StudentResult[]> =>
  db.$queryRaw<StudentResult[]>`
    SELECT * FROM (${studentRows(actor, ofAssignment(assignmentId))}) AS results ORDER BY lower(name), "userId"`;

type SummaryRow = { assignmentId: string; state: WorkState; n: number; submitted: number; scores: number; sum: number };

const summaryRows = (actor: UserActor, which: Prisma.Sql): Promise<SummaryRow[]> =>
  db.$queryRaw<SummaryRow[]>`
    SELECT "assignmentId", state, count(*)::int AS n,
      count(*) FILTER (WHERE "quizzesSubmitted" > 0)::int AS submitted,
      count(score)::int AS scores, coalesce(sum(score), 0)::float8 AS sum
    FROM (${studentRows(actor, which)}) AS results GROUP BY "assignmentId", state`;

function summaryOf(rows: readonly SummaryRow[]): ResultsSummary {
  const total = (of: (row: SummaryRow) => number) => rows.reduce((sum, row) => sum + of(row), 0);
  const inState = (state: WorkState) => total((row) => (row.state === state ? row.n : 0));
  const scores = total((row) => row.scores);
  return {
    students: total((row) => row.n),
    submitted: total((row) => row.submitted),
    "not-started": inState("not-started"),
    started: inState("started"),
    done: inState("done"),
    mean: scores === 0 ? null : total((row) => row.sum) / scores,
  };
}

/** How a class stands with one assignment. One query, counted in the database. */
export const summariseResults = async (actor: UserActor, assignmentId: string): Promise<ResultsSummary> =>
  summaryOf(await summaryRows(actor, ofAssignment(assignmentId)));

/** The same for every assignment of a class at once. One query. An assignment of a class without students has none. */
export async function summariseClass(actor: UserActor, classId: string): Promise<Map<string, ResultsSummary>> {
  const rows = await summaryRows(actor, Prisma.sql`a."classId" = ${classId}::uuid`);
  const ids = new Set(rows.map(({ assignmentId }) => assignmentId));
  return new Map([...ids].map((id) => [id, summaryOf(rows.filter(({ assignmentId }) => assignmentId === id))]));
}

/** The attempts of an assignment that count, one a student and quiz, without those of removed students. */
const countedAttempts = (actor: UserActor, assignmentId: string) => Prisma.sql`
  SELECT DISTINCT ON (t."partId", t."userId") t.id, t."userId", p."contentId" AS "quizId", p.position AS part
  FROM "Assignment" a
  ${seenBy(actor)}
  JOIN "AssignmentPart" p ON p."assignmentId" = a.id
  JOIN "Attempt" t ON t."partId" = p.id AND t."submittedAt" IS NOT NULL
  JOIN "Enrolment" e ON e."classId" = a."classId" AND e."userId" = t."userId"
    AND e.role = 'STUDENT' AND e."removedAt" IS NULL
  WHERE ${ofAssignment(assignmentId)}
  ORDER BY t."partId", t."userId", ${BEST_FIRST}`;

/**
 * How each item of an assignment's quizzes went, hardest first, over the attempts that count. One query, counted in the
 * database: its answer grows with the items and their options, not with the class.
 */
export const listItemStatistics = (actor: UserActor, assignmentId: string): Promise<ItemStatistics[]> =>
  db.$queryRaw<ItemStatistics[]>`
    WITH answers AS (
      SELECT counted."quizId", counted.part, r."itemHash", r.position, r.answer, r.score
      FROM (${countedAttempts(actor, assignmentId)}) AS counted
      JOIN "Response" r ON r."attemptId" = counted.id
    ), items AS (
      SELECT "quizId", part, "itemHash", min(position) AS position, min(position) = max(position) AS fixed,
        count(*)::int AS students, count(score)::int AS scored, avg(score)::float8 AS facility
      FROM answers GROUP BY "quizId", part, "itemHash"
    ), picks AS (
      SELECT part, "itemHash", pick, count(*)::int AS n,
        row_number() OVER (PARTITION BY part, "itemHash" ORDER BY count(*) DESC, pick) AS place
      FROM answers
      JOIN "ItemVersion" v ON v.hash = "itemHash" AND v.content ->> 'type' NOT IN ('order', 'placement', 'reflection')
      CROSS JOIN LATERAL (
        SELECT lower(trim(answer #>> '{}')) AS pick WHERE jsonb_typeof(answer) IN ('string', 'boolean')
        UNION ALL
        SELECT jsonb_array_elements_text(CASE jsonb_typeof(answer) WHEN 'array' THEN answer ELSE '[]' END)
        UNION ALL
        SELECT key || ':' || value
        FROM jsonb_each_text(CASE jsonb_typeof(answer) WHEN 'object' THEN answer ELSE '{}' END)
        WHERE value IS NOT NULL
      ) AS picked
      WHERE pick <> ''
      GROUP BY part, "itemHash", pick
    )
    SELECT items."quizId", v.content AS item, CASE WHEN fixed THEN items.position + 1 END AS number,
      students, scored, facility,
      coalesce(
        (SELECT jsonb_object_agg(pick, n) FROM picks
          WHERE picks.part = items.part AND picks."itemHash" = v.hash AND place <= 40),
        '{}'
      ) AS picks
    FROM items JOIN "ItemVersion" v ON v.hash = items."itemHash"
    ORDER BY facility NULLS LAST, items.part, items.position, v."itemId"`;

/**
 * One student's work on an assignment: where they stand, what they have read, and each attempt with every answer,
 * newest first.
 *
 * @throws not-found, also for a student who was removed
 */
export async function getStudentWork(actor: UserActor, classId: string, assignmentId: string, studentId: string) {
  const [found] = await db.$queryRaw<(StudentResult & { moduleId: string })[]>`
    SELECT results.*, "Class"."moduleId"
    FROM (
      ${studentRows(actor, Prisma.sql`${ofAssignment(assignmentId)} AND u.id = ${studentId}::uuid`)}
    ) AS results
    JOIN "Assignment" ON "Assignment".id = results."assignmentId" AND "Assignment"."classId" = ${classId}::uuid
    JOIN "Class" ON "Class".id = "Assignment"."classId"`;
  if (!found) throw notFoundError("student");
  const { moduleId, ...result } = found;
  const [attempts, lessons] = await Promise.all([
    db.attempt.findMany({
      where: { userId: studentId, part: { assignment: { id: assignmentId, class: seenByStaff(actor) } } },
      orderBy: [{ startedAt: "desc" }],
      select: {
        id: true,
        number: true,
        seed: true,
        startedAt: true,
        submittedAt: true,
        score: true,
        scored: true,
        pending: true,
        part: { select: { contentId: true } },
        responses: {
          orderBy: { position: "asc" },
          select: { itemId: true, answer: true, score: true, savedAt: true, item: { select: { content: true } } },
        },
      },
    }),
    db.lessonProgress.findMany({
      where: { userId: studentId, moduleId },
      select: { lessonId: true, passages: true, finishedAt: true, updatedAt: true },
    }),
  ]);
  return {
    result: result as StudentResult,
    lessons,
    attempts: attempts.map((attempt) => ({
      ...attempt,
      responses: attempt.responses.map(({ item, answer, ...response }) => ({
        ...response,
        answer: answer as Answer | null, // passed the item's schema before it was stored
        item: item.content as Item,
      })),
    })),
  };
}

export type StudentWork = Awaited<ReturnType<typeof getStudentWork>>;

/**
 * Every answer of the attempts that count, and the items that they answer in the order of the quizzes, for the CSV.
 * Two queries: an item's text is fetched once, not once for each student.
 */
export async function listCountedAnswers(
  actor: UserActor,
  assignmentId: string,
): Promise<{ answers: CountedAnswer[]; items: SeenItem[] }> {
  const [answers, items] = await Promise.all([
    db.$queryRaw<CountedAnswer[]>`
      SELECT counted."userId", counted."quizId", r."itemId", r."itemHash", r.answer, r.score
      FROM (${countedAttempts(actor, assignmentId)}) AS counted
      JOIN "Response" r ON r."attemptId" = counted.id`,
    db.$queryRaw<SeenItem[]>`
      SELECT seen."quizId", seen.hash, v.content AS item
      FROM (
        SELECT counted."quizId", counted.part, min(r.position) AS position, r."itemHash" AS hash
        FROM (${countedAttempts(actor, assignmentId)}) AS counted
        JOIN "Response" r ON r."attemptId" = counted.id
        GROUP BY counted."quizId", counted.part, r."itemHash"
      ) AS seen
      JOIN "ItemVersion" v ON v.hash = seen.hash
      ORDER BY seen.part, seen.position, v."itemId", v."createdAt"`,
  ]);
  return { answers, items };
}
