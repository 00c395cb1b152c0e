import "server-only";
import { hash, verify } from "@node-rs/argon2";

// OWASP's first choice of argon2id settings: 19 MiB, 2 passes, 1 lane. About 25 ms here.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** At most this many hashes at once, so that a class signing in together cannot take the machine's memory. */
const MOST_AT_ONCE = 8;
let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= MOST_AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  else running++;
  try {
    return await work();
  } finally {
    // A waiting call takes over this one's place, so the count stays; else the place is free.
    const next = waiting.shift();
    if (next) next();
    else running--;
  }
}

/** Two ways of typing the same accented letter are the same password (NIST SP 800-63B, 5.1.1.2). */
const normal = (password: string) => password.normalize("NFKC");

/** @returns an argon2id hash in PHC format, salt included */
export const hashPassword = (password: string): Promise<string> => inTurn(() => hash(normal(password), COST));

let decoy: Promise<string> | undefined;

/**
 * Whether `password` belongs to `stored`. With no stored hash it does the same work and says no, so that the time
 * taken does not tell whether an account exists.
 */
export async function verifyPassword(password: string, stored: string | null | undefined): Promise<boolean> {
  decoy ??= hashPassword("no account has this password");
  const against = stored ?? (await decoy);
  const matches = await inTurn(() => verify(against, normal(password)));
  return matches && stored !== null && stored !== undefined;
}
