import { setTimeout as sleep } from "node:timers/promises";
import { pool } from "@/lib/db";
import { version } from "@/package.json";

export const dynamic = "force-dynamic";

/** Whether the database answers. A monitor must get its 503 before it gives up itself, so a hung one counts as down. */
async function databaseAnswers(): Promise<boolean> {
  const asked = pool.query("SELECT 1").then(
    () => true,
    () => false,
  );
  return Promise.race([asked, sleep(2500, false, { ref: false })]);
}

export async function GET() {
  const ok = await databaseAnswers();
  return Response.json(
    { status: ok ? "ok" : "error", version, database: ok ? "ok" : "error" },
    { status: ok ? 200 : 503, headers: { "Cache-Control": "no-store" } },
  );
}
