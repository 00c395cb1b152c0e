import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Item } from "@/lib/content/model";
import { grade } from "@/lib/grading/grade";
import { optionId } from "@/lib/grading/ids";
import { answersTo, anyItem, attributions, item, keyOf, matches, multis, option, orders } from "./arbitrary";

const id = (text: string) => optionId("item", text);
const withAnswer = (items: fc.Arbitrary<Item>) =>
  items.chain((made) => answersTo(made, id).map((answer) => ({ made, answer })));

/** The same item as another author might have typed it: every list turned round that has no order of its own. */
function reversed(made: Item): Item {
  switch (made.type) {
    case "single":
    case "multi":
      return { ...made, options: made.options.toReversed() };
    case "match":
      return { ...made, pairs: made.pairs.toReversed(), extra: made.extra.toReversed() };
    case "attribution":
      return { ...made, options: made.options.toReversed(), passages: made.passages.toReversed() };
    case "short":
      return { ...made, accept: made.accept.toReversed(), expectedWrong: made.expectedWrong.toReversed() };
    default:
      return made;
  }
}

describe("grade, for every type", () => {
  it("stays in [0, 1] or waits with null", () => {
    fc.assert(
      fc.property(withAnswer(anyItem), ({ made, answer }) => {
        const { score } = grade(made, answer);
        expect(score === null || (score >= 0 && score <= 1)).toBe(true);
      }),
    );
  });

  it("gives the key 1", () => {
    fc.assert(
      fc.property(
        anyItem.filter(({ type }) => type !== "reflection"),
        (made) => {
          expect(grade(made, keyOf(made, id))).toEqual({ score: 1 });
        },
      ),
    );
  });

  it("gives nothing 0, a blank text and an empty set included", () => {
    fc.assert(
      fc.property(anyItem, (made) => {
        for (const nothing of [null, "", "  \n", [], {}, { person: null, passage: null }])
          expect(grade(made, nothing as never)).toEqual({ score: 0 });
      }),
    );
  });

  it("does not depend on the order in which the author wrote the options", () => {
    fc.assert(
      fc.property(withAnswer(anyItem), ({ made, answer }) => {
        expect(grade(reversed(made), answer).score).toBe(grade(made, answer).score);
      }),
    );
  });
});

describe("single and true or false", () => {
  const single = item("single", { options: [option("a", true), option("b"), option("c")] });

  it("are right or wrong", () => {
    expect(grade(single, id("a")).score).toBe(1);
    expect(grade(single, id("b")).score).toBe(0);
    expect(grade(item("truefalse", { key: false, feedback: { true: "t", false: "f" } }), false).score).toBe(1);
    expect(grade(item("truefalse", { key: false, feedback: { true: "t", false: "f" } }), true).score).toBe(0);
  });
});

describe("multi", () => {
  const multi = item("multi", {
    options: [option("a", true), option("b", true), option("c"), option("d"), option("e")],
  });
  const score = (...picks: string[]) => grade(multi, picks.map(id)).score;

  it("takes a wrong pick off a right one, and never falls below 0", () => {
    expect(score("a")).toBe(0.5);
    expect(score("a", "b", "c")).toBe(0.5);
    expect(score("a", "c")).toBe(0);
    expect(score("c", "d", "e")).toBe(0);
    expect(score("a", "b", "c", "d", "e")).toBe(0);
  });

  it("rises or stays with a right pick, falls or stays with a wrong one", () => {
    fc.assert(
      fc.property(withAnswer(multis), fc.nat(), ({ made, answer }, which) => {
        const picks = (answer ?? []) as string[];
        const options = (made as Extract<Item, { type: "multi" }>).options;
        const added = options[which % options.length] as (typeof options)[number];
        if (picks.includes(id(added.text))) return;
        const before = grade(made, picks).score as number;
        const after = grade(made, [...picks, id(added.text)]).score as number;
        expect(added.correct ? after >= before : after <= before).toBe(true);
      }),
    );
  });
});

describe("match", () => {
  it("counts right pairs, an entry that serves twice included", () => {
    const match = item("match", {
      pairs: [
        { left: "Ghali", right: "UN", feedback: "f" },
        { left: "Annan", right: "UN", feedback: "f" },
        { left: "Solana", right: "NATO", feedback: "f" },
        { left: "Prodi", right: "EU", feedback: "f" },
      ],
      extra: [{ text: "OSCE", feedback: "f" }],
    });
    expect(grade(match, { [id("Ghali")]: id("UN"), [id("Annan")]: id("UN") }).score).toBe(0.5);
    expect(grade(match, { [id("Solana")]: id("OSCE"), [id("Prodi")]: id("EU") }).score).toBe(0.25);
  });

  it("never falls when a pair is put right", () => {
    fc.assert(
      fc.property(withAnswer(matches), ({ made, answer }) => {
        const given = (answer ?? {}) as Record<string, string>;
        for (const { left, right } of (made as Extract<Item, { type: "match" }>).pairs) {
          const better = grade(made, { ...given, [id(left)]: id(right) }).score as number;
          expect(better).toBeGreaterThanOrEqual(grade(made, given).score as number);
        }
      }),
    );
  });
});

