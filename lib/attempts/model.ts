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

/** Whether another attempt may begin: an open one is gone on with first. */
export type NextAttempt = { may: "start" | "resume" } | { may: "neither"; reason: "no-attempts-left" };

export function nextAttempt(attempts: readonly Tried[], allowed: number): NextAttempt {
  if (attempts.some((attempt) => !attempt.submittedAt)) return { may: "resume" };
  return attempts.length < allowed ? { may: "start" } : { may: "neither", reason: "no-attempts-left" };
}
