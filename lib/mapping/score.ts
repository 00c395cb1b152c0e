import type { Region } from "@/lib/content/model";
import type { Point, ReferenceRegion } from "./model";

/** At this distance from a region, in units of the axis (which is 2 long), nothing is left of the score. */
const REACH = 0.5;

/** Twelve digits, as in `totals`: 0.3 − 0.2 is a tenth, and a score of 0.8 reads as 0.8. */
const tidy = (value: number) => Number(value.toPrecision(12));

/** How far a value lies outside a region; 0 inside and on the borders. */
export function distanceTo([low, high]: Region["region"], value: number): number {
  return tidy(Math.max(0, low - value, value - high));
}

/**
 * What a value on one axis scores against a region: 1 inside, else max(0, 1 − distance / 0.5).
 *
 * @param value in [-1, 1]
 */
export function axisScore(region: Region["region"], value: number): number {
  return tidy(Math.max(0, 1 - distanceTo(region, value) / REACH));
}

/**
 * What a placement scores: the mean over the axes whose region is stated. An inferred region is a reading among
 * others: it is shown and discussed, never scored.
 *
 * @param regions on each axis; null where the article gives no reason to say
 * @returns in [0, 1]; null where neither region is stated, so that there is nothing to score
 */
export function placementScore(
  point: Point,
  regions: { x: ReferenceRegion | null; y: ReferenceRegion | null },
): number | null {
  const scores = (["x", "y"] as const).flatMap((axis) => {
    const reference = regions[axis];
    return reference?.basis === "stated" ? axisScore(reference.region, point[axis]) : [];
  });
  return scores.length === 0 ? null : tidy(scores.reduce((sum, score) => sum + score, 0) / scores.length);
}
