import type { KeyboardEvent } from "react";
import { BIG_STEP, type Point, STEP } from "@/lib/mapping/model";

const DIRECTIONS: Record<string, Point> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: 1 },
  ArrowDown: { x: 0, y: -1 },
};

/** Which way an arrow key goes and how far, big steps with Shift; null for every other key and for shortcuts. */
export function stepOf({ key, shiftKey, altKey, ctrlKey, metaKey }: KeyboardEvent): Point | null {
  const direction = DIRECTIONS[key];
  if (!direction || altKey || ctrlKey || metaKey) return null;
  const size = shiftKey ? BIG_STEP : STEP;
  return { x: direction.x * size, y: direction.y * size };
}
