import type { Body } from "./model";

/** What an answer of the server means for an edit. */
export type Answer =
  /** `body` is what stands instead of what was sent, when the server held a newer one; null when it took this one. */
  | { kind: "saved"; seq: number; at: string; body: Body | null; serverNow: number | null }
  /** `code` is the problem's own, where it has one. */
  | { kind: "refused"; message: string; code?: string }
  | { kind: "signed-out" }
  | { kind: "unreachable" }
  /** The server is there but cannot now: again after `afterMs` at the earliest. */
  | { kind: "later"; afterMs: number };

/** Refusals that time heals. */
const TRY_AGAIN = new Set([408, 425, 429]);

/**
 * Reads the answer to a PUT of `{seq, …}`. What is not an answer of ours (a sign-in page of a hotel's network, a page
 * that a proxy made up) counts as unreachable: only a JSON body with `seq` and `savedAt` acknowledges anything.
 */
export async function readAnswer(response: Response): Promise<Answer> {
  const { status } = response;
  if (status === 401 || status === 403) return { kind: "signed-out" };
  if (status >= 500 || TRY_AGAIN.has(status)) {
    const seconds = Number(response.headers.get("retry-after"));
    return { kind: "later", afterMs: Number.isFinite(seconds) ? seconds * 1000 : 0 };
  }
  const json: unknown = await response.json().catch(() => null);
  const fields = typeof json === "object" && json !== null ? (json as Record<string, unknown>) : {};
  if (!response.ok) {
    const message = [fields.detail, fields.title].find((text) => typeof text === "string" && text !== "");
    return {
      kind: "refused",
      message: (message as string | undefined) ?? `The server refused it (${status}).`,
      ...(typeof fields.code === "string" && { code: fields.code }),
    };
  }
  const { seq, savedAt, ...body } = fields;
  if (!Number.isSafeInteger(seq) || typeof savedAt !== "string") return { kind: "unreachable" };
  const date = Date.parse(response.headers.get("date") ?? "");
  return {
    kind: "saved",
    seq: seq as number,
    at: savedAt,
    body: Object.keys(body).length > 0 ? body : null,
    serverNow: Number.isNaN(date) ? null : date,
  };
}
