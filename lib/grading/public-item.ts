import type { Item } from "@/lib/content/model";
import { ranksOf } from "./grade";
import { optionId } from "./ids";
import { kendallTau, orderRanks } from "./kendall";
import { type Names, type PublicAxis, type PublicItem, type PublicOption, shortMaxLength } from "./model";
import { randomOf, shuffle } from "./shuffle";

/** "All of the above" makes sense only below the others. */
const REFERS_TO_OTHERS = /^(all|none|both|neither|any) of (the above|these|them)\b/i;

/**
 * Picks what a browser may see of an item and shuffles what has no order of its own: options, people, passages, both
 * sides of a match, steps. True and false stay in this order. Steps never start in the right order, unless every order
 * is right.
 *
 * @param seed stored with the attempt: the same seed and item give the same order on every device and reload
 */
export function publicItem(item: Item, seed: number, names: Names): PublicItem {
  const { id, stem } = item;
  const random = randomOf(seed, id);
  const option = (text: string): PublicOption => ({ id: optionId(id, text), text });
  // Sorted by id first, so that the authored order (often the key first) cannot show through, whatever the seed.
  const mix = (options: readonly PublicOption[]) => shuffle(distinctById(options), random);

  switch (item.type) {
    case "single":
    case "multi":
      return { type: item.type, id, stem, options: othersFirst(mix(item.options.map(({ text }) => option(text)))) };
    case "truefalse":
      return { type: "truefalse", id, stem };
    case "match":
      return {
        type: "match",
        id,
        stem,
        lefts: mix(item.pairs.map(({ left }) => option(left))),
        rights: mix([...item.pairs.map(({ right }) => right), ...item.extra.map(({ text }) => text)].map(option)),
      };
    case "order": {
      const ranks = orderRanks(item.steps);
      const canBeWrong = ranks.some((rank) => rank !== ranks[0]);
      let steps = mix(item.steps.map(({ text }) => option(text)));
      const isRight = () =>
        kendallTau(
          ranksOf(
            item,
            steps.map((step) => step.id),
          ),
        ) === 1;
      while (canBeWrong && isRight()) steps = shuffle(steps, random);
      return { type: "order", id, stem, steps };
    }
    case "short":
      return { type: "short", id, stem, maxLength: shortMaxLength };
    case "attribution":
      return {
        type: "attribution",
        id,
        stem,
        people: mix(item.options.map(({ person }) => ({ id: person, text: names.personName(person) }))),
        passages: mix(item.passages.map(({ passage }) => ({ id: passage, text: names.passageLabel(passage) }))),
      };
    case "placement":
      return { type: "placement", id, stem, subject: item.name, x: publicAxis(item.x), y: publicAxis(item.y) };
    case "reflection":
      return { type: "reflection", id, stem, maxLength: item.maxLength };
  }
}

/** The axis without its region, field by field: what is added to an axis later stays here until somebody decides. */
export const publicAxis = ({ label, low, high }: PublicAxis): PublicAxis => ({
  label,
  low: { label: low.label, meaning: low.meaning },
  high: { label: high.label, meaning: high.meaning },
});

function distinctById(options: readonly PublicOption[]): PublicOption[] {
  return [...new Map(options.map((option) => [option.id, option])).values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function othersFirst(options: readonly PublicOption[]): PublicOption[] {
  const refers = ({ text }: PublicOption) => REFERS_TO_OTHERS.test(text);
  return [...options.filter((option) => !refers(option)), ...options.filter(refers)];
}
