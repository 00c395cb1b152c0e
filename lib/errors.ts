/** What can go wrong by somebody's doing, one code per meaning. Anything else is a fault and answers 500. */
export type ErrorCode = "invalid" | "unauthorized" | "not-found" | "closed" | "rate-limited" | "too-large";

const STATUS: Record<ErrorCode, number> = {
  invalid: 400,
  unauthorized: 401,
  "not-found": 404,
  closed: 409,
  "rate-limited": 429,
  "too-large": 413,
};

/** Messages under the name of the field that they belong to. */
export type FieldErrors = Record<string, string[]>;

export class ParleyError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly fields?: FieldErrors,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = "ParleyError";
  }

  /** The HTTP status that this error answers with. */
  get status(): number {
    return STATUS[this.code];
  }
}

/** Same answer for what does not exist and for what the actor may not see, so that an id cannot be probed. */
export const notFoundError = (what: string) => new ParleyError("not-found", `No such ${what}.`);
