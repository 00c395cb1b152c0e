import "server-only";
import type { z } from "zod";
import type { Actor, UserActor } from "@/lib/auth/model";
import { countTry, returnTry } from "@/lib/auth/rate-limit";
import { seenByStaff, taughtBy } from "@/lib/auth/scope";
import { db, isDuplicate, orNotFound } from "@/lib/db";
import { notFoundError, ParleyError } from "@/lib/errors";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { AuditLine } from "./audit";
import { newJoinCode, normaliseJoinCode } from "./join-code";
import type { ClassSettings, NewClass } from "./model";

const CLASS = {
  id: true,
  name: true,
  term: true,
  moduleId: true,
  timeZone: true,
  joinCode: true,
  isDemo: true,
} satisfies Prisma.ClassSelect;

const COUNTS = {
  _count: { select: { enrolments: { where: { role: "STUDENT", removedAt: null } }, assignments: true } },
} satisfies Prisma.ClassSelect;

const counted = <T extends { _count: { enrolments: number; assignments: number } }>({ _count, ...rest }: T) => ({
  ...rest,
  students: _count.enrolments,
  assignments: _count.assignments,
});

/** A line of the audit log, for the same transaction as what it tells of. */
const audit = (actor: UserActor, action: string, detail: Prisma.InputJsonObject = {}) => ({
  create: { actorId: actor.id, action, detail },
});

/**
 * Makes a class with the actor as its instructor. Twice with one id is the same as once.
 * @throws not-found where the id is of somebody else's class
 */
export async function createClass(actor: UserActor, form: z.infer<typeof NewClass>): Promise<{ id: string }> {
  try {
    return await db.class.create({
      data: {
        ...form,
        joinCode: newJoinCode(),
        enrolments: { create: { userId: actor.id, role: "INSTRUCTOR" } },
        auditEvents: audit(actor, "class.create"),
      },
      select: { id: true },
    });
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    const made = await db.class.findFirst({ where: { id: form.id, ...taughtBy(actor) }, select: { id: true } });
    if (!made) throw notFoundError("class");
    return made;
  }
}

/** Classes that the actor teaches or assists in, newest first, with the number of students. */
export async function listTaughtClasses(actor: UserActor) {
  const classes = await db.class.findMany({
    where: { archivedAt: null, ...seenByStaff(actor) },
    orderBy: { createdAt: "desc" },
    take: 100,
    select: { ...CLASS, ...COUNTS },
  });
  return classes.map(counted);
}

/** Ids of the modules that the actor is an instructor of some class for: whoever teaches one reads its guide. */
export async function listTaughtModules(actor: UserActor): Promise<string[]> {
  const classes = await db.class.findMany({
    where: taughtBy(actor),
    distinct: ["moduleId"],
    select: { moduleId: true },
  });
  return classes.map(({ moduleId }) => moduleId);
}

/** Whether the actor is staff of any class: decides only what the menu shows. */
export async function teachesAny(actor: UserActor): Promise<boolean> {
  return (await db.class.findFirst({ where: seenByStaff(actor), select: { id: true } })) !== null;
}

/**
 * A class as its staff see it. One query.
 * @returns also the actor's own role, since only instructors may change things
 * @throws not-found, also for somebody else's class
 */
export async function getStaffClass(actor: UserActor, id: string) {
  const found = await db.class.findFirst({
    where: { id, ...seenByStaff(actor) },
    select: { ...CLASS, enrolments: { where: { userId: actor.id }, select: { role: true } }, ...COUNTS },
  });
  if (!found) throw notFoundError("class");
  const { enrolments, ...rest } = found;
  return { ...counted(rest), mayChange: enrolments[0]?.role === "INSTRUCTOR" };
}

/** Members of a class that the actor is staff of: staff first, then students by name. Paged by 100. */
export async function listMembers(actor: UserActor, classId: string, page: number) {
  const where = { classId, removedAt: null, class: seenByStaff(actor) } satisfies Prisma.EnrolmentWhereInput;
  const [members, total] = await Promise.all([
    db.enrolment.findMany({
      where,
      orderBy: [{ role: "desc" }, { user: { name: "asc" } }, { userId: "asc" }],
      skip: page * 100,
      take: 100,
      select: { role: true, createdAt: true, user: { select: { id: true, name: true, email: true } } },
    }),
    db.enrolment.count({ where }),
  ]);
  return { members, total };
}

/**
 * The class that a code opens. Each try is counted before the code is looked up, and given back if it was right: past
 * the limit even a right code opens nothing, so codes cannot be searched for.
 *
 * @param key who tries, as the limit counts them
 * @throws not-found with a message for the form; rate-limited
 */
