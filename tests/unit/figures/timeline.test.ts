import { describe, expect, it } from "vitest";
import { layTimeline } from "@/lib/figures/timeline";

const event = (id: string, date: string) => ({ id, date, label: id, what: "", era: "", passage: "a#b" });

describe("layTimeline", () => {
  it("of nothing is empty", () => {
    expect(layTimeline([])).toEqual({ marks: [], ticks: [] });
  });
  it("puts a single year between round years, not at an end of nothing", () => {
    const { marks, ticks } = layTimeline([event("a", "2000")]);
    expect(marks).toHaveLength(1);
    expect(ticks.length).toBeGreaterThan(1);
    expect(marks[0]?.from).toBeGreaterThanOrEqual(0);
  });
  it("is true to scale: twice the years, twice the distance", () => {
    const { marks } = layTimeline([event("a", "1990"), event("b", "1995"), event("c", "2005")]);
    const [a = 0, b = 0, c = 0] = marks.map(({ from }) => from);
    expect(c - b).toBeCloseTo(2 * (b - a), 10);
  });
  it("sorts by beginning", () => {
    const { marks } = layTimeline([event("late", "2008"), event("early", "1949"), event("span", "1992/1995")]);
    expect(marks.map((mark) => mark.event.id)).toEqual(["early", "span", "late"]);
  });
  it("keeps every mark within the line and at most six round years", () => {
    for (const dates of [["1945", "2008-09-23"], ["1999-03/1999-06"], ["1500", "2020"]]) {
      const { marks, ticks } = layTimeline(dates.map((date, i) => event(`e${i}`, date)));
      expect(ticks.length).toBeLessThanOrEqual(6);
      for (const { from, to } of marks) {
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeGreaterThanOrEqual(from);
        expect(to).toBeLessThanOrEqual(1);
      }
    }
  });
});
