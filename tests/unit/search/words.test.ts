import { describe, expect, it } from "vitest";
import { markHits, wordsOf } from "@/lib/search/words";

describe("wordsOf", () => {
  it("folds case, accents and punctuation, so that Muller is Müller", () => {
    expect(wordsOf("Müller, SØREN; Türk")).toEqual(["muller", "soren", "turk"]);
    expect(wordsOf("Secretary-General (1999)")).toEqual(["secretary", "general", "1999"]);
  });
  it("takes a possessive as its noun, and leaves other apostrophes closed up", () => {
    expect(wordsOf("the Council's o’clock")).toEqual(["the", "council", "oclock"]);
  });
  it("keeps words of other scripts", () => {
    expect(wordsOf("Организация мира")).toEqual(["организация", "мира"]);
  });
  it("of marks alone are none", () => {
    expect(wordsOf(" … – / ")).toEqual([]);
    expect(wordsOf("")).toEqual([]);
  });
});

describe("markHits", () => {
  it("sets hits apart, as written", () => {
    expect(markHits("Danilo Türk, adviser", new Set(["turk"]))).toEqual([
      { text: "Danilo ", isHit: false },
      { text: "Türk", isHit: true },
      { text: ", adviser", isHit: false },
    ]);
  });
  it("joined, is the text again", () => {
    const text = "— “Ada’s” tea-party, 1851: é́ ";
    const joined = markHits(text, new Set(["tea", "1851"])).map((piece) => piece.text);
    expect(joined.join("")).toBe(text);
    expect(markHits("", new Set(["tea"]))).toEqual([]);
  });
});
