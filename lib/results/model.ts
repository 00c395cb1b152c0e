/** How far a student is with an assignment: every lesson read to its end and every quiz handed in, or not yet. */
export type WorkState = "not-started" | "started" | "done";

export type StudentResult = {
  userId: string;
  name: string;
  email: string;
  state: WorkState;
  lessonsFinished: number;
  quizzesSubmitted: number;
  /** Mean over the assignment's quizzes of the best attempt's score, in [0, 1]; null before the first submission. */
  score: number | null;
  /** Responses that wait for the instructor, in the attempts that count. */
  pending: number;
  submittedAt: Date | null;
  late: boolean;
};

export const RESULTS_PAGE_SIZE = 100;
