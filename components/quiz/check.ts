import type { Answer, ItemFeedback } from "@/lib/grading/model";

/** `savedAt` is null for a guest: then only the device keeps the answer. */
export type Checked = {
  score: number | null;
  feedback: ItemFeedback;
  /** The passage that settles it: its name, and what our lesson says there. */
  passage: { label: string; quote?: string };
  savedAt: string | null;
};
type Result = { ok: true; checked: Checked } | { ok: false; message: string };

const NO_CONNECTION = "No connection: your answer is kept on this device. Check again when you are back.";

/** Has the server check an answer. Never throws: what went wrong comes back in words. */
export async function sendCheckpoint(url: string, body: { seq: number; answer: Answer }): Promise<Result> {
  try {
    const response = await fetch(url, {
      method: "PUT",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(15_000),
    });
    const json = await response.json();
    if (response.ok) return { ok: true, checked: json as Checked };
    if (response.status >= 500) return { ok: false, message: "The server could not check it. Try again in a moment." };
    return { ok: false, message: typeof json.title === "string" ? json.title : "The server did not take this answer." };
  } catch {
    return { ok: false, message: NO_CONNECTION };
  }
}
