import type { Prisma } from "@/lib/generated/prisma/client";
import type { UserActor } from "./model";

/*
 * Who may see and change what: the only place that says so. Each function is a piece of a `where`, put into every
 * read and write, so that a check can never be forgotten between the two.
 */

/** Classes where the actor is an instructor or assistant: they see work and results. */
export const seenByStaff = (actor: UserActor) =>
  ({
    enrolments: { some: { userId: actor.id, removedAt: null, role: { in: ["INSTRUCTOR", "ASSISTANT"] } } },
  }) satisfies Prisma.ClassWhereInput;

/** Classes where the actor is an instructor: they change assignments, roster and settings. */
export const taughtBy = (actor: UserActor) =>
  ({
    enrolments: { some: { userId: actor.id, removedAt: null, role: "INSTRUCTOR" } },
  }) satisfies Prisma.ClassWhereInput;

/** Classes that the actor belongs to in any role. */
export const enrolling = (actor: UserActor) =>
  ({
    enrolments: { some: { userId: actor.id, removedAt: null } },
  }) satisfies Prisma.ClassWhereInput;

/** Assignments that the actor may work on: of a class they belong to, once open. Staff may look before. */
export const assignedTo = (actor: UserActor, now: Date) =>
  ({
    OR: [{ opensAt: { lte: now }, class: enrolling(actor) }, { class: seenByStaff(actor) }],
  }) satisfies Prisma.AssignmentWhereInput;

/** The actor's own attempts, as long as they belong to the class. */
export const attemptedBy = (actor: UserActor) =>
  ({
    userId: actor.id,
    part: { assignment: { class: enrolling(actor) } },
  }) satisfies Prisma.AttemptWhereInput;

/** `attemptedBy` for statements written by hand: an `"Attempt" a` of the user `$1`, joined as far as its assignment. */
export const ATTEMPTED_BY_SQL = `
  "Attempt" a
  JOIN "AssignmentPart" part ON part.id = a."partId"
  JOIN "Assignment" assignment ON assignment.id = part."assignmentId"
  JOIN "Enrolment" enrolment ON enrolment."classId" = assignment."classId"
    AND enrolment."userId" = a."userId" AND enrolment."removedAt" IS NULL AND a."userId" = $1`;
