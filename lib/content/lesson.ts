import type { Root } from "mdast";
import type { ParsedLesson, Use } from "./markdown";
import type { LessonFrontMatter } from "./model";
import type { Lesson, Mentions, Passage } from "./module";
import { countWords, opening, plainText } from "./plain-text";

const WORDS_A_MINUTE = 220;

/**
 * A lesson as the application reads it.
 *
 * @param institutions ids of the module's institutions: a figure's subjects are people or institutions
 */
export function buildLesson(
  { source, body, headings, uses, footnotes }: ParsedLesson,
  front: LessonFrontMatter,
  {
    moduleId,
    number,
    quizId,
    institutions,
  }: { moduleId: string; number: number; quizId: string | null; institutions: ReadonlySet<string> },
): Lesson {
  const words = countWords(plainText(body));
  return {
    ...front,
    moduleId,
    number,
    file: source.file,
    words,
    minutes: Math.ceil(words / WORDS_A_MINUTE),
    passages: headings.map(({ anchor, text, depth, index }): Passage => {
      const id = `${front.id}#${anchor}`;
      return { id, lessonId: front.id, anchor, heading: text, depth, quote: quoteUnder(body, index, depth) };
    }),
    body,
    checkpoints: idsOf(uses, "checkpoint"),
    quizId,
    footnotes,
    mentions: mentionsOf(uses, institutions),
  };
}

/** The first running text under a heading; text under its sub-headings counts, of its neighbours not. */
function quoteUnder(body: Root, index: number, depth: number): string {
  let text = "";
  for (const node of body.children.slice(index + 1)) {
    if (node.type === "heading" && node.depth <= depth) break;
    if (node.type === "paragraph") text += ` ${plainText(node)}`;
  }
  return opening(text.trim());
}

const idsOf = (uses: readonly Use[], ...kinds: Use["kind"][]) => [
  ...new Set(uses.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id)),
];

function mentionsOf(uses: readonly Use[], institutions: ReadonlySet<string>): Mentions {
  const named = uses.map((use): Use => {
    if (use.kind !== "subject") return use;
    return { ...use, kind: institutions.has(use.id) ? "institution" : "person" };
  });
  return {
    terms: idsOf(named, "term"),
    people: idsOf(named, "person"),
    documents: idsOf(named, "document"),
    events: idsOf(named, "event"),
    operations: idsOf(named, "operation"),
    institutions: idsOf(named, "institution"),
    works: idsOf(named, "work"),
    debates: idsOf(named, "debate"),
    maps: idsOf(named, "map"),
    axes: idsOf(named, "axis"),
  };
}
