import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { display } from "@/lib/grading/display";
import { feedback } from "@/lib/grading/feedback";
import { grade } from "@/lib/grading/grade";
import { optionId } from "@/lib/grading/ids";
import { publicItem } from "@/lib/grading/public-item";
import { totals } from "@/lib/grading/totals";
import { answersTo, anyItem, item, keyOf, names, option } from "./arbitrary";

const id = (text: string) => optionId("item", text);
const withAnswer = anyItem.chain((made) => answersTo(made, id).map((answer) => ({ made, answer })));

describe("feedback", () => {
  it("agrees with the grade, and calls the key right", () => {
    fc.assert(
      fc.property(withAnswer, ({ made, answer }) => {
        const given = feedback(made, answer, 1, names);
        expect(given.score).toBe(grade(made, answer).score);
        expect(given.passage).toBe(made.passage);
        if (made.type !== "reflection") expect(feedback(made, keyOf(made, id), 1, names).outcome).toBe("right");
      }),
    );
  });

  it("crosses to the browser as it is", () => {
    fc.assert(
      fc.property(withAnswer, ({ made, answer }) => {
        const given = feedback(made, answer, 1, names);
        expect(JSON.parse(JSON.stringify(given))).toStrictEqual(given);
      }),
    );
  });

  it("keeps options where the student saw them, with chosen, correct and why", () => {
    const single = item("single", {
      options: [option("a", true), { ...option("b"), misconception: "always-global" }, option("c")],
    });
    const shown = publicItem(single, 7, names);
    const given = feedback(single, id("b"), 7, names);
    if (given.type !== "single" || shown.type !== "single") throw new Error("another type");
    expect(given.outcome).toBe("wrong");
    expect(given.options.map(({ text }) => text)).toEqual(shown.options.map(({ text }) => text));
    expect(given.options.find(({ chosen }) => chosen)).toEqual({
      id: id("b"),
      text: "b",
      chosen: true,
      correct: false,
      feedback: "SECRET feedback on b",
      misconception: "always-global",
    });
  });

  it("tells true from false and from nothing", () => {
    const statement = item("truefalse", { key: true, feedback: { true: "t", false: "f" }, misconception: "slip" });
    const chosen = (answer: boolean | null) => {
      const given = feedback(statement, answer, 1, names);
      return given.type === "truefalse" ? given.options.map((each) => each.chosen) : [];
    };
    expect(chosen(true)).toEqual([true, false]);
    expect(chosen(false)).toEqual([false, true]);
    expect(chosen(null)).toEqual([false, false]);
    expect(feedback(statement, null, 1, names).outcome).toBe("unanswered");
  });

  it("of an order shows each step's right place beside the given one", () => {
    const order = item("order", {
      steps: [
        { text: "a", date: "1992", feedback: "f" },
        { text: "b", date: "1995", feedback: "f" },
        { text: "c", date: "1995", feedback: "f" },
      ],
    });
    const given = feedback(order, [id("c"), id("a"), id("b")], 1, names);
    if (given.type !== "order") throw new Error("another type");
    expect(given.steps.map(({ text, place, given: at, correct }) => [text, place, at, correct])).toEqual([
      ["a", 1, 2, false],
      ["b", 2, 3, true],
      ["c", 2, 1, false],
    ]);
  });

  it("of a match tells who chose an entry that belongs nowhere why it tempts", () => {
    const match = item("match", {
      pairs: [
        { left: "Annan", right: "UN", feedback: "He led the UN." },
        { left: "Solana", right: "NATO", feedback: "He led NATO." },
      ],
      extra: [{ text: "OSCE", feedback: "Near, but no.", misconception: "osce" }],
    });
    const given = feedback(match, { [id("Annan")]: id("OSCE") }, 1, names);
    if (given.type !== "match") throw new Error("another type");
    expect(given.pairs.find(({ left }) => left === "Annan")).toMatchObject({
      chosen: "OSCE",
      right: "UN",
      correct: false,
      feedback: "Near, but no. He led the UN.",
      misconception: "osce",
    });
    expect(given.pairs.find(({ left }) => left === "Solana")).toMatchObject({ chosen: null, correct: false });
  });

  it("of a short answer gives the accepted forms and the word on this very answer", () => {
    const short = item("short", {
      accept: ["IFOR"],
      feedback: { right: "Yes.", wrong: "No." },
      expectedWrong: [{ text: "SFOR", feedback: "Its successor." }],
    });
    expect(feedback(short, "ifor", 1, names)).toMatchObject({ outcome: "right", note: "Yes.", accepted: ["IFOR"] });
    expect(feedback(short, "sfor", 1, names)).toMatchObject({ outcome: "wrong", note: "Its successor." });
    expect(feedback(short, "KFOR", 1, names)).toMatchObject({ outcome: "waiting", note: null, nearest: "IFOR" });
    expect(feedback(short, "KFOR", 1, names, { score: 0 })).toMatchObject({ outcome: "wrong", note: "No." });
    expect(feedback(short, "KFOR", 1, names, { score: 1 })).toMatchObject({ outcome: "right", note: "Yes." });
  });

  it("of a placement says on each axis how near, where and why, and which axis was not scored", () => {
    const pole = (label: string) => ({ label, meaning: `${label}.` });
    const placement = item("placement", {
      map: "tea",
      subject: "ada",
      name: "Ada",
      x: {
        label: "Beginning",
        low: pole("Kitchen"),
        high: pole("Drawing room"),
        region: { region: [-1, -0.5], basis: "stated", rationale: "She says so.", passage: "leaves#who" },
      },
      y: {
        label: "Cause",
        low: pole("Hunger"),
        high: pole("Fashion"),
        region: { region: [0.1, 0.3], basis: "inferred", rationale: "She hints.", passage: "leaves#meal" },
      },
    });
    expect(feedback(placement, { x: -0.25, y: 0 }, 1, names)).toMatchObject({
      type: "placement",
      score: 0.5,
      outcome: "partly",
      subject: "Ada",
      given: { x: -0.25, y: 0 },
      x: {
        given: "slightly towards “Kitchen”",
        verdict: "near",
        region: {
          region: [-1, -0.5],
          words: "strongly towards “Kitchen” (stated)",
          rationale: "She says so.",
          passage: { id: "leaves#who", label: "Label of leaves#who" },
        },
      },
      y: { given: "in the middle", verdict: "unscored", region: { basis: "inferred" } },
    });
    const verdicts = (x: number | null) =>
      (feedback(placement, x === null ? null : { x, y: 0 }, 1, names) as { x: { verdict: string } }).x.verdict;
    expect([-0.5, -0.49, -0.01, 0, 1, null].map(verdicts)).toEqual([
      "right",
      "near",
      "near",
      "far",
      "far",
      "unanswered",
    ]);
    expect(display(placement, { x: -0.4, y: 0.02 }, names)).toBe("clearly towards “Kitchen”; in the middle");
  });
});

