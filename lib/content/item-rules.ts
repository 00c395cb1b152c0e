import type { AuthoredItem } from "./model";
import type { Path } from "./source";

type Flaw = { path: Path; message: string };

/**
 * What makes an item impossible to answer or to score, though its fields are all there.
 *
 * @returns flaws with their path inside the item
 */
export function checkItem(item: AuthoredItem): Flaw[] {
  switch (item.type) {
    case "single":
      return [...oneCorrect(item.options, "options", "option"), ...distinct(item.options, "options", "text")];
    case "multi": {
      const right = item.options.filter(({ correct }) => correct).length;
      const flaws = distinct(item.options, "options", "text");
      if (right === 0) flaws.push({ path: ["options"], message: "No option is correct." });
      if (right === item.options.length)
        flaws.push({ path: ["options"], message: "Every option is correct, so there is nothing to tell apart." });
      return flaws;
    }
    case "truefalse":
    case "placement":
      return [];
    case "match":
      return [
        ...distinct(item.pairs, "pairs", "left"),
        ...distinct(
          [...item.pairs.map(({ right }) => ({ text: right })), ...item.extra],
          (index) =>
            index < item.pairs.length ? ["pairs", index, "right"] : ["extra", index - item.pairs.length, "text"],
          "text",
        ),
      ];
    case "order":
      return [...distinct(item.steps, "steps", "text"), ...inTime(item.steps)];
    case "short":
      return distinct(
        [...item.accept.map((text) => ({ text })), ...item.expectedWrong],
        (index) =>
          index < item.accept.length ? ["accept", index] : ["expectedWrong", index - item.accept.length, "text"],
        "text",
      );
    case "attribution": {
      const flaws = [...oneCorrect(item.options, "options", "person"), ...distinct(item.options, "options", "person")];
      if (item.passages.length === 0) return flaws;
      if (item.passages.length === 1)
        flaws.push({ path: ["passages"], message: "One passage alone is no question; offer two or more, or none." });
      return [
        ...flaws,
        ...oneCorrect(item.passages, "passages", "passage"),
        ...distinct(item.passages, "passages", "passage"),
      ];
    }
    case "reflection":
      return distinct(item.rubric, "rubric", "criterion");
  }
}

function oneCorrect(options: readonly { correct: boolean }[], list: string, what: string): Flaw[] {
  const correct = options.flatMap((option, index) => (option.correct ? [index] : []));
  if (correct.length === 0) return [{ path: [list], message: `No ${what} is correct; mark one with correct: true.` }];
  return correct.slice(1).map((index) => ({
    path: [list, index, "correct"],
    message: `Only one ${what} can be correct in this type of item.`,
  }));
}

/** Two that read alike cannot be told apart, by the student or in the answer that is stored. */
function distinct<T extends { [key in K]: string }, K extends string>(
  entries: readonly T[],
  list: string | ((index: number) => Path),
  key: K,
): Flaw[] {
  const seen = new Set<string>();
  return entries.flatMap((entry, index) => {
    const value = entry[key].toLowerCase().replaceAll(/\s+/g, " ");
    if (seen.has(value))
      return {
        path: typeof list === "string" ? [list, index, key] : list(index),
        message: `"${entry[key]}" occurs twice.`,
      };
    seen.add(value);
    return [];
  });
}

function inTime(steps: readonly { date?: string | undefined }[]): Flaw[] {
  return steps.flatMap(({ date }, index) => {
    const before = steps[index - 1]?.date;
    if (date === undefined || before === undefined) return [];
    // A year is neither before nor after a day in it
    const length = Math.min(date.length, before.length);
    if (date.slice(0, length) >= before.slice(0, length)) return [];
    return {
      path: ["steps", index, "date"],
      message: `${date} stands after ${before}; write the steps in their order.`,
    };
  });
}
