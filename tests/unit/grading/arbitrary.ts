import fc from "fast-check";
import type { Item, ItemType, PlacementAxis } from "@/lib/content/model";
import type { Answer, Names } from "@/lib/grading/model";
import { pointAt } from "@/lib/mapping/model";

export const names: Names = {
  personName: (person) => `Name of ${person}`,
  passageLabel: (passage) => `Label of ${passage}`,
};

type Of<T extends ItemType> = Extract<Item, { type: T }>;

const base = {
  id: "item",
  stem: "Stem?",
  passage: "lesson#section",
  objectives: ["objective"],
  level: "recall",
  difficulty: 1,
  tags: [],
} as const;

/** An item with sensible defaults and the fields that the test is about. */
export function item<T extends ItemType>(type: T, fields: Omit<Of<T>, keyof typeof base | "type">): Of<T> {
  return { ...base, objectives: [...base.objectives], tags: [], type, ...fields } as unknown as Of<T>;
}

export const option = (text: string, correct = false) => ({ text, correct, feedback: `SECRET feedback on ${text}` });

const texts = (min: number, max: number) =>
  fc.uniqueArray(fc.string({ minLength: 1, maxLength: 12, unit: "grapheme" }), {
    minLength: min,
    maxLength: max,
    selector: (text) => text.normalize("NFC"),
  });

const someCorrect = (max: number) =>
  texts(3, max).chain((all) =>
    fc.integer({ min: 1, max: all.length }).map((right) => all.map((text, index) => option(text, index < right))),
  );

export const singles = texts(3, 6).map((all) =>
  item("single", { options: all.map((text, index) => option(text, index === 0)) }),
);
export const multis = someCorrect(7).map((options) => item("multi", { options }));
export const trueFalses = fc
  .boolean()
  .map((key) => item("truefalse", { key, feedback: { true: "SECRET if true", false: "SECRET if false" } }));
export const matches = fc
  .tuple(texts(2, 5), texts(2, 6), fc.array(fc.nat(), { minLength: 5, maxLength: 5 }))
  .map(([lefts, rights, picks]) => {
    const right = (index: number) => rights[(picks[index] as number) % rights.length] as string;
    const pairs = lefts.map((left, index) => ({ left, right: right(index), feedback: `SECRET pair ${left}` }));
    const used = new Set(pairs.map((pair) => pair.right));
    const extra = rights
      .filter((text) => !used.has(text))
      .map((text) => ({ text, feedback: `SECRET extra ${text}`, misconception: "secret-misconception" }));
    return item("match", { pairs, extra });
  });
export const orders = fc.tuple(texts(3, 7), fc.array(fc.nat(2), { minLength: 7, maxLength: 7 })).map(([all, years]) => {
  const dates = years.slice(0, all.length).sort();
  return item("order", {
    steps: all.map((text, index) => ({ text, date: `SECRET ${dates[index]}`, feedback: `SECRET step ${text}` })),
  });
});
export const shorts = fc.tuple(texts(1, 3), texts(0, 2)).map(([accept, wrong]) =>
  item("short", {
    accept: accept.map((text) => `SECRET right ${text}`),
    feedback: { right: "SECRET if right", wrong: "SECRET if wrong" },
    expectedWrong: wrong.map((text) => ({ text: `SECRET slip ${text}`, feedback: "SECRET about the slip" })),
  }),
);
export const attributions = fc.tuple(fc.integer({ min: 3, max: 6 }), fc.constantFrom(0, 3)).map(([people, passages]) =>
  item("attribution", {
    options: Array.from({ length: people }, (_, index) => ({
      person: `person-${index}`,
      correct: index === 0,
      feedback: `SECRET on person ${index}`,
    })),
    passages: Array.from({ length: passages }, (_, index) => ({
      passage: `lesson#candidate-${index}`,
      correct: index === 0,
      feedback: `SECRET on passage ${index}`,
    })),
  }),
);
export const reflections = fc.integer({ min: 100, max: 4000 }).map((maxLength) =>
  item("reflection", {
    rubric: [{ criterion: "SECRET criterion", full: "SECRET full", partial: "SECRET partial" }],
    maxLength,
  }),
);

/** An interval of an axis in hundredths. */
const intervals = fc
  .tuple(fc.integer({ min: -100, max: 100 }), fc.integer({ min: -100, max: 100 }))
  .map(([a, b]): [number, number] => [Math.min(a, b) / 100, Math.max(a, b) / 100]);
