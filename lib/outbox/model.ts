/** What is sent besides the sequence number. */
export type Body = Record<string, unknown>;

/** The newest thing a person did under one address, not yet acknowledged by the server. */
export type Entry = { owner: string; url: string; seq: number; body: Body };

/**
 * How the newest edit stands, in the order of a good day: nothing edited, on its way, in the database since `at` (an
 * ISO time of the server). `offline`, `signed-out` and `refused` keep the edit on this device: the first is tried again
 * by itself, the second after signing in, the third (closed, too long, gone) at the next visit or edit.
 */
export type SaveState =
  | { status: "idle" }
  | { status: "saving" }
  | { status: "saved"; at: string }
  | { status: "offline" }
  | { status: "signed-out" }
  | { status: "refused"; message: string; code?: string };

/** What the outbox knows about one address. The object changes only when something in it does. */
export type Snapshot = { state: SaveState; value: { seq: number; body: Body } | null };

/** What tabs tell each other. */
export type TabMessage =
  | { kind: "edited"; url: string; seq: number; body: Body }
  | { kind: "saved"; url: string; seq: number; body: Body; at: string };
