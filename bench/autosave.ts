import type autocannon from "autocannon";
import { getOwnAttempt, startAttempt } from "@/lib/attempts/store";
import { db, pool } from "@/lib/db";
import { urls } from "@/lib/urls";
import { answerTo } from "@/prisma/seed/answers";
import { cookieOf } from "../tests/helpers/cookie.ts";
import { aClassWith, anAssignment } from "../tests/helpers/factories.ts";

/** A class in the middle of a quiz: the saves that its students send in turn, and a check of what was stored. */
export async function prepareAutosave(students: number) {
  const inClass = await aClassWith({ students });
  const { quizPartId } = await anAssignment(inClass);
  const sent = new Map<string, number>();
  const requests: autocannon.Request[] = [];
  for (const student of inClass.students) {
    const { id } = await startAttempt(student, quizPartId, new Date());
    const { responses } = await getOwnAttempt(student, id);
    const cookie = await cookieOf(student);
    for (const { item } of responses) {
      const address = urls.api.response(id, item.id);
      const answer = answerTo(item, true, (entries) => entries[0] as never);
      requests.push({
        method: "PUT",
        path: address,
        headers: { cookie, "content-type": "application/json" },
        // Every save is newer than the last, or the database would have nothing to write.
        setupRequest: (request) => {
          const seq = (sent.get(address) ?? 0) + 1;
          sent.set(address, seq);
          return { ...request, body: JSON.stringify({ seq, answer, flagged: false }) };
        },
      });
    }
  }
  const verify = async () => {
    const empty = await db.response.count({ where: { seq: 0, attempt: { partId: quizPartId } } });
    if (empty > 0) throw new Error(`${empty} responses were saved and are not in the database.`);
  };
  return { requests: interleaved(requests, students), verify };
}

/** One item of each student in turn, so that neighbouring connections write different rows. */
function interleaved<T>(entries: T[], groups: number): T[] {
  const size = entries.length / groups;
  return entries.map((_, index) => entries[(index % groups) * size + Math.floor(index / groups)] as T);
}

export async function createBenchTable(): Promise<void> {
  await pool.query("CREATE TABLE IF NOT EXISTS bench_upsert (key text PRIMARY KEY, seq bigint, answer jsonb)");
}
