import { describe, expect, it } from "vitest";
import { notScored, percent, startedWords, summarySentence } from "@/lib/results/words";

describe("percent", () => {
  it("rounds, but calls only all 100 and only nothing 0", () => {
    expect([0, 0.001, 0.5, 0.785, 0.999, 1].map(percent)).toEqual(["0 %", "1 %", "50 %", "79 %", "99 %", "100 %"]);
  });
});

describe("summarySentence", () => {
  const summary = { students: 24, submitted: 14, mean: 0.78, "not-started": 6, started: 4, done: 14 };

  it("says who handed in, the mean, and who has not started", () => {
    expect(summarySentence(summary, true)).toBe("14 of 24 have handed in; the mean is 78 %; 6 have not started.");
  });

  it("counts those who are done where there is nothing to hand in", () => {
    expect(summarySentence({ ...summary, submitted: 0, mean: null, done: 1 }, false)).toBe(
      "1 of 24 has finished; 6 have not started.",
    );
  });

  it("has words for none, all and one", () => {
    const none = { ...summary, submitted: 0, mean: null, "not-started": 24, started: 0, done: 0 };
    expect(summarySentence(none, true)).toBe("None of 24 has handed in; nobody has started.");
    expect(summarySentence({ ...summary, submitted: 24, mean: 0, "not-started": 0, done: 24 }, true)).toBe(
      "All 24 have handed in; the mean is 0 %; everybody has started.",
    );
    expect(summarySentence({ ...summary, students: 1, submitted: 1, mean: 1, "not-started": 0, done: 1 }, true)).toBe(
      "The only student has handed in; the mean is 100 %; everybody has started.",
    );
  });

  it("says how many handed in and have not read everything", () => {
    expect(summarySentence({ ...summary, started: 5, done: 13 }, true)).toBe(
      "14 of 24 have handed in, 1 of them with something left to do; the mean is 78 %; 6 have not started.",
    );
  });
});

describe("startedWords", () => {
  const words = (lessonsFinished: number, quizzesSubmitted: number, lessons = 1, quizzes = 1) =>
    startedWords({ lessonsFinished, quizzesSubmitted }, { lessons, quizzes });

  it("says that the quiz is handed in where a lesson is left", () => {
    expect(words(0, 1)).toBe("Quiz handed in, lesson unread");
    expect(words(1, 2, 3, 2)).toBe("Quizzes handed in, 2 lessons unread");
  });

  it("leaves every other state to its own word", () => {
    expect([words(1, 1), words(0, 0), words(0, 1, 1, 2), words(0, 0, 1, 0)]).toEqual(Array(4).fill(undefined));
  });
});

describe("notScored", () => {
  it("counts written answers", () => {
    expect([1, 2].map(notScored)).toEqual(["1 written answer, not scored", "2 written answers, not scored"]);
  });
});
