import "server-only";
import type { z } from "zod";
import type { UserActor } from "@/lib/auth/model";
import { assignedTo, enrolling, seenByStaff, taughtBy } from "@/lib/auth/scope";
import { findLesson, findQuiz } from "@/lib/content/library";
import { db, isDuplicate } from "@/lib/db";
import { notFoundError, ParleyError } from "@/lib/errors";
import type { Prisma } from "@/lib/generated/prisma/client";
import { formatDateTime, instantOf, wallClock } from "@/lib/time";
import { MAX_TITLE } from "./limits";
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

type Form = z.infer<typeof NewAssignment>;
type Dates = { opensAt: Date; dueAt: Date };
type Chosen = { kind: "LESSON" | "QUIZ"; contentId: string };

const refusal = (field: string, message: string) => new ParleyError("invalid", message, { [field]: [message] });

/** How far ahead work may be due: beyond it stands a slip of the keyboard, which nobody would see pass. */
const YEARS_AHEAD = 2;

/**
 * The instants that a form's wall-clock times mean. What it leaves as it was saved stays to the millisecond.
 * @throws invalid with the field
 */
function datesOf(form: Form, timeZone: string, now: Date, saved?: Dates): Dates {
  const unchanged = (typed: string | undefined, was: Date | undefined) =>
    was && typed?.startsWith(wallClock(was, timeZone)) ? was : undefined;
  const openedBefore = saved && saved.opensAt < now ? saved.opensAt : now;
  const opensAt = form.opensAt
    ? (unchanged(form.opensAt, saved?.opensAt) ?? instantOf(form.opensAt, timeZone))
    : openedBefore;
  if (!opensAt) throw refusal("opensAt", "There is no such date.");

  const kept = unchanged(form.dueAt, saved?.dueAt);
  const dueMinute = instantOf(form.dueAt, timeZone);
  if (!dueMinute) throw refusal("dueAt", "There is no such date.");
  const dueAt = kept ?? new Date(dueMinute.getTime() + 59_999); // the last minute counts
  if (dueAt <= opensAt)
    throw refusal(
      "dueAt",
      form.opensAt || dueAt >= now
        ? "It must be due after it opens."
        : `This is in the past: it is now ${formatDateTime(now, timeZone)} in the class’s time zone.`,
    );
  if (!kept && dueAt > yearsAfter(now, YEARS_AHEAD))
    throw refusal("dueAt", `At most ${YEARS_AHEAD} years from now. Check the year.`);
  return { opensAt, dueAt };
}

function yearsAfter(now: Date, years: number): Date {
  const then = new Date(now);
  then.setUTCFullYear(then.getUTCFullYear() + years);
  return then;
}

/**
 * The parts that a form chooses, in its order, and a title: the form's, else that of the first lesson or quiz.
 * @param saved parts that stand already: they may stay, even where the module has lost them
 * @throws invalid with the field, for what the module does not have
 */
function partsOf(form: Form, moduleId: string, saved: readonly Chosen[] = []): { parts: Chosen[]; title: string } {
  const stands = (kind: Chosen["kind"], id: string) =>
    saved.some((part) => part.kind === kind && part.contentId === id);
  const lessons = form.lessons.map((id) => {
    const found = findLesson(moduleId, id);
    if (!found && !stands("LESSON", id)) throw refusal("lessons", `The module has no lesson “${id}”.`);
    return { kind: "LESSON" as const, contentId: id, title: found?.title ?? id };
  });
  const quizzes = form.quizzes.map((id) => {
    const found = findQuiz(moduleId, id);
    if (!found && !stands("QUIZ", id)) throw refusal("quizzes", `The module has no quiz “${id}”.`);
    return { kind: "QUIZ" as const, contentId: id, title: found?.title ?? id };
  });
  const all = [...lessons, ...quizzes];
  const first = all[0]?.title ?? "";
  return {
    parts: all.map(({ kind, contentId }) => ({ kind, contentId })),
    title: form.title || first.slice(0, MAX_TITLE),
  };
}

/** What a form says of an assignment, without its parts. */
const settingsOf = (form: Form, title: string, dates: Dates) => ({
  title,
  ...dates,
  closesAt: form.acceptLate ? null : dates.dueAt,
  attemptsAllowed: form.attemptsAllowed,
  feedback: form.feedback,
});

/**
 * Sets work for a class that the actor teaches. Dates are wall-clock times in the class's zone; without an opening
 * date it opens at once; without late work it closes when it is due. Without a title it bears that of its first lesson
 * or quiz. Twice with one id is the same as once.
 *
 * @throws invalid with the fields, for a date that is none, a due date before the opening or years away, or content
 *   that the class's module does not have; not-found for a class that the actor does not teach, or an id of another
 *   class's work
 */