describe("display", () => {
  it("is words for every answer, and nothing for none", () => {
    fc.assert(
      fc.property(withAnswer, ({ made, answer }) => {
        const line = display(made, answer, names);
        expect(line).not.toMatch(/\n/);
        if (made.type !== "short" && made.type !== "reflection") expect(line).not.toMatch(/\b[0-9a-f]{10}\b/);
        expect(display(made, null, names)).toBe("");
      }),
    );
  });

  it("reads as a person would say it", () => {
    const match = item("match", {
      pairs: [
        { left: "Annan", right: "UN", feedback: "f" },
        { left: "Solana", right: "NATO", feedback: "f" },
      ],
      extra: [],
    });
    const order = item("order", { steps: ["a", "b", "c"].map((text) => ({ text, feedback: "f" })) });
    const multi = item("multi", { options: [option("x", true), option("y", true), option("z")] });
    const attribution = item("attribution", {
      options: ["yost", "brown", "durch"].map((person) => ({ person, correct: false, feedback: "f" })),
      passages: [{ passage: "a#one", correct: true, feedback: "f" }],
    });
    expect(display(match, { [id("Solana")]: id("UN") }, names)).toBe("Solana → UN");
    expect(display(order, ["c", "a", "b"].map(id), names)).toBe("1. c; 2. a; 3. b");
    expect(display(multi, [id("z"), id("x")], names)).toBe("x; z");
    expect(display(attribution, { person: "yost", passage: "a#one" }, names)).toBe("Name of yost; Label of a#one");
    expect(display(attribution, { person: null, passage: "a#one" }, names)).toBe("Label of a#one");
    expect(display(item("truefalse", { key: true, feedback: { true: "t", false: "f" } }), false, names)).toBe("False");
  });
});

describe("totals", () => {
  it("adds points, counts what waits, and hides no rounding noise", () => {
    expect(
      totals([
        { score: 0.7, points: 1 },
        { score: 0.1, points: 1 },
        { score: null, points: 2 },
        { score: 0, points: 1 },
      ]),
    ).toEqual({ points: 0.8, max: 5, pending: 1 });
    expect(totals([])).toEqual({ points: 0, max: 0, pending: 0 });
  });
});
