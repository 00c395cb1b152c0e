import "server-only";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { pool } from "@/lib/db";
import { ParleyError } from "@/lib/errors";

/** How often something may be tried: `points` within `seconds`, counted for all processes in Postgres. */
const LIMITS = {
  "sign-in": { points: 10, seconds: 15 * 60 },
  "sign-in-address": { points: 300, seconds: 15 * 60 }, // a whole class behind one address signs in at once
  "sign-up": { points: 300, seconds: 60 * 60 },
  join: { points: 10, seconds: 10 * 60 },
  "join-address": { points: 600, seconds: 10 * 60 },
} as const;

export type Limited = keyof typeof LIMITS;

const limiters = new Map<Limited, RateLimiterPostgres>();
function limiter(what: Limited): RateLimiterPostgres {
  const found = limiters.get(what);
  if (found) return found;
  const { points, seconds } = LIMITS[what];
  const made = new RateLimiterPostgres({
    storeClient: pool,
    tableName: "RateLimit",
    tableCreated: true,
    keyPrefix: what,
    points,
    duration: seconds,
  });
  limiters.set(what, made);
  return made;
}

/** Counts one try. @throws rate-limited, with the minutes to wait, once the limit is passed */
export async function countTry(what: Limited, key: string): Promise<void> {
  try {
    await limiter(what).consume(key);
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    const minutes = Math.ceil(refused.msBeforeNext / 60_000);
    throw new ParleyError(
      "rate-limited",
      `Too many tries. Wait ${minutes === 1 ? "a minute" : `${minutes} minutes`} and try again.`,
    );
  }
}

/** Forgets the tries of `key`, after one that succeeded. */
export async function forgetTries(what: Limited, key: string): Promise<void> {
  await limiter(what).delete(key);
}