async function findByCode(code: string, limit: "join" | "join-address", key: string) {
  await countTry(limit, key);
  const found = await db.class.findFirst({
    where: { joinCode: normaliseJoinCode(code), archivedAt: null },
    select: { id: true, name: true, term: true, moduleId: true },
  });
  if (!found) {
    const message = "No class has this code. Check it with your instructor.";
    throw new ParleyError("not-found", message, { code: [message] });
  }
  await returnTry(limit, key);
  return found;
}

/**
 * The class that a code opens, for showing its name before joining, and the actor's role where they belong to it.
 *
 * @param address of the client, by which a guest's tries are counted
 * @throws not-found; rate-limited
 */
export async function getClassByCode(actor: Actor, code: string, address: string) {
  if (actor.kind === "guest") return { ...(await findByCode(code, "join-address", address)), role: null };
  const found = await findByCode(code, "join", actor.id);
  const enrolment = await db.enrolment.findFirst({
    where: { classId: found.id, userId: actor.id, removedAt: null },
    select: { role: true },
  });
  return { ...found, role: enrolment?.role ?? null };
}

/**
 * Enrols the actor as a student. Joining twice changes nothing; a removed student comes back only by the staff; staff
 * stay staff.
 * @throws not-found for a wrong code, and for whoever was removed; rate-limited
 */
export async function joinClass(actor: UserActor, code: string): Promise<{ id: string }> {
  const found = await findByCode(code, "join", actor.id);
  const enrolment = await db.enrolment.upsert({
    where: { classId_userId: { classId: found.id, userId: actor.id } },
    create: { classId: found.id, userId: actor.id, role: "STUDENT" },
    update: {},
    select: { removedAt: true },
  });
  if (enrolment.removedAt) {
    const message = "You were removed from this class. Ask your instructor to let you in again.";
    throw new ParleyError("not-found", message, { code: [message] });
  }
  return { id: found.id };
}

/** @throws not-found unless the actor is an instructor of the class */
async function updateClass(actor: UserActor, id: string, data: Prisma.ClassUpdateInput): Promise<void> {
  await orNotFound("class", db.class.update({ where: { id, ...taughtBy(actor) }, data, select: { id: true } }));
}

/** Renames a class, or moves it to another time zone: due dates stay the same instants. */
export const saveClassSettings = (actor: UserActor, { classId, ...form }: z.infer<typeof ClassSettings>) =>
  updateClass(actor, classId, { ...form, auditEvents: audit(actor, "class.settings", form) });

/** Gives the class a new code, so that the old one and its link open nothing; or closes joining. */
export const saveJoining = (actor: UserActor, classId: string, open: boolean) =>
  updateClass(actor, classId, {
    joinCode: open ? newJoinCode() : null,
    auditEvents: audit(actor, open ? "class.new-code" : "class.close-joining"),
  });

/**
 * Takes a student out, or lets them in again. Their work is kept. Staff cannot be removed here. Twice is the same as
 * once.
 * @throws not-found
 */
export async function saveRemoval(actor: UserActor, classId: string, userId: string, removed: boolean): Promise<void> {
  const student = { classId, userId, role: "STUDENT", class: taughtBy(actor) } satisfies Prisma.EnrolmentWhereInput;
  await db.$transaction(async (tx) => {
    const { count } = await tx.enrolment.updateMany({
      where: { ...student, removedAt: removed ? null : { not: null } },
      data: { removedAt: removed ? new Date() : null },
    });
    if (count === 0) {
      if (!(await tx.enrolment.findFirst({ where: student, select: { userId: true } }))) throw notFoundError("student");
      return;
    }
    const action = removed ? "roster.remove" : "roster.readmit";
    await tx.auditEvent.create({ data: { classId, actorId: actor.id, action, detail: { userId } } });
  });
}

/** Students who were removed, for letting them in again. */
export const listRemoved = (actor: UserActor, classId: string) =>
  db.enrolment.findMany({
    where: { classId, removedAt: { not: null }, class: seenByStaff(actor) },
    orderBy: { removedAt: "desc" },
    take: 100,
    select: { user: { select: { id: true, name: true, email: true } } },
  });

/** What was done to a class, newest first, with the names of who did it and to whom. One query. */
export const listAuditEvents = (actor: UserActor, classId: string): Promise<AuditLine[]> =>
  db.$queryRaw<AuditLine[]>`
    SELECT event.id, event.at, event.action, event.detail, doer.name AS "actorName", subject.name AS "subjectName"
    FROM "AuditEvent" event
    JOIN "Enrolment" staff ON staff."classId" = event."classId" AND staff."userId" = ${actor.id}::uuid
      AND staff."removedAt" IS NULL AND staff.role IN ('INSTRUCTOR', 'ASSISTANT')
    LEFT JOIN "User" doer ON doer.id = event."actorId"
    LEFT JOIN "User" subject ON subject.id = (event.detail ->> 'userId')::uuid
    WHERE event."classId" = ${classId}::uuid
    ORDER BY event.at DESC, event.id DESC LIMIT 50`;