describe("order", () => {
  const step = (text: string, date?: string) => ({ text, feedback: "f", ...(date === undefined ? {} : { date }) });
  const order = item("order", { steps: ["a", "b", "c", "d"].map((text) => step(text)) });
  const score = (letters: string) => grade(order, [...letters].map(id)).score;

  it("is Kendall's τ, at least 0", () => {
    expect(score("abcd")).toBe(1);
    expect(score("abdc")).toBeCloseTo(4 / 6, 12); // 5 pairs right, 1 wrong
    expect(score("bacd")).toBeCloseTo(4 / 6, 12);
    expect(score("dabc")).toBe(0); // 3 and 3
    expect(score("dcba")).toBe(0); // τ = −1
  });

  it("lets neighbours of one date swap", () => {
    const dated = item("order", {
      steps: [step("a", "1992"), step("b", "1995"), step("c", "1995"), step("d", "1999")],
    });
    const of = (letters: string) => grade(dated, [...letters].map(id)).score;
    expect(of("acbd")).toBe(1);
    expect(of("abcd")).toBe(1);
    expect(of("bacd")).toBeCloseTo(3 / 5, 12); // 5 pairs count: b–c does not
  });

  it("never falls when neighbours that stand wrong are swapped", () => {
    fc.assert(
      fc.property(withAnswer(orders), fc.nat(), ({ made, answer }, at) => {
        if (answer === null) return;
        const given = answer as string[];
        const steps = (made as Extract<Item, { type: "order" }>).steps.map(({ text }) => id(text));
        const place = at % (given.length - 1);
        const [first, second] = [given[place] as string, given[place + 1] as string];
        if (steps.indexOf(first) < steps.indexOf(second)) return;
        const better = given.with(place, second).with(place + 1, first);
        expect(grade(made, better).score as number).toBeGreaterThanOrEqual(grade(made, given).score as number);
      }),
    );
  });
});

describe("attribution", () => {
  const people = [
    { person: "yost", correct: true, feedback: "f" },
    { person: "brown", correct: false, feedback: "f" },
    { person: "durch", correct: false, feedback: "f" },
  ];
  const passages = [
    { passage: "a#one", correct: true, feedback: "f" },
    { passage: "a#two", correct: false, feedback: "f" },
  ];

  it("is the person alone where no passage is asked", () => {
    const alone = item("attribution", { options: people, passages: [] });
    expect(grade(alone, { person: "yost" }).score).toBe(1);
    expect(grade(alone, { person: "brown" }).score).toBe(0);
  });

  it("is 0.7 for the person and 0.3 for the passage", () => {
    const both = item("attribution", { options: people, passages });
    expect(grade(both, { person: "yost", passage: "a#one" }).score).toBe(1);
    expect(grade(both, { person: "yost", passage: "a#two" }).score).toBe(0.7);
    expect(grade(both, { person: "yost" }).score).toBe(0.7);
    expect(grade(both, { person: null, passage: "a#one" }).score).toBe(0.3);
  });

  it("never falls when a wrong part is put right", () => {
    fc.assert(
      fc.property(withAnswer(attributions), ({ made, answer }) => {
        const given = answer as { person: string | null; passage?: string | null };
        const better = grade(made, { ...given, person: "person-0" }).score as number;
        expect(better).toBeGreaterThanOrEqual(grade(made, given).score as number);
      }),
    );
  });
});

describe("placement", () => {
  const on = (region: [number, number], basis: "stated" | "inferred") => ({
    label: "Axis",
    low: { label: "Low", meaning: "Low." },
    high: { label: "High", meaning: "High." },
    region: { region, basis, rationale: "Because.", passage: "lesson#section" },
  });
  const where = { map: "map", subject: "ada", name: "Ada" };

  it("is the mean over the stated axes, and leaves an inferred one out", () => {
    const both = item("placement", { ...where, x: on([-1, -0.5], "stated"), y: on([0.2, 0.6], "stated") });
    expect(grade(both, { x: -0.5, y: 0.2 })).toEqual({ score: 1 });
    expect(grade(both, { x: -0.25, y: 0.6 })).toEqual({ score: 0.75 });
    expect(grade(both, { x: 0, y: -0.3 })).toEqual({ score: 0 });
    const one = item("placement", { ...where, x: on([-1, -0.5], "stated"), y: on([0.2, 0.6], "inferred") });
    expect(grade(one, { x: -1, y: -1 })).toEqual({ score: 1 });
  });

  it("counts the very middle as an answer", () => {
    const middle = item("placement", {
      ...where,
      x: on([0, 0], "stated"),
      y: { ...on([0, 0], "stated"), region: null },
    });
    expect(grade(middle, { x: 0, y: 0 })).toEqual({ score: 1 });
  });
});

describe("reflection", () => {
  it("waits for whoever marks it", () => {
    const reflection = item("reflection", {
      rubric: [{ criterion: "c", full: "f", partial: "p" }],
      maxLength: 1500,
    });
    expect(grade(reflection, "I think so.")).toEqual({ score: null });
  });
});
