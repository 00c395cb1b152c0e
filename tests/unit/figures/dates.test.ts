import { describe, expect, it } from "vitest";
import { dateInWords, spanOf } from "@/lib/figures/dates";

describe("spanOf", () => {
  it("makes a moment of a year, a month and a day", () => {
    expect(spanOf("2008")).toEqual({ start: 2008, end: 2008 });
    expect(spanOf("2008-07").start).toBeCloseTo(2008.5, 10);
    const { start, end } = spanOf("2008-09-23");
    expect(start).toBe(end);
    expect(start).toBeCloseTo(2008.727, 2);
  });
  it("ends a span with the last day of what it names", () => {
    expect(spanOf("1992/1995")).toEqual({ start: 1992, end: 1996 });
    expect(spanOf("1999-03/1999-06").end).toBeCloseTo(1999.5, 10);
    expect(spanOf("1999-12/1999-12").end).toBeCloseTo(2000, 10);
  });
});

describe("dateInWords", () => {
  it("says as much as the date does", () => {
    expect(dateInWords("2008")).toBe("2008");
    expect(dateInWords("2008-09")).toBe("September 2008");
    expect(dateInWords("2008-09-01")).toBe("1 September 2008");
    expect(dateInWords("1992/1995")).toBe("1992–1995");
  });
});
