import type { Dated, TimelineMark } from "./timeline";

/** A dot for one event: where it stands on the line, and how many dots are under it. */
export type Dot = { id: string; at: number; height: number };

/**
 * Stacks events over the line by when they began, so that one sees when they crowd.
 *
 * @param columns into how many equal stretches the line is cut, at least 1; a dot stands in the middle of its own
 */
export function stackDots(marks: readonly TimelineMark<Dated>[], columns: number): Dot[] {
  const heights = new Map<number, number>();
  return marks.map(({ event, from }) => {
    const column = Math.min(Math.floor(from * columns), columns - 1);
    const height = heights.get(column) ?? 0;
    heights.set(column, height + 1);
    return { id: event.id, at: (column + 0.5) / columns, height };
  });
}
