import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AuthoredItem, type Item as ItemOf } from "@/lib/content/model";
import { answerSchema } from "@/lib/grading/answer";
import { fits as fitsShown } from "@/lib/grading/fits";
import { optionId } from "@/lib/grading/ids";
import type { Answer } from "@/lib/grading/model";
import { publicItem } from "@/lib/grading/public-item";
import { answersTo, anyItem, item, keyOf, names, option } from "./arbitrary";

const id = (text: string) => optionId("item", text);
const fits = (made: ItemOf, answer: unknown) => answerSchema(made).safeParse(answer).success;

/** Takes a valid answer and breaks it a little: the near misses that pure noise does not find. */
const damaged = (answer: Answer | null): fc.Arbitrary<unknown> => {
  const noise = fc.oneof(
    fc.jsonValue(),
    fc.constantFrom(id("no option"), "__proto__", undefined, Number.NaN, "\ud800"),
  );
  if (Array.isArray(answer))
    return fc.oneof(
      noise,
      noise.map((extra) => [...answer, extra]),
      fc.constant([...answer, ...answer]),
      fc.constant(answer.slice(1)),
    );
  if (answer !== null && typeof answer === "object")
    return fc.oneof(
      noise,
      fc.tuple(fc.oneof(fc.string(), fc.constantFrom(...Object.keys(answer), "x")), noise).map(([key, value]) => {
        const copy: Record<string, unknown> = { ...answer };
        copy[key] = value;
        return copy;
      }),
    );
  return fc.oneof(noise, fc.constant([answer]), fc.constant("x".repeat(4001)));
};

describe("answerSchema", () => {
  it("lets every possible answer through unchanged, and null", () => {
    fc.assert(
      fc.property(
        anyItem.chain((made) => answersTo(made, id).map((answer) => ({ made, answer }))),
        ({ made, answer }) => {
          expect(answerSchema(made).parse(answer)).toEqual(answer);
          expect(answerSchema(made).parse(null)).toBeNull();
        },
      ),
    );
  });

  it("lets nothing else through, whatever is sent, and agrees with what a browser can tell", () => {
    fc.assert(
      fc.property(
        anyItem.chain((made) =>
          answersTo(made, id)
            .chain((answer) => damaged(answer ?? keyOf(made, id)))
            .map((sent) => ({ made, sent })),
        ),
        ({ made, sent }) => {
          expect(fits(made, sent)).toBe(sent === null || fitsShown(publicItem(made, 1, names), sent));
        },
      ),
      { numRuns: 1000 },
    );
  });

  it("knows the options of its own item only", () => {
    const single = item("single", { options: [option("a", true), option("b"), option("c")] });
    expect(fits(single, optionId("item", "a"))).toBe(true);
    expect(fits(single, optionId("another-item", "a"))).toBe(false);
    expect(fits(single, "a")).toBe(false);
    expect(fits(single, 0)).toBe(false);
  });

  it("takes a match that is not finished and an attribution with one half", () => {
    const match = item("match", {
      pairs: [
        { left: "a", right: "x", feedback: "f" },
        { left: "b", right: "y", feedback: "f" },
      ],
      extra: [],
    });
    expect(fits(match, {})).toBe(true);
    expect(fits(match, { [id("a")]: id("y") })).toBe(true);
    expect(fits(match, { [id("x")]: id("y") })).toBe(false);
  });

  it("says what is wrong without listing the options", () => {
    const single = item("single", { options: [option("a", true), option("b"), option("c")] });
    const result = answerSchema(single).safeParse("nonsense");
    expect(result.error?.issues.map(({ message }) => message)).toEqual(["is not an option of this item"]);
  });

  it("takes a point of the map, its edges included, and gives 0 one form", () => {
    const axis = { label: "a", low: { label: "l", meaning: "L" }, high: { label: "h", meaning: "H" }, region: null };
    const placement = item("placement", { map: "m", subject: "s", name: "S", x: axis, y: axis });
    expect(fits(placement, { x: -1, y: 1 })).toBe(true);
    expect(Object.is((answerSchema(placement).parse({ x: -0, y: 0 }) as { x: number }).x, 0)).toBe(true);
    for (const wrong of [
      { x: 1.01, y: 0 },
      { x: Number.NaN, y: 0 },
      { x: Number.POSITIVE_INFINITY, y: 0 },
      { x: "0", y: 0 },
      { x: null, y: 0 },
      { x: 0 },
      { x: 0, y: 0, z: 0 },
      [0, 0],
      0,
    ])
      expect(fits(placement, wrong)).toBe(false);
  });

  it("drops what Postgres cannot store and counts as the browser counts", () => {
    const short = item("short", { accept: ["a"], feedback: { right: "r", wrong: "w" }, expectedWrong: [] });
    expect(answerSchema(short).parse("a\0b\ud83d")).toBe("ab\ufffd");
    expect(fits(short, "x".repeat(200))).toBe(true);
    expect(fits(short, "x".repeat(201))).toBe(false);
  });

  it("is tried on items that the content schema allows", () => {
    fc.assert(
      fc.property(
        anyItem.filter(({ type }) => type === "attribution" || type === "reflection" || type === "truefalse"),
        (made) => {
          expect(AuthoredItem.safeParse({ ...made, passage: "lesson#section" }).success).toBe(true);
        },
      ),
    );
  });
});
