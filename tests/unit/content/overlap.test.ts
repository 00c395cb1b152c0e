import { describe, expect, it } from "vitest";
import { findOverlaps } from "@/lib/content/overlap";

const SOURCE = `The cook boiled the water at four and poured it over twelve grams of leaves.
In "Below Stairs at Four: A History of the Organization of Tea" she says that the labor was hers alone,
and that no-one upstairs had ever coordi-
nated the kettles of the whole house before the spring of that year.`;

const inYaml = (text: string, titles: string[] = []) => findOverlaps([{ file: "a.yaml", text }], SOURCE, titles);
const inLesson = (text: string) => findOverlaps([{ file: "a.md", text }], SOURCE, []);

describe("findOverlaps", () => {
  it("finds a run of nine words, not one of eight", () => {
    expect(inYaml("cook boiled the water at four and poured it")).toEqual([
      { file: "a.yaml", line: 1, words: 9, run: "cook boiled the water at four and poured it" },
    ]);
    expect(inYaml("cook boiled the water at four and poured")).toEqual([]);
  });

  it("gives the whole run, once, with the line on which it begins", () => {
    const text = "\nstem: We read that the cook boiled\n  the water at four and poured it over twelve grams of sugar";
    expect(inYaml(text)).toEqual([
      {
        file: "a.yaml",
        line: 2,
        words: 14,
        run: "the cook boiled the water at four and poured it over twelve grams of",
      },
    ]);
  });

  it("gives two runs where the text leaves the source between them", () => {
    const text =
      "the cook boiled the water at four and poured / the cook boiled the water at four and poured it over cups / " +
      "at four and poured it over twelve grams of leaves";
    expect(inYaml(text).map(({ words }) => words)).toEqual([9, 11, 10]);
  });

  it("sees through case, punctuation, quotation marks, accents and spelling", () => {
    expect(inYaml("THAT “the labour” was hers; alone – and thát no one upstairs had")).toMatchObject([{ words: 12 }]);
    expect(inYaml("a history of the organisation of tea, she says that")).toMatchObject([{ words: 10 }]);
  });

  it("joins a word that the source divides at the end of a line, and keeps one that has a hyphen", () => {
    expect(inYaml("upstairs had ever coordinated the kettles of the whole house")).toHaveLength(1);
    expect(inYaml("upstairs had ever coordi-nated the kettles of the whole house")).toHaveLength(1);
  });

  it("reads through directives, footnotes and emphasis", () => {
    const text = "The :person[cook]{id=ada} boiled[^a] the *water* at :cite{work=a page=4} four and poured it";
    expect(inLesson(text)).toMatchObject([{ words: 10, run: "The cook boiled the water at four and poured it" }]);
  });

  it("lets titles stand", () => {
    const text = "In Below Stairs at Four: A History of the Organization of Tea she says";
    expect(inYaml(text)).toHaveLength(1);
    expect(inYaml(text, ["Below Stairs at Four: A History of the Organization of Tea"])).toEqual([]);
  });

  it("does not take a name of one or two words for a title", () => {
    expect(inYaml("cook boiled the water at four and poured it", ["The water", "Four"])).toHaveLength(1);
  });

  it("finds nothing in nothing", () => {
    expect(inYaml("")).toEqual([]);
    expect(findOverlaps([{ file: "a.md", text: "some words" }], "", [])).toEqual([]);
  });
});
