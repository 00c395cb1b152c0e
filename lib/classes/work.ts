import { type NextAttempt, nextAttempt } from "@/lib/attempts/model";
import type { WorkState } from "@/lib/results/model";
import { type Opening, opening } from "./model";

/*
 * How far one student is with one assignment, and what they can do next: the rules behind the home page, the class
 * page and the assignment page.
 */

type Attempt = {
  id: string;
  number: number;
  submittedAt: Date | null;
  score: number | null;
  scored: number | null;
};
type Part = { id: string; kind: "LESSON" | "QUIZ"; contentId: string; attempts: Attempt[] };
type Assignment<P extends Part> = {
  opensAt: Date;
  dueAt: Date;
  closesAt: Date | null;
  attemptsAllowed: number;
  parts: P[];
};
type LessonProgress = { moduleId: string; lessonId: string; finishedAt: Date | null };

export type PartWork<P extends Part> = P & {
  state: WorkState;
  /** For a quiz: whether a go is open, may begin, or neither. */
  next: NextAttempt<Attempt> | null;
};

export type Work<P extends Part> = { state: WorkState; opening: Opening; parts: PartWork<P>[] };

/**
 * @param lessons the student's lesson progress, in any module
 * @returns the state of each part, and of the whole: done when every part is, not started when none is begun
 */
export function workOn<P extends Part>(
  assignment: Assignment<P>,
  moduleId: string,
  lessons: readonly LessonProgress[],
  now: Date,
): Work<P> {
  const parts = assignment.parts.map((part): PartWork<P> => {
    if (part.kind === "QUIZ")
      return { ...part, state: quizState(part.attempts), next: nextAttempt(part.attempts, assignment.attemptsAllowed) };
    const read = lessons.find((lesson) => lesson.moduleId === moduleId && lesson.lessonId === part.contentId);
    return { ...part, state: read ? (read.finishedAt ? "done" : "started") : "not-started", next: null };
  });
  const all = (state: WorkState) => parts.every((part) => part.state === state);
  const state = all("done") ? "done" : all("not-started") ? "not-started" : "started";
  return { state, opening: opening(assignment, now), parts };
}

function quizState(attempts: readonly Attempt[]): WorkState {
  if (attempts.some((attempt) => attempt.submittedAt)) return "done";
  return attempts.length > 0 ? "started" : "not-started";
}

/** The best score of a quiz's submitted attempts, in [0, 1]; null where none has been scored. */
export function bestScore(attempts: readonly Attempt[]): number | null {
  const scores = attempts.flatMap(({ score, scored }) => (score === null || !scored ? [] : [score / scored]));
  return scores.length > 0 ? Math.max(...scores) : null;
}
