import type { Item } from "@/lib/content/model";
import type { Answer } from "@/lib/grading/model";

/** How far a student is with an assignment: every lesson read to its end and every quiz handed in, or not yet. */
export type WorkState = "not-started" | "started" | "done";

export type StudentResult = {
  userId: string;
  name: string;
  email: string;
  state: WorkState;
  lessonsFinished: number;
  quizzesSubmitted: number;
  /**
   * Mean of the best attempts' scores over the quizzes that have one, in [0, 1]: a quiz that is not handed in, or whose
   * every answer waits for the instructor, is left out. Null where that leaves none.
   */
  score: number | null;
  /** Responses that wait for the instructor, in the attempts that count. */
  pending: number;
  /** When the attempt that counts was handed in; of an assignment without a quiz, when its last lesson was finished. */
  submittedAt: Date | null;
  late: boolean;
};

/** How the table of students may be sorted; a minus turns it round. */
export const SORTS = ["name", "-name", "state", "-state", "score", "-score"] as const;
export type Sort = (typeof SORTS)[number];

/** How many students stand where, how many have handed a quiz in, and the mean of the scores there are. */
export type ResultsSummary = { students: number; submitted: number; mean: number | null } & Record<WorkState, number>;

export type ItemStatistics = {
  quizId: string;
  /** As the students saw it. An item that was edited meanwhile has a row for each version. */
  item: Item;
  /** From 1, as it stood in the quiz; null where it stood at several places, since each attempt drew its own items. */
  number: number | null;
  /** How many students met it in an attempt that counts, and how many of their answers have a score. */
  students: number;
  scored: number;
  /** Mean score in [0, 1]; null while every answer waits. */
  facility: number | null;
  /** What was picked, and by how many: an option's id, `left:right` of a pair, `true`, the text of a short answer. */
  picks: Record<string, number>;
};

export type CountedAnswer = {
  userId: string;
  quizId: string;
  itemId: string;
  itemHash: string;
  answer: Answer | null;
  score: number | null;
};

/** An item as some of the students saw it. */
export type SeenItem = { quizId: string; hash: string; item: Item };

export const RESULTS_PAGE_SIZE = 100;
