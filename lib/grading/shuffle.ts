import { createHash } from "node:crypto";
import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plusFromState } from "pure-rand/generator/xoroshiro128plus";
import type { JumpableRandomGenerator } from "pure-rand/types/JumpableRandomGenerator";

/** A random stream of its own for each attempt and item: the same seed and item always give the same stream. */
export function randomOf(seed: number, itemId: string): JumpableRandomGenerator {
  const hash = createHash("sha256").update(`${seed}\n${itemId}`).digest();
  return xoroshiro128plusFromState([0, 4, 8, 12].map((offset) => hash.readInt32LE(offset)));
}

/** Fisher–Yates; every order is equally likely. Moves `random` on and leaves `entries` alone. */
export function shuffle<T>(entries: readonly T[], random: JumpableRandomGenerator): T[] {
  const shuffled = [...entries];
  for (let last = shuffled.length - 1; last > 0; last--) {
    const other = uniformInt(random, 0, last);
    [shuffled[last], shuffled[other]] = [shuffled[other] as T, shuffled[last] as T];
  }
  return shuffled;
}
