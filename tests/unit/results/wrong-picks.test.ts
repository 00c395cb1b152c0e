import { describe, expect, it } from "vitest";
import type { Item } from "@/lib/content/model";
import { optionId } from "@/lib/grading/ids";
import { mostChosenWrong } from "@/lib/results/wrong-picks";

const base = {
  id: "item",
  stem: "?",
  passage: "leaves#who",
  objectives: ["o"],
  level: "recall" as const,
  difficulty: 1,
  tags: [],
};
const names = { personName: (id: string) => `Dr ${id}`, passageLabel: (id: string) => id };
const id = (text: string) => optionId("item", text);
const options = [
  { text: "Right", correct: true, feedback: "Yes." },
  { text: "Wrong", correct: false, feedback: "No, because.", misconception: "mixed-up" },
  { text: "Also wrong", correct: false, feedback: "No." },
];

describe("mostChosenWrong", () => {
  it("passes over the right option, however many chose it", () => {
    const item: Item = { ...base, type: "single", options };
    expect(mostChosenWrong(item, { [id("Right")]: 9, [id("Wrong")]: 3, [id("Also wrong")]: 2 }, names)).toEqual({
      text: "Wrong",
      students: 3,
      feedback: "No, because.",
      misconception: "mixed-up",
    });
  });

  it("is null where nobody chose a wrong one, or nobody answered", () => {
    const item: Item = { ...base, type: "multi", options };
    expect(mostChosenWrong(item, { [id("Right")]: 9 }, names)).toBeNull();
    expect(mostChosenWrong(item, {}, names)).toBeNull();
  });

  it("of equals takes the first by its text, whatever the order of the counts", () => {
    const item: Item = { ...base, type: "multi", options };
    expect(mostChosenWrong(item, { [id("Wrong")]: 2, [id("Also wrong")]: 2 }, names)?.text).toBe("Also wrong");
    expect(mostChosenWrong(item, { [id("Also wrong")]: 2, [id("Wrong")]: 2 }, names)?.text).toBe("Also wrong");
  });

  it("names the wrong truth value, the wrong pair and the wrong person", () => {
    const truefalse: Item = { ...base, type: "truefalse", key: false, feedback: { true: "No.", false: "Yes." } };
    expect(mostChosenWrong(truefalse, { true: 1, false: 5 }, names)).toMatchObject({ text: "True", students: 1 });

    const match: Item = {
      ...base,
      type: "match",
      pairs: [
        { left: "A", right: "1", feedback: "A is 1." },
        { left: "B", right: "2", feedback: "B is 2." },
      ],
      extra: [],
    };
    const picks = { [`${id("A")}:${id("1")}`]: 5, [`${id("A")}:${id("2")}`]: 4, [`${id("B")}:${id("1")}`]: 2 };
    expect(mostChosenWrong(match, picks, names)).toMatchObject({ text: "A → 2", students: 4 });

    const attribution: Item = {
      ...base,
      type: "attribution",
      options: [
        { person: "ada", correct: true, feedback: "Yes." },
        { person: "bo", correct: false, feedback: "No." },
        { person: "cem", correct: false, feedback: "No." },
      ],
      passages: [],
    };
    expect(
      mostChosenWrong(attribution, { "person:ada": 3, "person:bo": 1, "passage:leaves#who": 9 }, names),
    ).toMatchObject({
      text: "Dr bo",
      students: 1,
    });
  });

  it("of short answers leaves out those that wait for the instructor", () => {
    const item: Item = {
      ...base,
      type: "short",
      accept: ["infusion"],
      feedback: { right: "Yes.", wrong: "No." },
      expectedWrong: [{ text: "decoction", feedback: "That is boiled.", misconception: "boiled" }],
    };
    expect(mostChosenWrong(item, { "something else": 7, decoction: 2, infusion: 9 }, names)).toEqual({
      text: "decoction",
      students: 2,
      feedback: "That is boiled.",
      misconception: "boiled",
    });
  });
});
