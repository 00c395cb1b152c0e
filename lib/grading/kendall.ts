/**
 * Kendall's τ between a right order and a given one: (concordant − discordant) / comparable pairs, in [−1, 1].
 *
 * Kendall (1938), Biometrika 30(1–2), for an order without ties. Steps of one rank may stand in either order, so their
 * pairs count neither above nor below the line; with ties on one side only this is Goodman and Kruskal's γ (1954).
 * τ-b (Kendall 1945) is not used: it cannot reach 1 when only the key has ties, and a right answer must.
 *
 * @param ranks the true rank of each step, listed in the given order; equal ranks may swap
 * @returns 1 when there is nothing to get wrong (no two steps of different rank)
 */
export function kendallTau(ranks: readonly number[]): number {
  let concordant = 0;
  let discordant = 0;
  for (let later = 1; later < ranks.length; later++) {
    for (let earlier = 0; earlier < later; earlier++) {
      const difference = (ranks[later] as number) - (ranks[earlier] as number);
      if (difference > 0) concordant++;
      else if (difference < 0) discordant++;
    }
  }
  const comparable = concordant + discordant;
  return comparable === 0 ? 1 : (concordant - discordant) / comparable;
}

/**
 * The rank of each step in the right order, from 0. Neighbours of the same date share the rank of the first of them;
 * steps without a date never share one.
 */
export function orderRanks(steps: readonly { date?: string | undefined }[]): number[] {
  const ranks: number[] = [];
  steps.forEach(({ date }, index) => {
    const sameAsBefore = index > 0 && date !== undefined && date === steps[index - 1]?.date;
    ranks.push(sameAsBefore ? (ranks[index - 1] as number) : index);
  });
  return ranks;
}
