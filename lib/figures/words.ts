import type { Axis, Region } from "@/lib/content/model";

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
