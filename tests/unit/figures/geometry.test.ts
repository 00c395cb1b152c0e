import { describe, expect, it } from "vitest";
import { mapRegion, overlap, stretch } from "@/lib/figures/geometry";

const plane = { x: 10, y: 20, width: 200, height: 100 };

describe("stretch", () => {
  it("turns a region into fractions of its axis", () => {
    expect(stretch([-1, 1])).toEqual({ from: 0, to: 1 });
    expect(stretch([0, 0.5])).toEqual({ from: 0.5, to: 0.75 });
  });
  it("widens a point so that it is seen, and stays on the axis at either end", () => {
    for (const value of [-1, 0, 1]) {
      const { from, to } = stretch([value, value]);
      expect(to - from).toBeGreaterThanOrEqual(0.03 - 1e-12);
      expect(from).toBeGreaterThanOrEqual(0);
      expect(to).toBeLessThanOrEqual(1);
    }
  });
});

describe("mapRegion", () => {
  it("puts high values of y at the top", () => {
    const { box, dot } = mapRegion([0, 1], [0, 1], plane);
    expect(box).toEqual({ x: 110, y: 20, width: 100, height: 50 });
    expect(dot).toEqual({ x: 160, y: 45 });
  });
  it("puts the origin in the middle of the plane", () => {
    expect(mapRegion([0, 0], [0, 0], plane).dot).toEqual({ x: 110, y: 70 });
  });
});

describe("overlap", () => {
  it("is the shared area, and nothing where boxes only touch", () => {
    const box = { x: 0, y: 0, width: 4, height: 4 };
    expect(overlap(box, { x: 2, y: 3, width: 4, height: 4 })).toBe(2);
    expect(overlap(box, { x: 4, y: 0, width: 4, height: 4 })).toBe(0);
    expect(overlap(box, { x: 9, y: 9, width: 1, height: 1 })).toBe(0);
  });
});
