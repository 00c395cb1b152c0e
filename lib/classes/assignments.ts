import "server-only";
import type { z } from "zod";
import type { UserActor } from "@/lib/auth/model";
import { assignedTo, enrolling, seenByStaff, taughtBy } from "@/lib/auth/scope";
import { findLesson, findQuiz } from "@/lib/content/library";
import { db, isDuplicate } from "@/lib/db";
import { notFoundError, ParleyError } from "@/lib/errors";
import type { Prisma } from "@/lib/generated/prisma/client";
import { instantOf } from "@/lib/time";
import { isStaff, type NewAssignment } from "./model";

const ASSIGNMENT = {
  id: true,
  title: true,
  opensAt: true,
  dueAt: true,
  closesAt: true,
  attemptsAllowed: true,
  feedback: true,
} satisfies Prisma.AssignmentSelect;
const PART = { id: true, kind: true, contentId: true } satisfies Prisma.AssignmentPartSelect;
const CLASS = { id: true, name: true, timeZone: true, moduleId: true, isDemo: true } satisfies Prisma.ClassSelect;

/**
 * Sets work for a class that the actor teaches. Dates are wall-clock times in the class's zone; without an opening
 * date it opens at once; without late work it closes when it is due. Twice with one id is the same as once.
 *
 * @throws invalid with the fields, for a date that is none, a due date before the opening, or content that the class's
 *   module does not have; not-found for a class that the actor does not teach, or an id of another class's work
 */
export async function createAssignment(
  actor: UserActor,
  form: z.infer<typeof NewAssignment>,
  now: Date,
): Promise<{ id: string }> {
  const found = await db.class.findFirst({
    where: { id: form.classId, ...taughtBy(actor) },
    select: { moduleId: true, timeZone: true },
  });
  if (!found) throw notFoundError("class");
  const { moduleId, timeZone } = found;

  const refuse = (field: string, message: string) => new ParleyError("invalid", message, { [field]: [message] });
  const opensAt = form.opensAt ? instantOf(form.opensAt, timeZone) : now;
  const dueMinute = instantOf(form.dueAt, timeZone);
  if (!opensAt) throw refuse("opensAt", "There is no such date.");
  if (!dueMinute) throw refuse("dueAt", "There is no such date.");
  const dueAt = new Date(dueMinute.getTime() + 59_999); // the last minute counts
  if (dueAt <= opensAt) throw refuse("dueAt", "It must be due after it opens.");
  for (const lesson of form.lessons)
    if (!findLesson(moduleId, lesson)) throw refuse("lessons", `The module has no lesson “${lesson}”.`);
  for (const quiz of form.quizzes)
    if (!findQuiz(moduleId, quiz)) throw refuse("quizzes", `The module has no quiz “${quiz}”.`);

  const parts = [
    ...form.lessons.map((contentId) => ({ kind: "LESSON" as const, contentId })),
    ...form.quizzes.map((contentId) => ({ kind: "QUIZ" as const, contentId })),
  ];
  const create = db.$transaction(async (tx) => {
    const assignment = await tx.assignment.create({
      data: {
        id: form.id,
        classId: form.classId,
        title: form.title,
        opensAt,
        dueAt,
        closesAt: form.acceptLate ? null : dueAt,
        attemptsAllowed: form.attemptsAllowed,
        feedback: form.feedback,
        parts: { create: parts.map((part, position) => ({ ...part, position })) },
      },
      select: { id: true },
    });
    await tx.auditEvent.create({
      data: {
        classId: form.classId,
        actorId: actor.id,
        action: "assignment.create",
        detail: { assignmentId: assignment.id, title: form.title },
      },
    });
    return assignment;
  });
  try {
    return await create;
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    const made = await db.assignment.findFirst({
      where: { id: form.id, classId: form.classId, class: taughtBy(actor) },
      select: { id: true },
    });
    if (!made) throw notFoundError("assignment");
    return made;
  }
}

/** A class's assignments as its staff see them, by due date. One query. */
export const listClassAssignments = (actor: UserActor, classId: string) =>
  db.assignment.findMany({
    where: { classId, class: seenByStaff(actor) },
    orderBy: [{ dueAt: "asc" }, { id: "asc" }],
    take: 200,
    select: { ...ASSIGNMENT, parts: { select: PART, orderBy: { position: "asc" } } },
  });

/** One assignment as staff of its class see it. @throws not-found */
export async function getStaffAssignment(actor: UserActor, classId: string, id: string) {
  const found = await db.assignment.findFirst({
    where: { id, classId, class: seenByStaff(actor) },
    select: { ...ASSIGNMENT, class: { select: CLASS }, parts: { select: PART, orderBy: { position: "asc" } } },
  });
  if (!found) throw notFoundError("assignment");
  return found;
}

const OWN_ATTEMPTS = { id: true, number: true, startedAt: true, submittedAt: true, score: true, scored: true } as const;

const forStudent = (actor: UserActor) =>
  ({
    ...ASSIGNMENT,
    parts: {
      orderBy: { position: "asc" },
      select: {
        ...PART,
        attempts: { where: { userId: actor.id }, orderBy: { number: "asc" }, select: OWN_ATTEMPTS },
      },
    },
  }) satisfies Prisma.AssignmentSelect;

/**
 * The classes that the actor belongs to, newest first, each with what is set there by due date, the actor's own attempts,
 * and whether they are its staff. One query.
 */
export async function listOwnWork(actor: UserActor, now: Date, classId?: string) {
  const classes = await db.class.findMany({
    where: { id: classId, archivedAt: null, ...enrolling(actor) },
    orderBy: { createdAt: "desc" },
    take: 50,
    select: {
      ...CLASS,
      term: true,
      enrolments: { where: { userId: actor.id }, select: { role: true } },
      assignments: {
        where: { opensAt: { lte: now } },
        orderBy: [{ dueAt: "asc" }, { id: "asc" }],
        take: 200,
        select: forStudent(actor),
      },
    },
  });
  return classes.map(({ enrolments, ...rest }) => ({ ...rest, isStaff: isStaff(enrolments) }));
}

export type OwnClass = Awaited<ReturnType<typeof listOwnWork>>[number];
export type OwnAssignment = OwnClass["assignments"][number];

/**
 * One assignment as a member of its class works on it, and whether they are staff, who see it before it opens.
 * @throws not-found
 */
export async function getOwnAssignment(actor: UserActor, classId: string, id: string, now: Date) {
  const found = await db.assignment.findFirst({
    where: { id, classId, ...assignedTo(actor, now) },
    select: {
      ...forStudent(actor),
      class: { select: { ...CLASS, enrolments: { where: { userId: actor.id }, select: { role: true } } } },
    },
  });
  if (!found) throw notFoundError("assignment");
  return { ...found, isStaff: isStaff(found.class.enrolments) };
}
