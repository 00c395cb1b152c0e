import type { ResultsSummary } from "./model";

/** A share in [0, 1] as people read it: "78 %". Only all is 100 and only nothing is 0. */
export function percent(share: number): string {
  const rounded = Math.round(share * 100);
  if (rounded === 100 && share < 1) return "99 %";
  if (rounded === 0 && share > 0) return "1 %";
  return `${rounded} %`;
}

/**
 * How a class stands with an assignment: "14 of 24 have handed in; the mean is 78 %; 6 have not started."
 *
 * @param summary of a class that has students
 * @param hasQuiz whether there is something to hand in; without, finishing the lessons is what counts
 */
export function summarySentence(summary: ResultsSummary, hasQuiz: boolean): string {
  const { students, submitted, mean, done, "not-started": notStarted } = summary;
  const finished = hasQuiz ? submitted : done;
  const parts = [`${share(finished, students)} ${hasQuiz ? "handed in" : "finished"}${leftOver(summary, hasQuiz)}`];
  if (mean !== null) parts.push(`the mean is ${percent(mean)}`);
  if (notStarted === 0) parts.push("everybody has started");
  else if (notStarted === students) parts.push("nobody has started");
  else parts.push(`${notStarted} ${notStarted === 1 ? "has" : "have"} not started`);
  return `${parts.join("; ")}.`;
}

/** ", 4 of them with something left to do": who handed a quiz in, but has not read everything. Else nothing. */
export function leftOver({ submitted, done }: ResultsSummary, hasQuiz: boolean): string {
  const left = submitted - done;
  return hasQuiz && left > 0 ? `, ${left} of them with something left to do` : "";
}

/** How many answers nobody scores: "1 written answer, not scored". */
export const notScored = (answers: number): string =>
  `${answers} written ${answers === 1 ? "answer" : "answers"}, not scored`;

/**
 * How far a student is, in words, where "Started" would hide that every quiz is handed in.
 * @param parts how many lessons and quizzes the assignment has
 */
export function startedWords(
  { lessonsFinished, quizzesSubmitted }: { lessonsFinished: number; quizzesSubmitted: number },
  parts: { lessons: number; quizzes: number },
): string | undefined {
  const unread = parts.lessons - lessonsFinished;
  if (parts.quizzes === 0 || quizzesSubmitted < parts.quizzes || unread === 0) return;
  const left = unread === 1 ? "lesson unread" : `${unread} lessons unread`;
  return `${parts.quizzes === 1 ? "Quiz" : "Quizzes"} handed in, ${left}`;
}

/** "14 of 24 have", "1 of 24 has", "All 24 have", "None of 24 has". */
function share(some: number, all: number): string {
  if (some === 0) return `None of ${all} has`;
  if (some === all) return all === 1 ? "The only student has" : `All ${all} have`;
  return `${some} of ${all} ${some === 1 ? "has" : "have"}`;
}
