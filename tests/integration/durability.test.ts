import { isDeepStrictEqual } from "node:util";
import { describe, expect, it } from "vitest";
import { getOwnAttempt, startAttempt } from "@/lib/attempts/store";
import { db } from "@/lib/db";
import { urls } from "@/lib/urls";
import { answerTo } from "@/prisma/seed/answers";
import { cookieOf } from "../helpers/cookie";
import { aClassWith, anAssignment } from "../helpers/factories";
import { startServer } from "../helpers/server";

const STUDENTS = 50;

describe("50 students who save at once while the server is killed", () => {
  it("find every acknowledged answer in the database", { timeout: 60_000 }, async () => {
    const inClass = await aClassWith({ students: STUDENTS });
    const { quizPartId } = await anAssignment(inClass);
    const server = await startServer({ databaseUrl: process.env.DATABASE_URL ?? "" });
    const acknowledged = new Map<string, { seq: number; answer: unknown }>();
    let answers = 0;
    let isOver = false;

    const writers = await Promise.all(
      inClass.students.map(async (student) => {
        const { id } = await startAttempt(student, quizPartId, new Date());
        const { responses } = await getOwnAttempt(student, id);
        const cookie = await cookieOf(student);
        return async () => {
          for (let seq = 1; !isOver; seq++)
            for (const { item } of responses) {
              const answer = answerTo(item, seq % 2 === 0, (entries) => entries[0] as never);
              try {
                const response = await fetch(server.url + urls.api.response(id, item.id), {
                  method: "PUT",
                  headers: { cookie, "content-type": "application/json" },
                  body: JSON.stringify({ seq, answer, flagged: false }),
                });
                const saved = (await response.json()) as { seq: number };
                expect(response.status).toBe(200);
                acknowledged.set(`${id} ${item.id}`, { seq: saved.seq, answer });
                answers++;
              } catch (error) {
                if (!isOver) throw error;
                return;
              }
            }
        };
      }),
    );
    const writing = Promise.all(writers.map((write) => write()));
    while (answers < 10 * STUDENTS) await new Promise((resolve) => setTimeout(resolve, 20));
    isOver = true;
    await server.kill("SIGKILL");
    await writing;

    const rows = await db.response.findMany({
      where: { attempt: { partId: quizPartId } },
      select: { attemptId: true, itemId: true, seq: true, answer: true },
    });
    const stored = new Map(rows.map((row) => [`${row.attemptId} ${row.itemId}`, row]));
    const lost = [...acknowledged].filter(([response, { seq, answer }]) => {
      const row = stored.get(response);
      // A later save may have been stored without its answer reaching the student.
      if (row && Number(row.seq) > seq) return false;
      return !row || Number(row.seq) < seq || !isDeepStrictEqual(row.answer, answer);
    });
    expect(lost).toEqual([]);
    expect(acknowledged.size).toBeGreaterThan(STUDENTS);
  });
});

describe("without its database", () => {
  it("the server still serves lessons, and says through its health that something is wrong", async () => {
    const server = await startServer({ databaseUrl: process.env.DATABASE_URL ?? "" });
    const dead = await startServer({
      databaseUrl: "postgresql://parley:none@127.0.0.1:9/parley",
      hasDatabase: false,
    });
    try {
      for (const path of ["/", urls.module("tiny"), urls.lesson("tiny", "leaves"), urls.people("tiny")])
        expect([path, (await fetch(dead.url + path)).status]).toEqual([path, 200]);
      expect((await fetch(`${dead.url}/api/health`)).status).toBe(503);
      expect((await fetch(`${server.url}/api/health`)).status).toBe(200);
    } finally {
      await Promise.all([server.stop(), dead.stop()]);
    }
  });
});
