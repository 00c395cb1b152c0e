import { isEmpty } from "./is-empty";
import type { Answer, Outcome } from "./model";

/** What a score says of an answer, in a word. A score of null waits for a person. */
export function outcomeOf(score: number | null, answer: Answer | null): Outcome {
  if (isEmpty(answer)) return "unanswered";
  if (score === null) return "waiting";
  if (score === 1) return "right";
  return score === 0 ? "wrong" : "partly";
}
