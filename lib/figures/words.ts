import type { Axis, Region } from "@/lib/content/model";
import { distance, middle } from "./geometry";

type Poles = Pick<Axis, "low" | "high">;

/** From where on a place is called by which words; its distance from the middle of the axis, in [0, 1]. */
const STRENGTHS = [
  { from: 0.7, words: "strongly" },
  { from: 0.35, words: "clearly" },
  { from: 0.1, words: "slightly" },
] as const;

/**
 * A value on an axis in words: "strongly towards “Draw together”", "in the middle". Rounding to hundredths first keeps
 * a region's centre such as 0.35000000000000003 from falling on the other side of a border.
 *
 * @param value in [-1, 1]
 */
export function positionInWords(value: number, axis: Poles): string {
  const rounded = Math.round(value * 100) / 100;
  const strength = STRENGTHS.find(({ from }) => Math.abs(rounded) >= from);
  if (!strength) return "in the middle";
  return `${strength.words} towards “${(rounded < 0 ? axis.low : axis.high).label}”`;
}

/** Wider than this, in units of the axis (which is 2 long), a region leaves much open. */
const WIDE = 1;

/** A region in words, with what it rests on: "clearly towards “Ad hoc”, within wide bounds (inferred)". */
export function regionInWords({ region, basis }: Pick<Region, "region" | "basis">, axis: Poles): string {
  const [low, high] = region;
  const bounds = high - low > WIDE ? ", within wide bounds" : "";
  return `${positionInWords((low + high) / 2, axis)}${bounds} (${basis})`;
}

/** Up to which distance of their middles, in units of the axis (which is 2 long), two regions are called by which words. */
const DISTANCES = [
  { upTo: 0.2, words: "in about the same place" },
  { upTo: 0.5, words: "near each other" },
  { upTo: 1, words: "some way apart" },
] as const;

/** Nearer to the middle than this, a region is on neither side. */
const SIDE = 0.1;

/** Whether two regions are so near that nobody would call them apart. */
export const standTogether = (a: Region["region"], b: Region["region"]): boolean => distance(a, b) <= DISTANCES[0].upTo;

/**
 * How far two regions of one axis lie from each other: "far apart, on opposite sides", "some way apart, though their
 * ranges overlap". The distance is that of their middles, rounded to hundredths; a point on the border is the nearer one.
 */
export function distanceInWords(a: Region["region"], b: Region["region"]): string {
  const apart = distance(a, b);
  const words = DISTANCES.find(({ upTo }) => apart <= upTo)?.words ?? "far apart";
  if (words === DISTANCES[0].words) return words;
  if (Math.min(a[1], b[1]) > Math.max(a[0], b[0])) return `${words}, though their ranges overlap`;
  const [atA, atB] = [middle(a), middle(b)];
  const isOpposite = atA * atB < 0 && Math.min(Math.abs(atA), Math.abs(atB)) >= SIDE;
  return isOpposite ? `${words}, on opposite sides` : words;
}
