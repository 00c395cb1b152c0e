/**
 * A hybrid logical clock, Kulkarni et al. (2014), in one number: the server's time in milliseconds as far as this
 * device knows it, but always above what it has seen. So later edits win across devices whose clocks differ, and edits
 * of one device keep their order even if its clock is set back.
 */
export type Clock = {
  /** Takes over the server's time, read from a page or an answer just received. */
  sync(serverNow: number): void;
  /** The sequence number of a new edit, above `seen`: the highest one known for what is edited (0 for none). */
  next(seen: number): number;
};

export function createClock(now: () => number = Date.now): Clock {
  let serverOffset = 0;
  return {
    sync(serverNow) {
      if (Number.isFinite(serverNow)) serverOffset = serverNow - now();
    },
    next: (seen) => Math.max(seen + 1, Math.round(now() + serverOffset)),
  };
}
