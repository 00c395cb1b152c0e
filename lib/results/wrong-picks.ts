import type { Item } from "@/lib/content/model";
import { display } from "@/lib/grading/display";
import { feedback } from "@/lib/grading/feedback";
import type { Answer, Names } from "@/lib/grading/model";

/** A wrong answer that students share, with the author's word on why it tempts. */
export type WrongPick = { text: string; students: number; feedback: string; misconception?: string };

/** A pick of `ItemStatistics.picks` as an answer that holds nothing else; null where it is none, as a passage picked. */
function asAnswer(item: Item, pick: string): Answer | null {
  const [key = "", ...rest] = pick.split(":");
  const value = rest.join(":");
  switch (item.type) {
    case "single":
    case "short":
      return pick;
    case "multi":
      return [pick];
    case "truefalse":
      return pick === "true";
    case "match":
      return { [key]: value };
    case "attribution":
      return key === "person" ? { person: value } : null;
    case "order":
    case "placement":
    case "reflection":
      return null;
  }
}

/** The author's word on a pick; null where the pick is right, or nobody has decided. */
function wordOn(item: Item, answer: Answer, names: Names): { feedback: string; misconception?: string } | null {
  const told = feedback(item, answer, 0, names);
  switch (told.type) {
    case "single":
    case "multi":
    case "truefalse":
      return told.options.find(({ chosen, correct }) => chosen && !correct) ?? null;
    case "attribution":
      return told.people.find(({ chosen, correct }) => chosen && !correct) ?? null;
    case "match":
      return told.pairs.find(({ chosen, correct }) => chosen !== null && !correct) ?? null;
    case "short":
      return told.score === 0 && told.note !== null ? { ...told, feedback: told.note } : null;
    case "order":
    case "placement":
    case "reflection":
      return null;
  }
}

/**
 * The wrong answer to an item that most students chose; of equals the first by its text. Null where nobody chose a
 * wrong one, and for items without answers to choose from (order, placement, reflection).
 *
 * @param picks how many chose what, as `listItemStatistics` counts them
 */
export function mostChosenWrong(item: Item, picks: Readonly<Record<string, number>>, names: Names): WrongPick | null {
  let most: WrongPick | null = null;
  for (const [pick, students] of Object.entries(picks)) {
    const answer = asAnswer(item, pick);
    const word = answer === null ? null : wordOn(item, answer, names);
    if (answer === null || !word) continue;
    const text = display(item, answer, names);
    if (most && (students < most.students || (students === most.students && text >= most.text))) continue;
    most = {
      text,
      students,
      feedback: word.feedback,
      ...(word.misconception !== undefined && { misconception: word.misconception }),
    };
  }
  return most;
}
