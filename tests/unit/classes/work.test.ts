import { describe, expect, it } from "vitest";
import { bestScore, workOn } from "@/lib/classes/work";

const now = new Date("2026-05-02T12:00:00Z");
const assignment = {
  opensAt: new Date("2026-05-01T08:00:00Z"),
  dueAt: new Date("2026-05-03T21:59:00Z"),
  closesAt: null,
  attemptsAllowed: 2,
};
const attempt = (
  number: number,
  submittedAt: Date | null = now,
  score: number | null = 1,
  scored: number | null = 2,
) => ({
  id: `attempt-${number}`,
  number,
  submittedAt,
  score: submittedAt && score,
  scored: submittedAt && scored,
});
type Attempts = ReturnType<typeof attempt>[];
const lesson = (contentId: string) => ({ id: contentId, kind: "LESSON" as const, contentId, attempts: [] as Attempts });
const quiz = (...attempts: Attempts) => ({ id: "quiz", kind: "QUIZ" as const, contentId: "leaves", attempts });
const read = (lessonId: string, finishedAt: Date | null, moduleId = "tiny") => ({ moduleId, lessonId, finishedAt });

type Parts = (ReturnType<typeof lesson> | ReturnType<typeof quiz>)[];
const states = (parts: Parts, lessons: ReturnType<typeof read>[] = []) => {
  const work = workOn({ ...assignment, parts }, "tiny", lessons, now);
  return [work.state, ...work.parts.map(({ state }) => state)];
};

describe("workOn", () => {
  it("takes a lesson as begun when it was opened and as done when its end was reached", () => {
    expect(states([lesson("a")])).toEqual(["not-started", "not-started"]);
    expect(states([lesson("a")], [read("a", null)])).toEqual(["started", "started"]);
    expect(states([lesson("a")], [read("a", now)])).toEqual(["done", "done"]);
  });

  it("does not take another module's lesson of that name, nor another lesson, for it", () => {
    expect(states([lesson("a")], [read("a", now, "un-nato"), read("b", now)])).toEqual(["not-started", "not-started"]);
  });

  it("takes a quiz as done once one attempt is handed in, also while another is open", () => {
    expect(states([quiz()])).toEqual(["not-started", "not-started"]);
    expect(states([quiz(attempt(1, null))])).toEqual(["started", "started"]);
    expect(states([quiz(attempt(1))])).toEqual(["done", "done"]);
    expect(states([quiz(attempt(1), attempt(2, null))])).toEqual(["done", "done"]);
  });

  it("is as a whole done when every part is, and begun when any is", () => {
    const parts = [lesson("a"), lesson("b")];
    expect(states(parts, [read("a", now)])).toEqual(["started", "done", "not-started"]);
    expect(states(parts, [read("b", null)])).toEqual(["started", "not-started", "started"]);
    expect(states(parts, [read("a", now), read("b", now)])).toEqual(["done", "done", "done"]);
  });

  it("says for quizzes alone what may come next, and when it is open", () => {
    const open = attempt(2, null);
    const work = workOn({ ...assignment, parts: [lesson("a"), quiz(attempt(1), open)] }, "tiny", [], now);
    expect(work.opening).toEqual({ open: true, late: false });
    expect(work.parts.map(({ next }) => next)).toEqual([null, { may: "resume", attempt: open }]);
    const next = (...attempts: Attempts) =>
      workOn({ ...assignment, parts: [quiz(...attempts)] }, "tiny", [], now).parts[0]?.next?.may;
    expect([next(), next(attempt(1)), next(attempt(1), attempt(2))]).toEqual(["start", "start", "neither"]);
  });
});

describe("bestScore", () => {
  it("is the highest share of the attempts that have a score", () => {
    expect(bestScore([attempt(1, now, 1, 4), attempt(2, now, 3, 4), attempt(3, now, 2, 4)])).toBe(0.75);
    expect(bestScore([attempt(1, now, 3, 10), attempt(2, now, 2, 5)])).toBe(0.4); // fewer points of fewer
    expect(bestScore([attempt(1, now, 0, 4)])).toBe(0);
  });

  it("is null where none is handed in, or every answer waits for the instructor", () => {
    expect(bestScore([])).toBeNull();
    expect(bestScore([attempt(1, null)])).toBeNull();
    expect(bestScore([attempt(1, now, 0, 0)])).toBeNull();
    expect(bestScore([attempt(1, now, 0, 0), attempt(2, now, 1, 2)])).toBe(0.5);
  });
});