export async function createAssignment(actor: UserActor, form: Form, now: Date): Promise<{ id: string }> {
  const found = await db.class.findFirst({
    where: { id: form.classId, ...taughtBy(actor) },
    select: { moduleId: true, timeZone: true },
  });
  if (!found) throw notFoundError("class");
  const dates = datesOf(form, found.timeZone, now);
  const { parts, title } = partsOf(form, found.moduleId);

  const create = db.$transaction(async (tx) => {
    const assignment = await tx.assignment.create({
      data: {
        id: form.id,
        classId: form.classId,
        ...settingsOf(form, title, dates),
        parts: { create: parts.map((part, position) => ({ ...part, position })) },
      },
      select: { id: true },
    });
    await tx.auditEvent.create({
      data: {
        classId: form.classId,
        actorId: actor.id,
        action: "assignment.create",
        detail: { assignmentId: assignment.id, title },
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

/** Attempts that students of the class have begun, also such as were removed. What staff try out does not count. */
const begunIn = (assignmentId: string, classId: string) =>
  ({
    part: { assignmentId },
    user: { enrolments: { some: { classId, role: "STUDENT" } } },
  }) satisfies Prisma.AttemptWhereInput;

/** Whether a student has begun an attempt: what is to be done is fixed from then on. For staff of the class. */
export const hasBegun = async (actor: UserActor, classId: string, assignmentId: string): Promise<boolean> =>
  (await db.attempt.findFirst({
    where: { AND: [begunIn(assignmentId, classId), { part: { assignment: { class: seenByStaff(actor) } } }] },
    select: { id: true },
  })) !== null;

/**
 * Locks the parts of an assignment, so that nobody begins an attempt before the transaction is over, and tells whether
 * somebody has. It comes first in its transaction: an attempt that is just being made is waited for, and then seen.
 */
async function lockParts(tx: Prisma.TransactionClient, assignmentId: string, classId: string): Promise<boolean> {
  await tx.$queryRaw`SELECT id FROM "AssignmentPart" WHERE "assignmentId" = ${assignmentId}::uuid FOR UPDATE`;
  return (await tx.attempt.findFirst({ where: begunIn(assignmentId, classId), select: { id: true } })) !== null;
}

/**
 * Changes work that is set, by the same rules as for new work; it counts at once. Once a student has begun an attempt,
 * its lessons and quizzes stay what they are. A due date that stays may lie in the past.
 *
 * @throws invalid with the fields; not-found for an assignment of a class that the actor does not teach
 */
export async function saveAssignment(actor: UserActor, form: Form, now: Date): Promise<void> {
  const { id, classId } = form;
  const mine = { id, classId, class: taughtBy(actor) } satisfies Prisma.AssignmentWhereInput;
  await db.$transaction(async (tx) => {
    const begun = await lockParts(tx, id, classId);
    const saved = await tx.assignment.findFirst({
      where: mine,
      select: { opensAt: true, dueAt: true, class: { select: CLASS }, parts: { select: PART } },
    });
    if (!saved) throw notFoundError("assignment");
    const dates = datesOf(form, saved.class.timeZone, now, saved);
    const { parts, title } = partsOf(form, saved.class.moduleId, saved.parts);
    const isOf = (part: Chosen) => (other: Chosen) => part.kind === other.kind && part.contentId === other.contentId;
    const gone = saved.parts.filter((part) => !parts.some(isOf(part)));
    const isSame = gone.length === 0 && parts.length === saved.parts.length;
    if (begun && !isSame)
      throw refusal("lessons", "A student has begun by now, so lessons and quizzes stay. Reload the page.");
    if (!isSame) {
      await tx.assignmentPart.deleteMany({ where: { id: { in: gone.map((part) => part.id) } } });
      for (const [position, part] of parts.entries()) {
        const key = { assignmentId: id, ...part };
        await tx.assignmentPart.upsert({
          where: { assignmentId_kind_contentId: key },
          create: { ...key, position },
          update: { position },
        });
      }
    }
    await tx.assignment.update({ where: mine, data: settingsOf(form, title, dates), select: { id: true } });
    await tx.auditEvent.create({
      data: { classId, actorId: actor.id, action: "assignment.change", detail: { assignmentId: id, title } },
    });
  });
}

/**
 * Takes work back, as long as no student has begun an attempt; what staff tried out goes with it. Lessons that were
 * read stay read.
 *
 * @throws closed where somebody has begun; not-found for an assignment of a class that the actor does not teach
 */
export async function withdrawAssignment(actor: UserActor, classId: string, id: string): Promise<void> {
  const mine = { id, classId, class: taughtBy(actor) } satisfies Prisma.AssignmentWhereInput;
  await db.$transaction(async (tx) => {
    const begun = await lockParts(tx, id, classId);
    const found = await tx.assignment.findFirst({ where: mine, select: { title: true } });
    if (!found) throw notFoundError("assignment");
    if (begun)
      throw new ParleyError(
        "closed",
        "A student has begun by now, and their work would be lost. To end it, bring its due date forward.",
      );
    await tx.assignment.delete({ where: mine, select: { id: true } });
    await tx.auditEvent.create({
      data: { classId, actorId: actor.id, action: "assignment.withdraw", detail: { title: found.title } },
    });
  });
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
