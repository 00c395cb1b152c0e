import { describe, expect, it } from "vitest";
import { isReleased, nextAttempt, SaveResponse } from "@/lib/attempts/model";

const due = new Date("2026-05-03T21:59:00Z");
const later = (date: Date, ms: number) => new Date(date.getTime() + ms);

describe("isReleased", () => {
  const closing = { dueAt: due, closesAt: due };

  it("is at once where feedback comes with handing in", () => {
    expect(isReleased({ ...closing, feedback: "AFTER_SUBMIT" }, later(due, -86_400_000))).toBe(true);
  });

  it("is never where it never comes", () => {
    expect(isReleased({ ...closing, feedback: "NEVER" }, later(due, 86_400_000))).toBe(false);
  });

  it("is a moment after the close, since the last moment still counts", () => {
    expect(isReleased({ ...closing, feedback: "AFTER_DUE" }, due)).toBe(false);
    expect(isReleased({ ...closing, feedback: "AFTER_DUE" }, later(due, 1))).toBe(true);
    const extended = { dueAt: due, closesAt: later(due, 3_600_000), feedback: "AFTER_DUE" } as const;
    expect(isReleased(extended, later(due, 3_600_000))).toBe(false);
    expect(isReleased(extended, later(due, 3_600_001))).toBe(true);
  });

  it("is a moment after the due date where nothing closes", () => {
    const open = { dueAt: due, closesAt: null, feedback: "AFTER_DUE" } as const;
    expect(isReleased(open, due)).toBe(false);
    expect(isReleased(open, later(due, 1))).toBe(true);
  });
});

describe("nextAttempt", () => {
  const handedIn = { submittedAt: due };
  const open = { submittedAt: null };

  it("may start until the allowed number is used", () => {
    expect(nextAttempt([], 1)).toEqual({ may: "start" });
    expect(nextAttempt([handedIn], 2)).toEqual({ may: "start" });
    expect(nextAttempt([handedIn, handedIn], 2)).toEqual({ may: "neither", reason: "no-attempts-left" });
  });

  it("goes on with the open one first, also with the last", () => {
    const next = nextAttempt([handedIn, open], 2);
    expect(next).toEqual({ may: "resume", attempt: open });
    expect(next.may === "resume" && next.attempt).toBe(open);
    expect(nextAttempt([open], 3)).toEqual({ may: "resume", attempt: open });
  });

  it("counts what was used before the allowed number was less", () => {
    expect(nextAttempt([handedIn, handedIn], 1)).toEqual({ may: "neither", reason: "no-attempts-left" });
  });
});

describe("the body of an autosave", () => {
  const takes = (body: object) => SaveResponse.safeParse(body).success;

  it("has a sequence number from 1 that a double can hold", () => {
    expect(
      [0, 1, 1.5, Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER + 1].map((seq) => takes({ seq, answer: 1 })),
    ).toEqual([false, true, false, true, false]);
  });

  it("has an answer, which may be null, and no flag unless it says so", () => {
    expect(takes({ seq: 1 })).toBe(false);
    expect(SaveResponse.parse({ seq: 1, answer: null })).toEqual({ seq: 1, answer: null, flagged: false });
  });
});
