import { z } from "zod";

/** What a device has seen of a lesson. Sending less than before takes nothing away. */
export const SaveLessonProgress = z.object({
  /** Anchors of the passages that were read. */
  passages: z.array(z.string().max(100)).max(100),
  /** Whether the end was reached. */
  finished: z.boolean(),
});

export const SaveCheckpoint = z.object({
  seq: z.int("must be a whole number").min(1).max(Number.MAX_SAFE_INTEGER),
  answer: z.unknown().refine((answer) => answer !== undefined && answer !== null, "is missing"),
});
