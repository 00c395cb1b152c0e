import { randomBytes } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { z } from "zod";
import { pinItems } from "@/lib/attempts/pinned";
import { hashPassword } from "@/lib/auth/password";
import { newJoinCode } from "@/lib/classes/join-code";
import { listModules } from "@/lib/content/library";
import type { Item } from "@/lib/content/model";
import type { Module } from "@/lib/content/module";
import { db } from "@/lib/db";
import { DemoAccount, demoAccountsFile } from "@/lib/demo";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { Role } from "@/lib/generated/prisma/enums";
import { grade } from "@/lib/grading/grade";
import { instantOf, wallClock } from "@/lib/time";
import { answerTo } from "./answers";
import { ASSISTANT, emailOf, INSTRUCTORS, OTHER_STUDENTS, STUDENTS } from "./people";

/*
 * The demo: two classes of made-up people with work in every part, so that every page has something to show. It is
 * written once; a second run only reads the accounts.
 */

const DAY = 24 * 3600 * 1000;

/** Seeds the demo where it is missing. @returns all accounts with their passwords, as the data folder keeps them */
export async function seed(dataDir: string): Promise<DemoAccount[]> {
  const { accounts, isNew } = await openAccounts(dataDir);
  const ids = await saveUsers(accounts, isNew);
  if (!(await db.class.findFirst({ where: { isDemo: true }, select: { id: true } }))) await saveClasses(ids);
  return accounts;
}

/** The accounts in the data folder's file, made with new passwords at the first start. */
async function openAccounts(dataDir: string): Promise<{ accounts: DemoAccount[]; isNew: boolean }> {
  const file = demoAccountsFile(dataDir);
  const kept = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  if (kept) return { accounts: z.array(DemoAccount).parse(JSON.parse(kept)), isNew: false };

  const password = () => randomBytes(9).toString("base64url");
  const accounts: DemoAccount[] = [
    ...INSTRUCTORS.map((person) => ({ role: "instructor" as const, ...person, password: password() })),
    { role: "assistant", ...ASSISTANT, password: password() },
    ...[...STUDENTS, ...OTHER_STUDENTS].map((name) => ({
      role: "student" as const,
      name,
      email: emailOf(name),
      password: password(),
    })),
  ];
  await mkdir(path.dirname(file), { recursive: true });
  // Whole or not at all, and for the owner's eyes from the first byte.
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, `${JSON.stringify(accounts, null, 2)}\n`, { mode: 0o600 });
  await rename(draft, file);
  return { accounts, isNew: true };
}

/**
 * Makes the users that are missing. Where the passwords have just been made anew, the demo's users get them: a database
 * may be older than its data folder.
 */
async function saveUsers(accounts: DemoAccount[], hasNewPasswords: boolean): Promise<Map<string, string>> {
  const emails = accounts.map((account) => account.email);
  const find = () => db.user.findMany({ where: { email: { in: emails } }, select: { id: true, email: true } });
  const known = new Set((await find()).map((user) => user.email));
  for (const { name, email, password } of accounts) {
    if (known.has(email) && !hasNewPasswords) continue;
    const passwordHash = await hashPassword(password);
    if (known.has(email)) await db.user.updateMany({ where: { email, isDemo: true }, data: { passwordHash } });
    else await db.user.create({ data: { name, email, passwordHash, isDemo: true } });
  }
  return new Map((await find()).map((user) => [user.email, user.id]));
}

/** All or nothing, so that a start that was cut off leaves no half of it. */
const saveClasses = (ids: Map<string, string>): Promise<void> =>
  db.$transaction((tx) => writeClasses(tx, ids), { timeout: 120_000 });

async function writeClasses(tx: Prisma.TransactionClient, ids: Map<string, string>): Promise<void> {
  const [module] = listModules();
  if (!module) return;
  const user = (email: string) => ids.get(email) ?? "";
  const createdAt = new Date(Date.now() - 28 * DAY); // the term began four weeks ago
  const enrolments = (instructor: string, students: readonly string[], assistant?: string) => [
    { userId: user(instructor), role: "INSTRUCTOR" as Role, createdAt },
    ...(assistant ? [{ userId: user(assistant), role: "ASSISTANT" as Role, createdAt }] : []),
    ...students.map((name) => ({ userId: user(emailOf(name)), role: "STUDENT" as Role, createdAt })),
  ];

  const seminar = await tx.class.create({
    data: {
      name: "International Organisations: NATO and the UN",
      term: "Winter term",
      moduleId: module.id,
      timeZone: "Europe/Berlin",
      joinCode: newJoinCode(),
      isDemo: true,
      enrolments: { createMany: { data: enrolments(INSTRUCTORS[0].email, STUDENTS, ASSISTANT.email) } },
    },
    select: { id: true, timeZone: true },
  });
  await tx.class.create({
    data: {
      name: "Security Studies, evening group",
      term: "Winter term",
      moduleId: module.id,
      timeZone: "America/New_York",
      joinCode: newJoinCode(),
      isDemo: true,
      enrolments: { createMany: { data: enrolments(INSTRUCTORS[1].email, OTHER_STUDENTS) } },
    },
  });

  // How many of the 24 have finished, and how many more have begun; the rest have not started.
  const plan = [
    { dueIn: -6, done: 21, begun: 2 },
    { dueIn: 2, done: 13, begun: 6 },
    { dueIn: 9, done: 2, begun: 3 },
  ];
  const students = STUDENTS.map((name) => user(emailOf(name)));
  for (const [index, lesson] of module.lessons.slice(0, plan.length).entries()) {
    const quiz = module.quizzes.find((each) => each.id === lesson.quizId);
    const step = plan[index];
    if (!quiz || !step) continue;
    const dueAt = endOfDay(step.dueIn, seminar.timeZone);
    const assignment = await tx.assignment.create({
      data: {
        classId: seminar.id,
        title: lesson.title,
        opensAt: new Date(dueAt.getTime() - 14 * DAY),
        dueAt,
        closesAt: null,
        parts: {
          create: [
            { kind: "LESSON", contentId: lesson.id, position: 0 },
            { kind: "QUIZ", contentId: quiz.id, position: 1 },
          ],
        },
      },
      select: { parts: { select: { id: true, kind: true } } },
    });
    const partId = assignment.parts.find((part) => part.kind === "QUIZ")?.id ?? "";
    const workedAt = new Date(Math.min(Date.now(), dueAt.getTime()) - DAY);
    await writeWork(tx, {
      module,
      lesson,
      items: quiz.items,
      partId,
      students: inOrder(students, index, step.done),
      step,
      workedAt,
    });
  }
}

