import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { listModules } from "@/lib/content/library";
import { buildSearchFile, searchDocuments } from "@/lib/search/build";
import { SEARCH_KINDS, type SearchFile } from "@/lib/search/model";
import { wordsOf } from "@/lib/search/words";

const BUDGET = 60_000;

// Read here, since reading all modules may take longer than a test is given.
const modules = listModules();
const tiny = () => {
  const module = modules.find(({ id }) => id === "tiny");
  if (!module) throw new Error("The fixture module is missing.");
  return module;
};

/** The words that lead to an entry, by the file alone. */
function wordsLeadingTo(file: SearchFile, index: number): Set<string> {
  const { title = "", about = "", excerpt = "" } = file.entries[index] ?? {};
  const further = Object.entries(file.words).filter(([, steps]) => {
    let place = 0;
    return steps.some((step) => {
      place += step;
      return place === index;
    });
  });
  return new Set([...wordsOf(`${title} ${about} ${excerpt}`), ...further.map(([word]) => word)]);
}

describe("searchDocuments", () => {
  it("has each passage of the lessons, and entries of every kind", () => {
    const documents = searchDocuments(tiny()).map(({ entry }) => entry);
    for (const passage of tiny().lessons.flatMap(({ passages }) => passages))
      expect(documents).toContainEqual(expect.objectContaining({ kind: "lesson", id: passage.id }));
    expect(new Set(documents.map(({ kind }) => kind))).toEqual(new Set(SEARCH_KINDS));
  });
  it("names nothing twice", () => {
    const names = searchDocuments(tiny()).map(({ entry }) => `${entry.kind} ${entry.id}`);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe("buildSearchFile", () => {
  it("loses no word of any text, though it carries each only once", () => {
    const file = buildSearchFile(tiny());
    for (const [index, { entry, text }] of searchDocuments(tiny()).entries()) {
      const leading = wordsLeadingTo(file, index);
      for (const word of wordsOf(`${entry.title} ${text}`))
        expect([entry.id, leading.has(word)]).toEqual([entry.id, true]);
    }
  });
  it("shows the beginning of a text in whole words", () => {
    for (const { excerpt } of buildSearchFile(tiny()).entries) {
      expect(excerpt.length).toBeLessThanOrEqual(81);
      expect(excerpt).not.toMatch(/\s…?$/);
    }
  });
  it("stays within its budget for every module, gzipped as it is sent", () => {
    for (const module of modules) {
      const bytes = gzipSync(JSON.stringify(buildSearchFile(module))).length;
      expect([module.id, bytes, bytes <= BUDGET]).toEqual([module.id, bytes, true]);
    }
  });
});
