import { describe, expect, it } from "vitest";
import { loadModule } from "@/lib/content/load";
import { type Item, SingleItem } from "@/lib/content/model";
import { itemHash } from "@/lib/content/version";
import { TINY } from "../../helpers/content";

const item = SingleItem.parse({
  id: "cup",
  type: "single",
  stem: "Café?",
  passage: "leaves#who",
  objectives: ["drink"],
  level: "recall",
  difficulty: 1,
  options: [
    { text: "Yes", correct: true, feedback: "Right." },
    { text: "No", feedback: "Wrong." },
    { text: "Maybe", feedback: "Wrong." },
  ],
});
const reversed = (value: Item) => Object.fromEntries(Object.entries(value).reverse()) as Item;

describe("itemHash", () => {
  it("stays what it was: attempts are pinned by it", () => {
    expect(itemHash(item)).toBe("d7f1126a10cffcefabb2738ab368c75d27cc6396fe74ccf4816a624a171aa007");
  });

  it("does not depend on the order of fields or the way an accent is stored", () => {
    expect(itemHash(reversed(item))).toBe(itemHash(item));
    expect(itemHash({ ...item, stem: "Cafe\u0301?" })).toBe(itemHash(item));
    expect(itemHash({ ...item, explanation: undefined })).toBe(itemHash(item));
  });

  it("differs with every change that a student could see", () => {
    const changed: Item[] = [
      { ...item, stem: "Cafe?" },
      { ...item, passage: "leaves#meal" },
      { ...item, options: item.options.map((option) => ({ ...option, correct: !option.correct })) },
      { ...item, options: [...item.options].reverse() },
      { ...item, explanation: "" },
    ];
    const hashes = new Set([item, ...changed].map(itemHash));
    expect(hashes.size).toBe(changed.length + 1);
  });

  it("is the same after the item went through the database as JSON", () => {
    for (const found of loadModule(TINY).module?.quizzes.flatMap(({ items }) => items) ?? [])
      expect(itemHash(JSON.parse(JSON.stringify(found)))).toBe(itemHash(found));
  });
});
