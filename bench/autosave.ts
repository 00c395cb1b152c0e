import type autocannon from "autocannon";
import { getOwnAttempt, startAttempt } from "@/lib/attempts/store";
import { db, pool } from "@/lib/db";
import { urls } from "@/lib/urls";
import { answerTo } from "@/prisma/seed/answers";
import { cookieOf } from "../tests/helpers/cookie.ts";
import { aClassWith, anAssignment } from "../tests/helpers/factories.ts";

/**
 * A class in the middle of a quiz.
 *
 * @returns how each connection becomes one student, who saves their own answers in turn, and a check that what was sent
 *   is in the database
 */
export async function prepareAutosave(students: number) {
  const inClass = await aClassWith({ students });
  const { quizPartId } = await anAssignment(inClass);
  const sent = new Map<string, number>();
  const byStudent: autocannon.Request[][] = [];
  for (const student of inClass.students) {
    const { id } = await startAttempt(student, quizPartId, new Date());
    const { responses } = await getOwnAttempt(student, id);
    const headers = { cookie: await cookieOf(student), "content-type": "application/json" };
    byStudent.push(
      responses.map(({ item }) => {
        const path = urls.api.response(id, item.id);
        const answer = answerTo(item, true, (entries) => entries[0] as never);
        return {
          method: "PUT",
          path,
          headers,
          // Every save is newer than the last, or the database would have nothing to write.
          setupRequest(request) {
            const seq = (sent.get(path) ?? 0) + 1;
            sent.set(path, seq);
            return { ...request, body: JSON.stringify({ seq, answer, flagged: false }) };
          },
        };
      }),
    );
  }
  let connection = 0;
  const setupClient = (client: autocannon.Client) => {
    client.setRequests(byStudent[connection++ % students] ?? []);
  };
  const verify = async () => {
    const saved = await db.response.count({ where: { seq: { gt: 0 }, attempt: { partId: quizPartId } } });
    if (saved !== sent.size) throw new Error(`${sent.size} responses were saved and ${saved} are in the database.`);
  };
  return { setupClient, verify };
}

export async function createBenchTable(): Promise<void> {
  await pool.query("CREATE TABLE IF NOT EXISTS bench_upsert (key text PRIMARY KEY, seq bigint, answer jsonb)");
}
