import { randomUUID } from "node:crypto";
import type { UserActor } from "@/lib/auth/model";
import { hashPassword } from "@/lib/auth/password";
import { createAssignment } from "@/lib/classes/assignments";
import { createClass } from "@/lib/classes/store";
import { db } from "@/lib/db";
import type { Role } from "@/lib/generated/prisma/enums";
import { wallClock } from "@/lib/time";

/*
 * People, classes and work for integration tests, on the fixture module `tiny`. Each call makes new ones, so that no
 * test depends on another.
 */

const HOUR = 3600 * 1000;

/** One hash for all: nobody signs in with it. */
const passwordHash = hashPassword("the password of everybody in the tests");

/** A user with a session, as a request would name them. */
export async function aUser(name = "Somebody"): Promise<UserActor> {
  const user = await db.user.create({
    data: { name, email: `${randomUUID()}@test.example`, passwordHash: await passwordHash },
    select: { id: true, name: true, email: true },
  });
  const session = await db.session.create({
    data: { userId: user.id, expiresAt: new Date(Date.now() + HOUR) },
    select: { id: true },
  });
  return { kind: "user", ...user, sessionId: session.id };
}

export async function enrol(classId: string, actor: UserActor, role: Role): Promise<UserActor> {
  await db.enrolment.create({ data: { classId, userId: actor.id, role } });
  return actor;
}

/** A class with its instructor, an assistant, and so many students. */
export async function aClassWith({ students = 1 } = {}) {
  const instructor = await aUser("Ines Instructor");
  const { id } = await createClass(instructor, {
    id: randomUUID(),
    name: "Tea",
    term: "Spring",
    moduleId: "tiny",
    timeZone: "Europe/Berlin",
  });
  const assistant = await enrol(id, await aUser("Asa Assistant"), "ASSISTANT");
  const members: UserActor[] = [];
  for (let n = 1; n <= students; n++) members.push(await enrol(id, await aUser(`Student ${n}`), "STUDENT"));
  return { id, instructor, assistant, students: members };
}

type Options = {
  attemptsAllowed?: number;
  acceptLate?: boolean;
  feedback?: "AFTER_SUBMIT" | "AFTER_DUE" | "NEVER";
  quizzes?: string[];
};

/** The lesson and quiz `leaves`, or the quizzes named, open since an hour and due in another one. */
export async function anAssignment(inClass: { id: string; instructor: UserActor }, options: Options = {}) {
  const at = (ms: number) => wallClock(new Date(Date.now() + ms), "Europe/Berlin");
  const { id } = await createAssignment(
    inClass.instructor,
    {
      id: randomUUID(),
      classId: inClass.id,
      title: "Leaves",
      lessons: ["leaves"],
      quizzes: options.quizzes ?? ["leaves"],
      opensAt: at(-HOUR),
      dueAt: at(HOUR),
      acceptLate: options.acceptLate ?? false,
      attemptsAllowed: options.attemptsAllowed ?? 1,
      feedback: options.feedback ?? "AFTER_SUBMIT",
    },
    new Date(),
  );
  const parts = await db.assignmentPart.findMany({
    where: { assignmentId: id },
    orderBy: { position: "asc" },
    select: { id: true, kind: true },
  });
  const quizPart = parts.find((part) => part.kind === "QUIZ");
  if (!quizPart) throw new Error("the fixture has no quiz");
  return { id, quizPartId: quizPart.id };
}

/** Moves an assignment's dates by so many hours: the tests' way to let time pass. */
export async function letHoursPass(assignmentId: string, hours: number): Promise<void> {
  await db.$executeRaw`
    UPDATE "Assignment"
    SET "opensAt" = "opensAt" - ${hours} * interval '1 hour', "dueAt" = "dueAt" - ${hours} * interval '1 hour',
        "closesAt" = "closesAt" - ${hours} * interval '1 hour'
    WHERE id = ${assignmentId}::uuid`;
}
