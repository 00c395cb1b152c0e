import { describe, expect, it } from "vitest";
import { percent, summarySentence } from "@/lib/results/words";

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
    expect(summarySentence({ ...summary, submitted: 24, mean: 0, "not-started": 0 }, true)).toBe(
      "All 24 have handed in; the mean is 0 %; everybody has started.",
    );
    expect(summarySentence({ ...summary, students: 1, submitted: 1, mean: 1, "not-started": 0 }, true)).toBe(
      "The only student has handed in; the mean is 100 %; everybody has started.",
    );
  });
});