/** 23:59 of the day `days` from today, in `zone`. */
const endOfDay = (days: number, zone: string): Date => {
  const day = wallClock(new Date(Date.now() + days * DAY), zone).slice(0, 10);
  return instantOf(`${day}T23:59`, zone) ?? new Date(Date.now() + days * DAY);
};

/** A time between 14:00 and 20:00 UTC of that day, when students work. @param chance in [0, 1) */
function inTheEvening(day: Date, chance: number): Date {
  const at = new Date(day);
  at.setUTCHours(14, Math.floor(chance * 6 * 60), 0, 0);
  return at;
}

/**
 * Who works in which order: the first ones have finished, the next have begun. The first student of the list, whom
 * people sign in as, has finished the first assignment, is in the middle of the second and has the third before them;
 * the others change places, so that it is not always the same who are behind.
 */
function inOrder(students: string[], assignment: number, done: number): string[] {
  const [first = "", ...others] = students;
  const turned = assignment % 2 === 0 ? others : others.toReversed();
  return turned.toSpliced([0, done, turned.length][assignment] ?? 0, 0, first);
}

type Work = {
  module: Module;
  lesson: Module["lessons"][number];
  items: Item[];
  partId: string;
  students: string[];
  step: { done: number; begun: number };
  workedAt: Date;
};

/** Reading and answers of one assignment; who knows more answers more items right, hard ones less often. */
async function writeWork(
  tx: Prisma.TransactionClient,
  { module, lesson, items, partId, students, step, workedAt }: Work,
): Promise<void> {
  const random = xoroshiro128plus(items.length * 1000 + step.done);
  const chance = () => uniformInt(random, 0, 999) / 1000;
  const pick = <T>(entries: readonly T[]): T => entries[uniformInt(random, 0, entries.length - 1)] as T;
  const pinned = await pinItems(module.id, items);
  const working = students.slice(0, step.done + step.begun);

  await tx.lessonProgress.createMany({
    data: working.map((userId, index) => ({
      userId,
      moduleId: module.id,
      lessonId: lesson.id,
      passages: lesson.passages.map((passage) => passage.anchor).slice(0, index < step.done ? undefined : 2),
      finishedAt: index < step.done ? workedAt : null,
    })),
    skipDuplicates: true,
  });

  for (const [index, userId] of working.entries()) {
    const finished = index < step.done;
    const ability = 0.45 + 0.5 * chance();
    const answered = finished ? items.length : 1 + Math.floor(chance() * (items.length - 1));
    const startedAt = inTheEvening(new Date(workedAt.getTime() - Math.floor(chance() * 3) * DAY), chance());
    const responses = items.map((item, position) => {
      const knows = chance() < ability + (2 - item.difficulty) * 0.15;
      const answer = position < answered ? answerTo(item, knows, pick) : null;
      const savedAt = answer === null ? null : new Date(startedAt.getTime() + (position + 1) * 70_000);
      return {
        itemId: item.id,
        itemHash: pinned[position]?.itemHash ?? "",
        position,
        answer: answer ?? undefined,
        seq: BigInt(savedAt?.getTime() ?? 0),
        savedAt,
        score: finished ? grade(item, answer).score : null,
      };
    });
    const scores = responses.flatMap(({ score }) => (score === null ? [] : [score]));
    await tx.attempt.create({
      data: {
        partId,
        userId,
        number: 1,
        seed: uniformInt(random, 0, 2 ** 31 - 1),
        startedAt,
        ...(finished && {
          submittedAt: new Date(startedAt.getTime() + (items.length + 2) * 70_000),
          score: scores.reduce((sum, score) => sum + score, 0),
          scored: scores.length,
          pending: items.length - scores.length,
        }),
        responses: { createMany: { data: responses } },
      },
    });
  }
}
