import { describe, expect, it } from "vitest";
import { filterIn, fits, NO_FILTER, queryOf } from "@/lib/figures/timeline-filter";

const event = { era: "Before", lessons: ["leaves", "kettles"], words: ["1841", "turk", "moves", "dinner"] };
const known = { eras: ["Before", "After"], lessons: ["leaves"] };

describe("fits", () => {
  it("takes every event where nothing is asked", () => {
    expect(fits(event, NO_FILTER)).toBe(true);
    expect(fits({ era: "", lessons: [], words: [] }, { ...NO_FILTER, text: " …" })).toBe(true);
  });
  it("asks for the era, for one of the lessons, and for every word by its beginning", () => {
    expect(fits(event, { ...NO_FILTER, era: "After" })).toBe(false);
    expect(fits(event, { ...NO_FILTER, lesson: "kettles" })).toBe(true);
    expect(fits(event, { ...NO_FILTER, lesson: "other" })).toBe(false);
    expect(fits(event, { ...NO_FILTER, text: "Türk din" })).toBe(true);
    expect(fits(event, { ...NO_FILTER, text: "dinner tea" })).toBe(false);
    expect(fits(event, { era: "Before", lesson: "leaves", text: "184" })).toBe(true);
  });
});

describe("a filter in an address", () => {
  it("comes back as it went", () => {
    const filter = { era: "Before", lesson: "leaves", text: "Türk & tea" };
    expect(filterIn(new URLSearchParams(queryOf(filter)), known)).toEqual(filter);
    expect(queryOf(NO_FILTER)).toBe("");
  });
  it("takes no era and no lesson that it does not know", () => {
    expect(filterIn(new URLSearchParams("?era=Never&lesson=none&other=1"), known)).toEqual(NO_FILTER);
  });
});
