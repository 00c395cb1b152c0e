import "server-only";
import { cache } from "react";
import { collectClosedAttempts } from "@/lib/attempts/store";
import type { UserActor } from "@/lib/auth/model";
import { listClassAssignments } from "@/lib/classes/assignments";
import { getStaffClass } from "@/lib/classes/store";
import { idOrNotFound, orNotFoundPage } from "@/lib/page";
import { summariseClass } from "@/lib/results/store";

/** The class in the address as its staff see it, or the 404 page. Asked once a request, by layout and page alike. */
export const staffClass = cache((actor: UserActor, id: string) =>
  orNotFoundPage(getStaffClass(actor, idOrNotFound(id))),
);

/** What is set in the class, each with how its students stand. What a close left open is handed in before. */
export async function classWork(actor: UserActor, classId: string, now: Date) {
  await collectClosedAttempts(actor, { classId }, now);
  const [assignments, summaries] = await Promise.all([
    listClassAssignments(actor, classId),
    summariseClass(actor, classId),
  ]);
  return assignments.map((assignment) => ({ ...assignment, summary: summaries.get(assignment.id) }));
}
