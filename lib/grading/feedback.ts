import type { Item, PlacementAxis } from "@/lib/content/model";
import { positionInWords, regionInWords } from "@/lib/figures/words";
import { axisScore } from "@/lib/mapping/score";
import { grade } from "./grade";
import { optionId } from "./ids";
import { isEmpty } from "./is-empty";
import { orderRanks } from "./kendall";
import type {
  Answer,
  AnswerByType,
  AxisFeedback,
  AxisVerdict,
  Grade,
  ItemFeedback,
  Names,
  OptionFeedback,
  PublicOption,
} from "./model";
import { outcomeOf } from "./outcome";
import { publicAxis, publicItem } from "./public-item";
import { matchShort } from "./short-answer";

type Authored = { correct: boolean; feedback: string; misconception?: string | undefined };

/**
 * All that a student sees about an item and their answer once feedback is released. It holds the key: never send it
 * before.
 *
 * @param answer has passed `answerSchema(item)`
 * @param seed of the attempt, so that options stand where the student saw them
 * @param decided the grade that an instructor gave in place of the automatic one
 */
export function feedback(item: Item, answer: Answer | null, seed: number, names: Names, decided?: Grade): ItemFeedback {
  const { score } = decided ?? grade(item, answer);
  const common = {
    itemId: item.id,
    score,
    outcome: outcomeOf(score, answer),
    ...(item.explanation === undefined ? {} : { explanation: item.explanation }),
    passage: item.passage,
  };
  const shown = publicItem(item, seed, names);
  const given = isEmpty(answer) ? null : answer;

  switch (item.type) {
    case "single":
    case "multi": {
      const chosen = given === null ? [] : [given].flat();
      const authored = new Map(item.options.map((option) => [optionId(item.id, option.text), option]));
      return { ...common, type: item.type, options: optionsOf(shown, "options", authored, chosen) };
    }
    case "truefalse": {
      const options = [true, false].map((value): OptionFeedback => {
        const correct = value === item.key;
        return {
          id: String(value),
          text: value ? "True" : "False",
          chosen: given === value,
          correct,
          feedback: value ? item.feedback.true : item.feedback.false,
          ...misconceptionOf(correct ? undefined : item.misconception),
        };
      });
      return { ...common, type: "truefalse", options };
    }
    case "match":
      return { ...common, type: "match", pairs: pairsOf(item, shown, given as AnswerByType["match"] | null) };
    case "order":
      return { ...common, type: "order", steps: stepsOf(item, given as AnswerByType["order"] | null) };
    case "short":
      return { ...common, type: "short", ...shortOf(item, given as string | null, score) };
    case "attribution": {
      const { person, passage } = (given ?? { person: null }) as AnswerByType["attribution"];
      const people = new Map(item.options.map((option) => [option.person, option]));
      const passages = new Map(item.passages.map((option) => [option.passage, option]));
      return {
        ...common,
        type: "attribution",
        people: optionsOf(shown, "people", people, [person]),
        passages: optionsOf(shown, "passages", passages, [passage]),
      };
    }
    case "placement": {
      const point = given as AnswerByType["placement"] | null;
      const axis = (of: "x" | "y") => axisFeedback(item[of], point?.[of] ?? null, names);
      return { ...common, type: "placement", subject: item.name, given: point, x: axis("x"), y: axis("y") };
    }
    case "reflection":
      return { ...common, type: "reflection", given: (given as string | null) ?? "", rubric: item.rubric };
  }
}

/** `exactOptional` in one place: a key with undefined would survive into snapshots and comparisons. */
const misconceptionOf = (misconception: string | undefined) => (misconception === undefined ? {} : { misconception });

/** Options in the order the student saw, with the author's word on each. */
function optionsOf(
  shown: object,
  field: "options" | "people" | "passages",
  authored: ReadonlyMap<string, Authored>,
  chosen: readonly unknown[],
): OptionFeedback[] {
  const options = (shown as Record<typeof field, PublicOption[]>)[field];
  return options.map(({ id, text }) => {
    const { correct, feedback: word, misconception } = authored.get(id) as Authored;
    return { id, text, chosen: chosen.includes(id), correct, feedback: word, ...misconceptionOf(misconception) };
  });
}

function pairsOf(item: Extract<Item, { type: "match" }>, shown: object, given: AnswerByType["match"] | null) {
  const { lefts, rights } = shown as { lefts: PublicOption[]; rights: PublicOption[] };
  const textOf = new Map(rights.map(({ id, text }) => [id, text]));
  return lefts.map(({ id, text }) => {
    const pair = item.pairs.find(({ left }) => left === text) as (typeof item.pairs)[number];
    const chosen = textOf.get(given?.[id] ?? "") ?? null;
    const extra = item.extra.find((entry) => entry.text === chosen);
    const correct = chosen === pair.right;
    return {
      id,
      left: text,
      right: pair.right,
      chosen,
      correct,
      // Whoever chose an entry that belongs nowhere hears why it tempts, besides what is right.
      feedback: extra && !correct ? `${extra.feedback} ${pair.feedback}` : pair.feedback,
      ...misconceptionOf(correct ? undefined : extra?.misconception),
    };
  });
}

function stepsOf(item: Extract<Item, { type: "order" }>, given: AnswerByType["order"] | null) {
  const ranks = orderRanks(item.steps);
  return item.steps.map((step, index) => {
    const id = optionId(item.id, step.text);
    const rank = ranks[index] as number;
    const sharing = ranks.filter((other) => other === rank).length;
    const place = given === null ? -1 : given.indexOf(id);
    return {
      id,
      text: step.text,
      place: rank + 1,
      given: place === -1 ? null : place + 1,
      correct: place >= rank && place < rank + sharing,
      feedback: step.feedback,
    };
  });
}

function shortOf(item: Extract<Item, { type: "short" }>, given: string | null, score: number | null) {
  const accepted = item.accept;
  if (given === null) return { given: "", accepted, note: item.feedback.wrong };
  const match = matchShort(
    given,
    accepted,
    item.expectedWrong.map(({ text }) => text),
  );
  if (match.verdict === "wrong" && score !== 1) {
    const expected = item.expectedWrong[match.index] as (typeof item.expectedWrong)[number];
    return { given, accepted, note: expected.feedback, ...misconceptionOf(expected.misconception) };
  }
  if (score === null) {
    return { given, accepted, note: null, ...(match.verdict === "unknown" ? { nearest: match.nearest } : {}) };
  }
  return { given, accepted, note: score > 0 ? item.feedback.right : item.feedback.wrong };
}

function axisFeedback(axis: PlacementAxis, value: number | null, names: Names): AxisFeedback {
  const shown = publicAxis(axis);
  const given = value === null ? null : positionInWords(value, shown);
  const verdict = verdictOn(axis.region, value);
  if (axis.region === null) return { axis: shown, region: null, given, verdict };
  const { region, basis, rationale, passage } = axis.region;
  return {
    axis: shown,
    region: {
      region,
      basis,
      rationale,
      words: regionInWords(axis.region, shown),
      passage: { id: passage, label: names.passageLabel(passage) },
    },
    given,
    verdict,
  };
}

function verdictOn(region: PlacementAxis["region"], value: number | null): AxisVerdict {
  if (region?.basis !== "stated") return "unscored";
  if (value === null) return "unanswered";
  const score = axisScore(region.region, value);
  if (score === 1) return "right";
  return score === 0 ? "far" : "near";
}
