import { describe, expect, it } from "vitest";
import { countWords, opening } from "@/lib/content/plain-text";

describe("opening", () => {
  it("is the first two sentences", () => {
    expect(opening("One. Two! Three?")).toBe("One. Two!");
    expect(opening("")).toBe("");
  });

  it("does not end at an abbreviation", () => {
    expect(opening("The U.S. Navy drank it. So did J. Smith. Others did not.")).toBe(
      "The U.S. Navy drank it. So did J. Smith.",
    );
  });

  it("leaves out a second sentence that is too long, and cuts a first one at a word", () => {
    const long = `Tea ${"cup ".repeat(80)}end.`;
    expect(opening(`Short. ${long}`)).toBe("Short.");
    expect(opening(long)).toMatch(/^Tea (cup )+cup…$/);
    expect(opening(long).length).toBeLessThanOrEqual(300);
  });
});

describe("countWords", () => {
  it("counts what has a letter or a digit in it", () => {
    expect(countWords("Tea – at 4 o’clock, post-war …")).toBe(5);
    expect(countWords("")).toBe(0);
  });
});
