import { describe, expect, it } from "vitest";
import { addressOf } from "@/lib/search/address";
import type { SearchEntry, SearchFile } from "@/lib/search/model";
import { openSearch } from "@/lib/search/search";

const entry = (id: string, title: string, excerpt = "", kind: SearchEntry["kind"] = "term"): SearchEntry => ({
  kind,
  id,
  title,
  excerpt,
});
const file = (entries: SearchEntry[], words: SearchFile["words"] = {}, id = "a"): SearchFile => ({
  module: { id, title: `Module ${id}` },
  entries,
  words,
});
const ids = (files: SearchFile[], query: string) => openSearch(files)(query).map(({ id }) => id);

describe("openSearch", () => {
  const people = file([
    entry("muller", "Harald Müller", "On norms"),
    entry("boothby", "Derek Boothby", "On comparative advantage"),
    entry("advantage", "Comparative advantage"),
  ]);

  it("folds accents in the query and in what it searches", () => {
    expect(ids([people], "Muller")).toEqual(["muller"]);
    expect(ids([people], "müller")).toEqual(["muller"]);
  });
  it("finds a word by its beginning", () => {
    expect(ids([people], "boo")).toEqual(["boothby"]);
  });
  it("forgives a slip in a word of four letters or more, two in one of five or more, and none in a shorter one", () => {
    expect(ids([people], "Bothby")).toEqual(["boothby"]);
    expect(ids([people], "Mlulre")).toEqual([]);
    expect(ids([people], "Mlulr")).toEqual([]);
    expect(ids([people], "Mulelr")).toEqual(["muller"]);
    expect(ids([people], "comparitve")).toEqual(["advantage", "boothby"]);
    expect(ids([people], "om")).toEqual([]);
  });
  it("looks for slips only where nothing is spelt so", () => {
    expect(ids([file([entry("form", "Form"), entry("norm", "Norm")])], "form")).toEqual(["form"]);
  });
  it("asks for every word, and for some of them only where none has all", () => {
    expect(ids([people], "derek advantage")).toEqual(["boothby"]);
    expect(ids([people], "harald advantage").sort()).toEqual(["advantage", "boothby", "muller"]);
  });
  it("puts a title before a mention", () => {
    expect(ids([people], "comparative advantage")).toEqual(["advantage", "boothby"]);
  });
  it("finds by words that are not shown, numbered by steps", () => {
    const hidden = file([entry("a", "A"), entry("b", "B"), entry("c", "C"), entry("d", "D")], {
      veto: [1, 2],
      key: [0],
    });
    expect(ids([hidden], "veto").sort()).toEqual(["b", "d"]);
    expect(ids([hidden], "key")).toEqual(["a"]);
  });
  it("searches several modules, and says which", () => {
    const hits = openSearch([people, file([entry("b", "Boothby again")], {}, "b")])("boothby");
    expect(hits.map(({ moduleId, moduleTitle }) => [moduleId, moduleTitle])).toContainEqual(["b", "Module b"]);
    expect(hits).toHaveLength(2);
  });
  it("names the words that were met, for the page to mark", () => {
    expect(openSearch([people])("Bothby")[0]?.hits).toEqual(["boothby"]);
  });
  it("of nothing, of marks and of no modules finds nothing", () => {
    expect(ids([people], "")).toEqual([]);
    expect(ids([people], " / … ")).toEqual([]);
    expect(ids([], "boothby")).toEqual([]);
  });
});

describe("addressOf", () => {
  it("leads to the passage, the page or the anchor of what was found", () => {
    const to = (kind: SearchEntry["kind"], id: string) => addressOf({ kind, id, moduleId: "m" });
    expect(to("lesson", "leaves#who")).toBe("/m/m/lessons/leaves#who");
    expect(to("event", "monday")).toBe("/m/m/timeline#monday");
    expect(to("work", "ada-2001")).toBe("/m/m/sources#ada-2001");
    expect(to("document", "book")).toMatch(/^\/m\/m\/.*document-book$/);
  });
});
