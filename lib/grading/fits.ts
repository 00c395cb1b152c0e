import type { Answer, PublicItem, PublicOption } from "./model";

/**
 * Whether an answer belongs to this item as it is shown. What a device kept may be older than the content: an option
 * may have gone meanwhile. Agrees with `answerSchema`, without zod, so that a browser can afford it.
 */
export function fits(shown: PublicItem, answer: unknown): answer is Answer {
  if (typeof answer === "object" && answer !== null && !Array.isArray(answer)) {
    if (shown.type === "match")
      return Object.entries(answer).every(([left, right]) => has(shown.lefts, left) && has(shown.rights, right));
    if (shown.type === "placement") {
      const { x, y, ...others } = answer as Record<string, unknown>;
      return Object.keys(others).length === 0 && isCoordinate(x) && isCoordinate(y);
    }
    if (shown.type !== "attribution" || !("person" in answer)) return false;
    const { person, passage = null, ...others } = answer as { person: unknown; passage?: unknown };
    const known = (options: PublicOption[], id: unknown) => id === null || has(options, id);
    return Object.keys(others).length === 0 && known(shown.people, person) && known(shown.passages, passage);
  }
  switch (shown.type) {
    case "single":
      return has(shown.options, answer);
    case "multi":
      return areDistinct(shown.options, answer);
    case "truefalse":
      return typeof answer === "boolean";
    case "order":
      return areDistinct(shown.steps, answer) && answer.length === shown.steps.length;
    case "short":
    case "reflection":
      return typeof answer === "string" && answer.length <= shown.maxLength;
    default:
      return false;
  }
}

const isCoordinate = (value: unknown) => typeof value === "number" && Math.abs(value) <= 1;

const has = (options: PublicOption[], id: unknown) => options.some((option) => option.id === id);

const areDistinct = (options: PublicOption[], ids: unknown): ids is string[] =>
  Array.isArray(ids) && ids.every((id) => has(options, id)) && new Set(ids).size === ids.length;
