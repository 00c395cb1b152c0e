import "server-only";
import type { UserActor } from "@/lib/auth/model";
import { seenByStaff } from "@/lib/auth/scope";
import type { Item } from "@/lib/content/model";
import { db } from "@/lib/db";
import { notFoundError } from "@/lib/errors";
import { Prisma } from "@/lib/generated/prisma/client";
import { RESULTS_PAGE_SIZE, type StudentResult, type WorkState } from "./model";

/**
 * One row a student of a class: how far they are with an assignment and their best score. Staff's right to see the
 * class is part of the query, so that it cannot be asked without.
 */
const studentRows = (actor: UserActor, assignmentId: string) => Prisma.sql`
  SELECT u.id AS "userId", u.name, u.email,
    work."lessonsFinished", work."quizzesSubmitted", work.score, work.pending, work."submittedAt",
    coalesce(work."submittedAt" > a."dueAt", false) AS late,
    CASE WHEN work.parts = work."lessonsFinished" + work."quizzesSubmitted" THEN 'done'
         WHEN work.touched THEN 'started' ELSE 'not-started' END AS state
  FROM "Assignment" a
  JOIN "Class" c ON c.id = a."classId"
  JOIN "Enrolment" staff ON staff."classId" = c.id AND staff."userId" = ${actor.id}::uuid
    AND staff."removedAt" IS NULL AND staff.role IN ('INSTRUCTOR', 'ASSISTANT')
  JOIN "Enrolment" e ON e."classId" = c.id AND e.role = 'STUDENT' AND e."removedAt" IS NULL
  JOIN "User" u ON u.id = e."userId"
  CROSS JOIN LATERAL (
    SELECT count(*)::int AS parts,
      count(*) FILTER (WHERE p.kind = 'LESSON' AND l."finishedAt" IS NOT NULL)::int AS "lessonsFinished",
      count(*) FILTER (WHERE p.kind = 'QUIZ' AND best."submittedAt" IS NOT NULL)::int AS "quizzesSubmitted",
      coalesce(bool_or(l."userId" IS NOT NULL OR best.attempts > 0), false) AS touched,
      CASE WHEN count(best.score) > 0
        THEN (avg(coalesce(best.score, 0)) FILTER (WHERE p.kind = 'QUIZ'))::float8 END AS score,
      coalesce(sum(best.pending), 0)::int AS pending,
      max(best."submittedAt") AS "submittedAt"
    FROM "AssignmentPart" p
    LEFT JOIN "LessonProgress" l ON p.kind = 'LESSON' AND l."userId" = u.id
      AND l."moduleId" = c."moduleId" AND l."lessonId" = p."contentId"
    LEFT JOIN LATERAL (
      SELECT count(*) AS attempts, max(t.score / nullif(t.scored, 0)) AS score, max(t."submittedAt") AS "submittedAt",
        (array_agg(t.pending ORDER BY t.score / nullif(t.scored, 0) DESC NULLS LAST))[1] AS pending
      FROM "Attempt" t WHERE t."partId" = p.id AND t."userId" = u.id
    ) best ON p.kind = 'QUIZ'
    WHERE p."assignmentId" = a.id
  ) work
  WHERE a.id = ${assignmentId}::uuid`;

/** A page of students by name, with their work on an assignment. One query. Empty for a class that is not the actor's. */
export const listStudentResults = (actor: UserActor, assignmentId: string, page: number): Promise<StudentResult[]> =>
  db.$queryRaw<StudentResult[]>`
    ${studentRows(actor, assignmentId)}
    ORDER BY u.name, u.id LIMIT ${RESULTS_PAGE_SIZE} OFFSET ${page * RESULTS_PAGE_SIZE}`;

/** All students, for the CSV. */
export const listAllStudentResults = (actor: UserActor, assignmentId: string): Promise<StudentResult[]> =>
  db.$queryRaw<StudentResult[]>`${studentRows(actor, assignmentId)} ORDER BY u.name, u.id`;

export type ResultsSummary = { students: number; mean: number | null } & Record<WorkState, number>;

/** How many students stand where, and the mean of the scores there are. One query, counted in the database. */
export async function summariseResults(actor: UserActor, assignmentId: string): Promise<ResultsSummary> {
  const rows = await db.$queryRaw<{ state: WorkState; n: number; scores: number; sum: number | null }[]>`
    SELECT state, count(*)::int AS n, count(score)::int AS scores, sum(score)::float8 AS sum
    FROM (${studentRows(actor, assignmentId)}) AS results GROUP BY state`;
  const count = (state: WorkState) => rows.find((row) => row.state === state)?.n ?? 0;
  const scores = rows.reduce((total, row) => total + row.scores, 0);
  return {
    students: rows.reduce((total, row) => total + row.n, 0),
    "not-started": count("not-started"),
    started: count("started"),
    done: count("done"),
    mean: scores === 0 ? null : rows.reduce((total, row) => total + (row.sum ?? 0), 0) / scores,
  };
}

/** A student's attempts at an assignment's quizzes with every answer, newest attempt first. @throws not-found */
export async function getStudentWork(actor: UserActor, classId: string, assignmentId: string, studentId: string) {
  const enrolment = await db.enrolment.findFirst({
    where: {
      classId,
      userId: studentId,
      role: "STUDENT",
      class: { ...seenByStaff(actor), assignments: { some: { id: assignmentId } } },
    },
    select: { user: { select: { id: true, name: true, email: true } }, class: { select: { moduleId: true } } },
  });
  if (!enrolment) throw notFoundError("student");
  const [attempts, lessons] = await Promise.all([
    db.attempt.findMany({
      where: { userId: studentId, part: { assignmentId } },
      orderBy: [{ startedAt: "desc" }],
      select: {
        id: true,
        number: true,
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
      where: { userId: studentId, moduleId: enrolment.class.moduleId },
      select: { lessonId: true, passages: true, finishedAt: true, updatedAt: true },
    }),
  ]);
  return {
    student: enrolment.user,
    lessons,
    attempts: attempts.map((attempt) => ({
      ...attempt,
      responses: attempt.responses.map(({ item, ...response }) => ({ ...response, item: item.content as Item })),
    })),
  };
}

/** Every answer of every submitted attempt at an assignment, for the CSV: a row a student, attempt and item. */
export const listAllAnswers = (actor: UserActor, assignmentId: string) =>
  db.response.findMany({
    where: {
      attempt: {
        submittedAt: { not: null },
        part: { assignment: { id: assignmentId, class: seenByStaff(actor) } },
      },
    },
    orderBy: [{ attempt: { userId: "asc" } }, { attempt: { number: "asc" } }, { position: "asc" }],
    select: {
      itemId: true,
      answer: true,
      score: true,
      item: { select: { content: true } },
      attempt: { select: { userId: true, number: true, submittedAt: true, part: { select: { contentId: true } } } },
    },
  });
