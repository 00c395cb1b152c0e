import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { grade } from "@/lib/grading/grade";
import { editDistance, matchShort, normaliseShort, slips } from "@/lib/grading/short-answer";
import { item } from "./arbitrary";

describe("normaliseShort", () => {
  it.each([
    ["  Müller ", ["muller"]],
    ["STRAẞE / Straße", ["strasse", "strasse"]],
    ["Seherr-Thoss", ["seherr", "thoss"]],
    ["NATO’s  “out-of-area”", ["natos", "out", "of", "area"]],
    ["Łódź, Ærø", ["lodz", "aero"]],
    ["Ahtisaari\u0301", ["ahtisaari"]],
    ["ＮＡＴＯ", ["nato"]],
    ["Ελλάδα", ["ελλαδα"]],
    ["安理会", ["安理会"]],
    ["1,000", ["1", "000"]],
    ["", []],
    ["?!", ["?!"]],
  ])("%s", (text, words) => {
    expect(normaliseShort(text)).toEqual(words);
  });

  it("changes nothing the second time", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const once = normaliseShort(text);
        expect(normaliseShort(once.join(" "))).toEqual(once);
      }),
    );
  });
});

describe("slips", () => {
  it("forgives case, accents, punctuation and spaces for nothing", () => {
    expect(slips("muller", "Müller")).toBe(0);
    expect(slips("un", "U.N.")).toBe(0);
    expect(slips("peace keeping", "Peacekeeping")).toBe(0);
    expect(slips("SEHERR THOSS", "Seherr-Thoss")).toBe(0);
  });

  it("forgives one typo in each word of five or more letters", () => {
    expect(slips("Seher-Thoss", "Seherr-Thoss")).toBe(1);
    expect(slips("Sehrer-Thos", "Seherr-Thoss")).toBe(2);
    expect(slips("Mueller", "Müller")).toBe(1);
    expect(slips("Srebrencia", "Srebrenica")).toBe(1); // neighbours swapped
    expect(slips("Kosov", "Kosovo")).toBe(1);
  });

  it("forgives no second typo, none in short words, none in numbers", () => {
    expect(slips("Shr-Thoss", "Seherr-Thoss")).toBe(Number.POSITIVE_INFINITY);
    expect(slips("Yist", "Yost")).toBe(Number.POSITIVE_INFINITY);
    expect(slips("resolution 12440", "resolution 12441")).toBe(Number.POSITIVE_INFINITY);
    expect(slips("Council", "Security Council")).toBe(Number.POSITIVE_INFINITY);
    expect(slips("council security", "Security Council")).toBe(Number.POSITIVE_INFINITY);
  });
});

describe("editDistance", () => {
  it("of published pairs", () => {
    expect(editDistance("kitten", "sitting")).toBe(3);
    expect(editDistance("ca", "abc")).toBe(3); // restricted: unrestricted Damerau–Levenshtein says 2
    expect(editDistance("", "abc")).toBe(3);
    expect(editDistance("abcd", "abdc")).toBe(1);
  });

  it("is symmetric, 0 only for the same, and 1 after one edit", () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ minLength: 1 }), fc.nat(), (a, b, at) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a));
        expect(editDistance(a, b) === 0).toBe(a === b);
        const cut = at % b.length;
        expect(editDistance(b, b.slice(0, cut) + b.slice(cut + 1))).toBe(1);
      }),
    );
  });
});

describe("matchShort", () => {
  it("takes the form with the fewest slips, and leaves a draw to the instructor", () => {
    expect(matchShort("Bosnya", ["Bosnia"], ["Boznya"])).toEqual({ verdict: "unknown", nearest: "Bosnia" });
    expect(matchShort("Boznya", ["Bosnia"], ["Boznya"])).toEqual({ verdict: "wrong", index: 0 });
    expect(matchShort("bosnia", ["Bosnia"], ["Bosnja"])).toEqual({ verdict: "right" });
  });

  it("names the accepted form that comes closest", () => {
    const unknown = matchShort("the secretary general", ["Security Council", "Secretary-General"], []);
    expect(unknown).toEqual({ verdict: "unknown", nearest: "Secretary-General" });
  });
});

describe("grade of a short item", () => {
  const short = item("short", {
    accept: ["Implementation Force", "IFOR"],
    feedback: { right: "r", wrong: "w" },
    expectedWrong: [{ text: "SFOR", feedback: "Its successor." }],
  });

  it("is 1, 0, or left to the instructor with the nearest form", () => {
    expect(grade(short, "ifor")).toEqual({ score: 1 });
    expect(grade(short, "implementaton force")).toEqual({ score: 1 });
    expect(grade(short, "S.F.O.R.")).toEqual({ score: 0 });
    expect(grade(short, "KFOR")).toEqual({ score: null, nearest: "IFOR" });
  });
});
