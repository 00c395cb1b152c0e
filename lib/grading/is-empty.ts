import type { Answer } from "./model";

/** Nothing was answered: null, blank text, no option, no pair, neither person nor passage. `false` is an answer. */
export function isEmpty(answer: Answer | null): boolean {
  if (answer === null) return true;
  if (typeof answer === "string") return answer.trim() === "";
  if (typeof answer === "boolean") return false;
  if (Array.isArray(answer)) return answer.length === 0;
  return Object.values(answer).every((value) => value === null || value === undefined);
}
