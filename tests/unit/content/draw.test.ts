import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawFlaws, drawItems, drawPool } from "@/lib/content/draw";
import { type Blueprint, ITEM_TYPES, type ItemType } from "@/lib/content/model";

type Level = "recall" | "apply" | "compare" | "attribute" | "critique";
type Drawable = { id: string; type: ItemType; level: Level };
type Quiz = { lesson: string | null; items: Drawable[] };

const blueprint = (fields: Partial<Blueprint>): Blueprint => ({
  count: 4,
  perLesson: 0,
  types: 1,
  without: [],
  ...fields,
});
const drawn = (quizzes: Quiz[], draw: Blueprint | string[], seed: number) =>
  drawItems(quizzes, { id: "final", items: [], draw }, seed);
const idsOf = (items: readonly Drawable[]) => items.map(({ id }) => id);
const count = <T, K>(entries: readonly T[], keyOf: (entry: T) => K) => {
  const counts = new Map<K, number>();
  for (const entry of entries) counts.set(keyOf(entry), (counts.get(keyOf(entry)) ?? 0) + 1);
  return counts;
};
const lessonOf = ({ id }: Drawable) => id.split("-")[0] ?? "";

/** Up to six lessons with up to eight items each, of any type and level; an item's id begins with its lesson. */
const modules = fc
  .array(
    fc.array(
      fc.record({
        type: fc.constantFrom(...ITEM_TYPES),
        level: fc.constantFrom<Level[]>("recall", "apply", "compare", "attribute", "critique"),
      }),
      { minLength: 1, maxLength: 8 },
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((lessons) =>
    lessons.map((items, lesson): Quiz => {
      return { lesson: `l${lesson}`, items: items.map((item, index) => ({ id: `l${lesson}-${index}`, ...item })) };
    }),
  );
const blueprints = fc.record({
  count: fc.integer({ min: 1, max: 20 }),
  perLesson: fc.integer({ min: 0, max: 2 }),
  types: fc.integer({ min: 1, max: 5 }),
  without: fc.uniqueArray(fc.constantFrom(...ITEM_TYPES), { maxLength: 2 }),
});
const seeds = fc.nat();

describe("drawItems", () => {
  it("keeps to every blueprint without flaws, whatever the seed", () => {
    fc.assert(
      fc.property(modules, blueprints, seeds, (quizzes, draw, seed) => {
        const lessons = quizzes.map(({ lesson }) => lesson ?? "");
        fc.pre(drawFlaws(drawPool(quizzes, draw), draw, lessons).length === 0);
        const items = drawn(quizzes, draw, seed);
        expect(new Set(idsOf(items)).size).toBe(draw.count);
        const ofLesson = count(items, lessonOf);
        for (const lesson of lessons) expect(ofLesson.get(lesson) ?? 0).toBeGreaterThanOrEqual(draw.perLesson);
        expect(new Set(items.map(({ type }) => type)).size).toBeGreaterThanOrEqual(draw.types);
        expect(items.filter(({ type }) => draw.without.includes(type))).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it("takes equally many of each lesson, as far as they have them", () => {
    fc.assert(
      fc.property(modules, seeds, fc.integer({ min: 1, max: 20 }), (quizzes, seed, n) => {
        const counts = count(drawn(quizzes, blueprint({ count: n }), seed), lessonOf);
        const most = Math.max(...counts.values());
        for (const { lesson, items } of quizzes) {
          const taken = counts.get(lesson ?? "") ?? 0;
          expect(taken >= most - 1 || taken === items.length).toBe(true);
        }
      }),
    );
  });

  it("gives the same for the same seed, in the order of the module, and other items for other seeds", () => {
    const quizzes = [0, 1, 2].map((lesson): Quiz => {
      const items = [0, 1, 2, 3, 4, 5].map(
        (n) => ({ id: `l${lesson}-${n}`, type: "single", level: "recall" }) as const,
      );
      return { lesson: `l${lesson}`, items: [...items] };
    });
    const draw = blueprint({ count: 6 });
    const ids = idsOf(drawn(quizzes, draw, 7));
    expect(idsOf(drawn(quizzes, draw, 7))).toEqual(ids);
    expect(ids).toEqual([...ids].sort());
    const all = Array.from({ length: 200 }, (_, seed) => idsOf(drawn(quizzes, draw, seed)));
    expect(new Set(all.map((each) => each.join())).size).toBeGreaterThan(150);
    // and each item has its turn: 6 of 18 are drawn, so about 67 times in 200
    for (const times of count(all.flat(), (id) => id).values()) expect(Math.abs(times - 200 / 3)).toBeLessThan(35);
    expect(new Set(all.flat()).size).toBe(18);
  });

  it("prefers types and levels that are rare so far", () => {
    const items: Drawable[] = [
      ...[1, 2, 3, 4, 5, 6].map((n) => ({ id: `l0-${n}`, type: "single", level: "recall" }) as const),
      { id: "l0-7", type: "match", level: "apply" },
      { id: "l0-8", type: "order", level: "compare" },
    ];
    for (let seed = 0; seed < 50; seed++) {
      const types = drawn([{ lesson: "l0", items }], blueprint({ count: 3 }), seed).map(({ type }) => type);
      expect(new Set(types)).toEqual(new Set(["single", "match", "order"]));
    }
  });

  it("takes a list as it stands, whatever the seed, and leaves a lesson's own items alone", () => {
    const [a, b] = [
      { id: "l0-a", type: "single", level: "recall" },
      { id: "l0-b", type: "match", level: "apply" },
    ] as const;
    const quizzes = [{ lesson: "l0", items: [a, b] }];
    expect(drawn(quizzes, ["l0-b", "l0-a"], 1)).toEqual([b, a]);
    expect(drawItems(quizzes, { id: "own", items: [a, b] }, 1)).toEqual([a, b]);
  });
});

describe("drawFlaws", () => {
  const pool = drawPool<Drawable>(
    [
      { lesson: "l0", items: [{ id: "l0-a", type: "single", level: "recall" }] },
      { lesson: "l1", items: [{ id: "l1-a", type: "reflection", level: "critique" }] },
      { lesson: null, items: [] },
    ],
    blueprint({ without: ["reflection"] }),
  );

  it("says what is missing", () => {
    expect(drawFlaws(pool, blueprint({ count: 3, perLesson: 1, types: 2 }), ["l0", "l1"])).toEqual([
      "There are 1 items to draw 3 from.",
      "There are 1 types to draw 2 from.",
      `The lesson "l1" has 0 items to draw 1 from.`,
    ]);
    expect(drawFlaws(pool, blueprint({ count: 1, perLesson: 1 }), ["l0", "l1"])).toContain(
      "1 of each of 2 lessons and 1 types may need 2 items.",
    );
    expect(drawFlaws(pool, blueprint({ count: 1 }), ["l0", "l1"])).toEqual([]);
  });
});
