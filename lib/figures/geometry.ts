import type { Region } from "@/lib/content/model";

/** A rectangle of the page: y grows downwards, as in SVG. */
export type Box = { x: number; y: number; width: number; height: number };
export type Dot = { x: number; y: number };

/** A value of an axis in [-1, 1] as a fraction of its length in [0, 1]. */
export const fraction = (value: number) => (value + 1) / 2;

/** The smallest length, in units of the axis, at which a region is still seen. */
const LEAST = 0.06;

/** A region as fractions of its axis. A point is widened to what an eye can see, and stays on the axis. */
export function stretch([low, high]: Region["region"]): { from: number; to: number } {
  const widen = Math.max(0, LEAST - (high - low)) / 2;
  const from = Math.max(-1, Math.min(low - widen, 1 - LEAST));
  const to = Math.min(1, Math.max(high + widen, -1 + LEAST));
  return { from: fraction(from), to: fraction(to) };
}

/** The middle of a region on its axis. */
export const middle = ([low, high]: Region["region"]) => (low + high) / 2;

/** How far the middles of two regions are from each other, in [0, 2], rounded to hundredths. */
export function distance(a: Region["region"], b: Region["region"]): number {
  return Math.round(Math.abs(middle(a) - middle(b)) * 100) / 100;
}

/** A subject's rectangle and its middle on a map of the given size, inside a margin. */
export function mapRegion(x: Region["region"], y: Region["region"], plane: Box): { box: Box; dot: Dot } {
  const across = stretch(x);
  const up = stretch(y);
  return {
    box: {
      x: plane.x + across.from * plane.width,
      y: plane.y + (1 - up.to) * plane.height,
      width: (across.to - across.from) * plane.width,
      height: (up.to - up.from) * plane.height,
    },
    dot: {
      x: plane.x + fraction(middle(x)) * plane.width,
      y: plane.y + (1 - fraction(middle(y))) * plane.height,
    },
  };
}

/** The area that two boxes share; 0 when they only touch. */
export function overlap(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(0, width) * Math.max(0, height);
}
