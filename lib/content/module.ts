import type { Root } from "mdast";
import type {
  Axis,
  DebateFile,
  Document,
  Institution,
  Item,
  LessonFrontMatter,
  MapFile,
  ModuleFile,
  Operation,
  Person,
  QuizFile,
  Term,
  TimelineEvent,
  Work,
} from "./model";

/** A citable place: a heading of a lesson and what stands under it. */
export type Passage = {
  /** `lesson#anchor` */
  id: string;
  lessonId: string;
  anchor: string;
  heading: string;
  depth: 2 | 3;
  /** The first sentence or two under the heading as plain text, at most 300 characters, for feedback to quote. */
  quote: string;
};

/** What a lesson speaks of: ids in the order of first mention, each once. */
export type Mentions = {
  terms: string[];
  people: string[];
  documents: string[];
  events: string[];
  operations: string[];
  institutions: string[];
  works: string[];
  debates: string[];
  maps: string[];
  axes: string[];
};

export type Lesson = LessonFrontMatter & {
  moduleId: string;
  /** From 1, in the order of module.yaml. */
  number: number;
  /** Path of the Markdown file. */
  file: string;
  /** Of everything printed in the running text; footnotes don't count. */
  words: number;
  /** Reading time, at 220 words a minute. */
  minutes: number;
  passages: Passage[];
  /** The Markdown with its directives checked and named; `toHast` makes the page of it. */
  body: Root;
  /** Ids of the items that stand in the text, in order. */
  checkpoints: string[];
  quizId: string | null;
  footnotes: number;
  mentions: Mentions;
};

export type Quiz = Omit<QuizFile, "items" | "checkpoints"> & {
  moduleId: string;
  /** With all that grading them needs. */
  items: Item[];
  checkpoints: Item[];
  /** How many items an attempt has; its own ones, or as many as it draws. */
  size: number;
};
export type Debate = DebateFile & { moduleId: string };
export type MapExercise = MapFile & { moduleId: string };

/** One article's teaching unit, read from its folder. Every id in it resolves. */
export type Module = Omit<ModuleFile, "lessons"> & {
  /** The folder's name. */
  id: string;
  axes: Axis[];
  lessons: Lesson[];
  /** In the order of their lessons; those over the whole module follow, lists of items before blueprints. */
  quizzes: Quiz[];
  people: Person[];
  events: TimelineEvent[];
  documents: Document[];
  operations: Operation[];
  institutions: Institution[];
  terms: Term[];
  /** Sorted as a list of references; works of the same authors and year carry a `year-suffix`. */
  works: Work[];
  debates: Debate[];
  maps: MapExercise[];
};

/** What instructors read before they teach a module; kept apart from it, so that no public page can show it. */
export type Guide = {
  moduleId: string;
  title: string;
  headings: { anchor: string; text: string; depth: 2 | 3 }[];
  /** The Markdown with its directives checked and named; `toHast` makes the page of it. */
  body: Root;
};

export type FoundItem = { item: Item; lesson: Lesson; quiz: Quiz; isCheckpoint: boolean };

/** The entry with this id, if the list has one. */
export function byId<T extends { id: string }>(list: readonly T[], id: string): T | undefined {
  return list.find((entry) => entry.id === id);
}
