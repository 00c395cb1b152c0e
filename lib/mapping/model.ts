import type { Region } from "@/lib/content/model";

/** A place on a map, each coordinate in [-1, 1]: x to the right, y upwards. */
export type Point = { x: number; y: number };

/** What a region is as far as scoring goes. */
export type ReferenceRegion = Pick<Region, "region" | "basis">;

/** How far an arrow key moves a point, and how far with Shift. */
export const STEP = 0.05;
export const BIG_STEP = 0.25;

/**
 * A coordinate as it is kept: inside the axis, in hundredths, which is finer than a finger, and never −0, which reads
 * as 0 in JSON and as −0 elsewhere.
 */
export function coordinate(value: number): number {
  return Math.round(Math.max(-1, Math.min(1, value)) * 100) / 100 + 0;
}

/** The point in the form in which it is kept. */
export const pointAt = (x: number, y: number): Point => ({ x: coordinate(x), y: coordinate(y) });
