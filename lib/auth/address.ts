/** An address is short; what is longer was made up, and would not fit the limits' keys. */
const LONGEST = 64;

/**
 * The client's address as the nearest proxy reports it; "local" where nobody does. Without a proxy in front a client can
 * write what it likes here, so limits by address are never the only ones.
 */
export const addressOf = (headers: Headers): string =>
  headers.get("x-forwarded-for")?.split(",").at(-1)?.trim().slice(0, LONGEST) || "local";
