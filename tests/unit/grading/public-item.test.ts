import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { grade } from "@/lib/grading/grade";
import { optionId } from "@/lib/grading/ids";
import { publicItem } from "@/lib/grading/public-item";
import { anyItem, item, names, option, orders, placements } from "./arbitrary";

const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 });
const letters = item("single", { options: ["a", "b", "c", "d"].map((text) => option(text, text === "a")) });
const shownOrder = (seed: number, made = letters) => {
  const shown = publicItem(made, seed, names);
  return "options" in shown ? shown.options.map(({ text }) => text).join("") : "";
};

describe("publicItem", () => {
  it("carries no key, feedback, explanation, passage or rubric", () => {
    fc.assert(
      fc.property(anyItem, seeds, (made, seed) => {
        const bytes = JSON.stringify(publicItem(made, seed, names));
        expect(bytes).not.toMatch(/secret/i);
        expect(bytes).not.toMatch(/"(correct|feedback|explanation|rubric|misconception|accept|key|objectives)":/);
      }),
    );
  });

  it("shows the same to the same attempt every time", () => {
    fc.assert(
      fc.property(anyItem, seeds, (made, seed) => {
        expect(publicItem(made, seed, names)).toEqual(publicItem(structuredClone(made), seed, names));
      }),
    );
  });

  it("does not let the authored order through", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        expect(shownOrder(seed, { ...letters, options: letters.options.toReversed() })).toBe(shownOrder(seed));
      }),
    );
  });

  it("shuffles evenly over attempts, and each item in its own way", () => {
    const counts = new Map<string, number>();
    for (let seed = 0; seed < 4800; seed++) counts.set(shownOrder(seed), (counts.get(shownOrder(seed)) ?? 0) + 1);
    expect(counts.size).toBe(24);
    // χ² with 23 degrees of freedom: 49.7 is the 0.1 % point. The seeds are fixed, so this cannot flicker.
    const chiSquared = [...counts.values()].reduce((sum, count) => sum + (count - 200) ** 2 / 200, 0);
    expect(chiSquared).toBeLessThan(49.7);

    const twins = [1, 2, 3, 4, 5, 6, 7, 8].map(
      (seed) => shownOrder(seed) === shownOrder(seed, { ...letters, id: "twin" }),
    );
    expect(twins).toContain(false);
  });

  it("leaves an option that speaks of the others at the end", () => {
    const all = { ...letters, options: [option("All of the above", true), option("x"), option("y"), option("z")] };
    for (let seed = 0; seed < 50; seed++) expect(shownOrder(seed, all)).toMatch(/All of the above$/);
  });

  it("never shows steps in the right order, unless every order is right", () => {
    fc.assert(
      fc.property(orders, seeds, (made, seed) => {
        const shown = publicItem(made, seed, names);
        if (shown.type !== "order") throw new Error("another type");
        const isSame = new Set(made.steps.map(({ date }) => date)).size === 1;
        const score = grade(
          made,
          shown.steps.map((step) => step.id),
        ).score;
        expect(score === 1).toBe(isSame);
      }),
    );
  });

  it("lists a right-hand entry once, even where it serves twice", () => {
    const match = item("match", {
      pairs: [
        { left: "a", right: "UN", feedback: "f" },
        { left: "b", right: "UN", feedback: "f" },
      ],
      extra: [{ text: "NATO", feedback: "f" }],
    });
    const shown = publicItem(match, 1, names);
    expect(shown.type === "match" && shown.rights.map(({ text }) => text).sort()).toEqual(["NATO", "UN"]);
  });

  it("names people and passages in words", () => {
    const attribution = item("attribution", {
      options: ["yost", "brown", "durch"].map((person) => ({ person, correct: person === "yost", feedback: "f" })),
      passages: [],
    });
    expect(publicItem(attribution, 1, names)).toMatchObject({
      people: expect.arrayContaining([{ id: "yost", text: "Name of yost" }]),
      passages: [],
    });
  });
});

describe("publicItem of a placement", () => {
  it("has the subject and the axes with their poles, and nothing of where the subject stands", () => {
    fc.assert(
      fc.property(placements, (made) => {
        const shown = publicItem(made, 1, names);
        expect(shown).toMatchObject({
          subject: "Ada",
          x: { label: made.x.label, low: made.x.low, high: made.x.high },
          y: { label: made.y.label },
        });
        expect(JSON.stringify(shown)).not.toMatch(/region|basis|stated|inferred|rationale|secret|[0-9]/i);
      }),
    );
  });
});

describe("optionId", () => {
  it("is ten hex digits of item and text, the same for both ways to write an accent", () => {
    expect(optionId("item", "Müller")).toMatch(/^[0-9a-f]{10}$/);
    expect(optionId("item", "Müller")).toBe(optionId("item", "Mu\u0308ller"));
    expect(optionId("item", "a")).not.toBe(optionId("other", "a"));
  });
});
