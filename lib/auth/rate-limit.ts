import "server-only";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { pool } from "@/lib/db";
import { ParleyError } from "@/lib/errors";

/** How often something may be tried: `points` within `seconds`, counted for all processes in Postgres. */
const LIMITS = {
  /** By e-mail and address: a stranger elsewhere cannot lock somebody out of their account … */
  "sign-in": { points: 10, seconds: 15 * 60 },
  /** … by e-mail alone: nor search for its password from many addresses. */
  "sign-in-account": { points: 100, seconds: 15 * 60 },
  /** A whole class behind one address signs in at once. */
  "sign-in-address": { points: 300, seconds: 15 * 60 },
  "sign-up": { points: 300, seconds: 60 * 60 },
  password: { points: 10, seconds: 15 * 60 },
  /** Wrong join codes, by account and by address. */
  join: { points: 10, seconds: 10 * 60 },
  "join-address": { points: 100, seconds: 10 * 60 },
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

/** Gives a try back that was right after all, so that only wrong ones count. */
export async function returnTry(what: Limited, key: string): Promise<void> {
  await limiter(what).reward(key);
}

/** Forgets the tries of `key`, after one that succeeded. */
export async function forgetTries(what: Limited, key: string): Promise<void> {
  await limiter(what).delete(key);
}
