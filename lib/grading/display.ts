import type { Item } from "@/lib/content/model";
import { positionInWords } from "@/lib/figures/words";
import { optionId } from "./ids";
import { isEmpty } from "./is-empty";
import type { Answer, AnswerByType, Names } from "./model";

/**
 * An answer as one line of plain text for tables and CSV: the words of what was chosen, never an id. Parts are joined
 * by "; ". Empty for an empty answer. Escaping (formulas in CSV, HTML) is up to whoever prints it.
 *
 * @param answer has passed `answerSchema(item)`
 */
export function display(item: Item, answer: Answer | null, names: Names): string {
  return answer === null || isEmpty(answer) ? "" : inWords(item, answer, names).trim().replace(/\s+/g, " ");
}

function inWords(item: Item, answer: Answer, names: Names): string {
  const textOf = (texts: readonly string[], id: string) => texts.find((text) => optionId(item.id, text) === id) ?? id;
  switch (item.type) {
    case "single":
    case "multi": {
      const chosen = [answer as string | string[]].flat();
      const texts = item.options.map(({ text }) => text);
      // In the author's order, so that equal answers read the same whatever the order of the clicks.
      return texts.filter((text) => chosen.includes(optionId(item.id, text))).join("; ");
    }
    case "truefalse":
      return answer === true ? "True" : "False";
    case "match": {
      const given = answer as AnswerByType["match"];
      const rights = [...item.pairs.map(({ right }) => right), ...item.extra.map(({ text }) => text)];
      return item.pairs
        .map(({ left }) => ({ left, right: given[optionId(item.id, left)] }))
        .flatMap(({ left, right }) => (right === undefined ? [] : [`${left} → ${textOf(rights, right)}`]))
        .join("; ");
    }
    case "order": {
      const texts = item.steps.map(({ text }) => text);
      return (answer as AnswerByType["order"]).map((id, index) => `${index + 1}. ${textOf(texts, id)}`).join("; ");
    }
    case "attribution": {
      const { person, passage } = answer as AnswerByType["attribution"];
      const parts = [person === null ? null : names.personName(person)];
      if (passage !== null && passage !== undefined) parts.push(names.passageLabel(passage));
      return parts.filter((part) => part !== null).join("; ");
    }
    case "placement": {
      const { x, y } = answer as AnswerByType["placement"];
      return `${positionInWords(x, item.x)}; ${positionInWords(y, item.y)}`;
    }
    case "short":
    case "reflection":
      return answer as string;
  }
}
