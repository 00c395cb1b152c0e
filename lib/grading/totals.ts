/** Points reached so far, points to be had, and how many items still wait for the instructor. */
export type Totals = { points: number; max: number; pending: number };

/**
 * Adds up a quiz. An item that waits counts in `max` and `pending` but has no points yet, so a result with pending
 * items can only rise.
 *
 * @param parts one per item of the quiz, unanswered ones included (score 0); `points` is what the item is worth
 * @returns 0 of 0 for no items; sums are rounded to 12 digits so that 0.7 + 0.1 shows as 0.8
 */
export function totals(parts: readonly { score: number | null; points: number }[]): Totals {
  const sum = (of: (part: { score: number | null; points: number }) => number) =>
    Number(parts.reduce((total, part) => total + of(part), 0).toPrecision(12));
  return {
    points: sum(({ score, points }) => (score ?? 0) * points),
    max: sum(({ points }) => points),
    pending: parts.filter(({ score }) => score === null).length,
  };
}
