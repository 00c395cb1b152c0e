import { z } from "zod";
import type { FeedbackRelease } from "@/lib/generated/prisma/enums";

/** The body of an autosave. The answer's own shape depends on the item and is checked against the pinned version. */
export const SaveResponse = z.object({
  /** Hybrid logical clock of the device, in milliseconds. */
  seq: z.int("must be a whole number").min(1).max(Number.MAX_SAFE_INTEGER),
  answer: z.unknown().refine((answer) => answer !== undefined, "is missing"),
  flagged: z.boolean().default(false),
});

type Dates = { dueAt: Date; closesAt: Date | null; feedback: FeedbackRelease };

/**
 * Whether a student may see score and feedback of a submitted attempt. `AFTER_DUE` waits until nobody can answer any
 * more, which is the due date: late work cannot be accepted together with it (`NewAssignment`).
 */
export function isReleased({ dueAt, closesAt, feedback }: Dates, now: Date): boolean {
  if (feedback === "NEVER") return false;
  return feedback === "AFTER_SUBMIT" || now > (closesAt ?? dueAt);
}

type Tried = { submittedAt: Date | null };

export type NextAttempt<A extends Tried> =
  | { may: "start" }
  | { may: "resume"; attempt: A }
  | { may: "neither"; reason: "no-attempts-left" };

/** Whether another attempt may begin: an open one is gone on with first. */
export function nextAttempt<A extends Tried>(attempts: readonly A[], allowed: number): NextAttempt<A> {
  const attempt = attempts.find(({ submittedAt }) => !submittedAt);
  if (attempt) return { may: "resume", attempt };
  return attempts.length < allowed ? { may: "start" } : { may: "neither", reason: "no-attempts-left" };
}
