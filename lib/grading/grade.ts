import type { Item } from "@/lib/content/model";
import { placementScore } from "@/lib/mapping/score";
import { optionId } from "./ids";
import { isEmpty } from "./is-empty";
import { kendallTau, orderRanks } from "./kendall";
import type { Answer, AnswerByType, Grade } from "./model";
import { matchShort } from "./short-answer";

/** Weights of an attribution that asks for the passage too. */
const PERSON = 0.7;
const PASSAGE = 0.3;

/**
 * Scores an answer. Pure: the same item and answer give the same grade, in whatever order the author wrote the options.
 *
 * - single, truefalse: 1 or 0
 * - multi: max(0, (right picks − wrong picks) / number right)
 * - match: right pairs / pairs
 * - order: max(0, Kendall's τ); neighbours of the same date may swap
 * - short: 1 for an accepted form, 0 for an expected wrong one, else null with the nearest accepted form
 * - attribution: person 0.7 and passage 0.3 where it is asked, else person 1
 * - placement: by distance from the stated regions (`lib/mapping/score.ts`)
 * - reflection: null
 *
 * An empty answer scores 0, whatever the type: there is nothing for an instructor to read.
 *
 * @param answer has passed `answerSchema(item)`
 */
export function grade(item: Item, answer: Answer | null): Grade {
  if (answer === null || isEmpty(answer)) return { score: 0 };
  switch (item.type) {
    case "single": {
      const picked = item.options.find(({ text }) => optionId(item.id, text) === answer);
      return { score: picked?.correct ? 1 : 0 };
    }
    case "multi":
      return { score: gradeMulti(item, answer as AnswerByType["multi"]) };
    case "truefalse":
      return { score: answer === item.key ? 1 : 0 };
    case "match": {
      const given = answer as AnswerByType["match"];
      const right = item.pairs.filter((pair) => given[optionId(item.id, pair.left)] === optionId(item.id, pair.right));
      return { score: right.length / item.pairs.length };
    }
    case "order":
      return { score: Math.max(0, kendallTau(ranksOf(item, answer as AnswerByType["order"]))) };
    case "short":
      return gradeShort(item, answer as AnswerByType["short"]);
    case "attribution": {
      const { person, passage } = answer as AnswerByType["attribution"];
      const personRight = item.options.some((option) => option.correct && option.person === person) ? 1 : 0;
      if (item.passages.length === 0) return { score: personRight };
      const passageRight = item.passages.some((option) => option.correct && option.passage === passage) ? 1 : 0;
      return { score: PERSON * personRight + PASSAGE * passageRight };
    }
    case "placement":
      return { score: placementScore(answer as AnswerByType["placement"], { x: item.x.region, y: item.y.region }) };
    case "reflection":
      return { score: null };
  }
}

function gradeMulti(item: Extract<Item, { type: "multi" }>, picks: readonly string[]): number {
  const key = item.options.filter(({ correct }) => correct).map(({ text }) => optionId(item.id, text));
  if (key.length === 0) return 0;
  const right = picks.filter((pick) => key.includes(pick)).length;
  const wrong = picks.length - right;
  return Math.max(0, (right - wrong) / key.length);
}

function gradeShort(item: Extract<Item, { type: "short" }>, given: string): Grade {
  const match = matchShort(
    given,
    item.accept,
    item.expectedWrong.map(({ text }) => text),
  );
  if (match.verdict === "unknown") return { score: null, nearest: match.nearest };
  return { score: match.verdict === "right" ? 1 : 0 };
}

/** The true rank of each step in the order given. */
export function ranksOf(item: Extract<Item, { type: "order" }>, given: readonly string[]): number[] {
  const ranks = orderRanks(item.steps);
  const rankById = new Map(item.steps.map(({ text }, index) => [optionId(item.id, text), ranks[index] as number]));
  return given.map((id) => rankById.get(id)).filter((rank) => rank !== undefined);
}