const axes = (label: string, basis: fc.Arbitrary<"stated" | "inferred" | null>): fc.Arbitrary<PlacementAxis> =>
  fc.tuple(intervals, basis).map(([region, on]) => ({
    label,
    low: { label: `${label} low`, meaning: `What ${label} low means` },
    high: { label: `${label} high`, meaning: `What ${label} high means` },
    region:
      on === null
        ? null
        : { region, basis: on, rationale: `SECRET reason on ${label}`, passage: `secret-lesson#${label}` },
  }));
export const placements = fc
  .tuple(
    axes("x", fc.constant("stated" as const)),
    axes("y", fc.constantFrom("stated" as const, "inferred" as const, null)),
    fc.boolean(),
  )
  .map(([x, y, turned]) =>
    item("placement", { map: "map", subject: "ada", name: "Ada", ...(turned ? { x: y, y: x } : { x, y }) }),
  );

/** Any point of a map in hundredths. */
export const points = fc
  .record({ x: fc.integer({ min: -100, max: 100 }), y: fc.integer({ min: -100, max: 100 }) })
  .map(({ x, y }) => pointAt(x / 100, y / 100));

export const anyItem: fc.Arbitrary<Item> = fc
  .oneof(singles, multis, trueFalses, matches, orders, shorts, attributions, placements, reflections)
  .map((made) => ({ ...made, passage: "secret-lesson#secret-section", explanation: "SECRET explanation" }));

/** The right answer, in the words of the item itself; null for a reflection, which has none. */
export function keyOf(made: Item, id: (text: string) => string): Answer | null {
  switch (made.type) {
    case "single":
      return id((made.options.find(({ correct }) => correct) as { text: string }).text);
    case "multi":
      return made.options.filter(({ correct }) => correct).map(({ text }) => id(text));
    case "truefalse":
      return made.key;
    case "match":
      return Object.fromEntries(made.pairs.map(({ left, right }) => [id(left), id(right)]));
    case "order":
      return made.steps.map(({ text }) => id(text));
    case "short":
      return made.accept[0] as string;
    case "attribution": {
      const person = made.options.find(({ correct }) => correct)?.person ?? null;
      const passage = made.passages.find(({ correct }) => correct)?.passage;
      return passage === undefined ? { person } : { person, passage };
    }
    case "placement": {
      const middle = ({ region }: PlacementAxis) => (region ? (region.region[0] + region.region[1]) / 2 : 0);
      return { x: middle(made.x), y: middle(made.y) };
    }
    case "reflection":
      return null;
  }
}

/** Any answer that the item allows, empty ones included. */
export function answersTo(made: Item, id: (text: string) => string): fc.Arbitrary<Answer | null> {
  const clear = fc.constant(null);
  switch (made.type) {
    case "single":
      return fc.oneof(clear, fc.constantFrom(...made.options.map(({ text }) => id(text))));
    case "multi":
      return fc.oneof(clear, fc.subarray(made.options.map(({ text }) => id(text))));
    case "truefalse":
      return fc.oneof(clear, fc.boolean());
    case "match": {
      const rights = [...made.pairs.map(({ right }) => right), ...made.extra.map(({ text }) => text)].map(id);
      const lefts = made.pairs.map(({ left }) => id(left));
      return fc
        .tuple(fc.subarray(lefts), fc.array(fc.constantFrom(...rights), { minLength: 5, maxLength: 5 }))
        .map(([answered, picks]) => Object.fromEntries(answered.map((left, i) => [left, picks[i] as string])));
    }
    case "order": {
      const steps = made.steps.map(({ text }) => id(text));
      return fc.oneof(clear, fc.shuffledSubarray(steps, { minLength: steps.length, maxLength: steps.length }));
    }
    case "short":
      return fc
        .oneof(clear, fc.constantFrom(...made.accept), fc.string({ maxLength: 200, unit: "grapheme" }))
        .filter((text) => text === null || text.length <= 200);
    case "attribution": {
      const person = fc.option(fc.constantFrom(...made.options.map((each) => each.person)));
      if (made.passages.length === 0) return person.map((chosen) => ({ person: chosen }));
      const passage = fc.option(fc.constantFrom(...made.passages.map((each) => each.passage)));
      return fc.record({ person, passage });
    }
    case "placement":
      return fc.oneof(clear, points);
    case "reflection":
      return fc.oneof(clear, fc.string({ maxLength: 100 }));
  }
}
