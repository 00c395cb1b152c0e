import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { coordinate } from "@/lib/mapping/model";
import { axisScore, distanceTo, placementScore } from "@/lib/mapping/score";

const hundredths = fc.integer({ min: -100, max: 100 }).map((value) => value / 100);
const regions = fc.tuple(hundredths, hundredths).map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)]);
const bases = fc.constantFrom("stated" as const, "inferred" as const);
const references = fc.option(fc.record({ region: regions, basis: bases }));
const points = fc.record({ x: hundredths, y: hundredths });

describe("axisScore", () => {
  it("is 1 inside and on both borders", () => {
    for (const value of [0.2, 0.3, 0.5]) expect(axisScore([0.2, 0.5], value)).toBe(1);
    expect(axisScore([0, 0], 0)).toBe(1);
    expect(axisScore([-1, 1], -1)).toBe(1);
  });

  // Worked by hand: 1 − distance / 0.5
  it.each([
    [0.75, 0.5],
    [0.6, 0.8],
    [0.51, 0.98],
    [0.99, 0.02],
    [1, 0],
    [0.1, 0.8],
    [0, 0.6],
    [-0.3, 0],
    [-1, 0],
  ])("of %d against 0.2 to 0.5 is %d", (value, score) => {
    expect(axisScore([0.2, 0.5], value)).toBe(score);
  });

  it("never rises with the distance, and is 0 from half an axis's half on", () => {
    fc.assert(
      fc.property(regions, hundredths, hundredths, (region, a, b) => {
        const [near, far] = distanceTo(region, a) <= distanceTo(region, b) ? [a, b] : [b, a];
        expect(axisScore(region, near)).toBeGreaterThanOrEqual(axisScore(region, far));
        if (distanceTo(region, far) >= 0.5) expect(axisScore(region, far)).toBe(0);
      }),
    );
  });

  it("is the same when region and value are mirrored", () => {
    fc.assert(
      fc.property(regions, hundredths, ([low, high], value) => {
        expect(axisScore([-high, -low], -value)).toBe(axisScore([low, high], value));
      }),
    );
  });
});

describe("placementScore", () => {
  const stated = (region: [number, number]) => ({ region, basis: "stated" as const });
  const inferred = (region: [number, number]) => ({ region, basis: "inferred" as const });

  it("is the mean over the stated axes", () => {
    expect(placementScore({ x: 0, y: 0 }, { x: stated([0, 0.2]), y: stated([0.25, 0.5]) })).toBe(0.75);
    expect(placementScore({ x: 0, y: 0 }, { x: stated([0, 0.2]), y: inferred([0.9, 1]) })).toBe(1);
    expect(placementScore({ x: 0, y: 0 }, { x: null, y: stated([0.1, 1]) })).toBe(0.8);
  });

  it("is null where no region is stated", () => {
    expect(placementScore({ x: 0, y: 0 }, { x: inferred([-1, 1]), y: null })).toBeNull();
  });

  it("stays in [0, 1], and is 1 exactly inside all stated regions", () => {
    fc.assert(
      fc.property(points, references, references, (point, x, y) => {
        const score = placementScore(point, { x, y });
        const scored = [x, y].some((reference) => reference?.basis === "stated");
        expect(score !== null).toBe(scored);
        if (score === null) return;
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        const inside = (value: number, reference: typeof x) =>
          reference?.basis !== "stated" || (value >= reference.region[0] && value <= reference.region[1]);
        expect(score === 1).toBe(inside(point.x, x) && inside(point.y, y));
      }),
    );
  });

  it("does not move with a coordinate whose region is inferred", () => {
    fc.assert(
      fc.property(points, hundredths, regions, regions, (point, other, x, y) => {
        const on = { x: stated(x), y: inferred(y) };
        expect(placementScore({ ...point, y: other }, on)).toBe(placementScore(point, on));
      }),
    );
  });
});

describe("coordinate", () => {
  it("stays on the axis, in hundredths, and never is −0", () => {
    expect(coordinate(0.1 + 0.2)).toBe(0.3);
    expect(coordinate(1.7)).toBe(1);
    expect(coordinate(-1.7)).toBe(-1);
    expect(Object.is(coordinate(-0.001), 0)).toBe(true);
    expect(Object.is(coordinate(-0), 0)).toBe(true);
  });
});
