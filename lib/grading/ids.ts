import { createHash } from "node:crypto";

/**
 * The id by which a browser names an option, pair or step: the first 10 hex digits of a SHA-256 over item and text.
 * It depends on nothing else, so neither the authored order nor the key shows through, and an answer keeps its meaning
 * when the author reorders the options. Two equal texts in one item are the same option.
 */
export function optionId(itemId: string, text: string): string {
  return createHash("sha256")
    .update(`${itemId}\n${text.normalize("NFC")}`)
    .digest("hex")
    .slice(0, 10);
}
