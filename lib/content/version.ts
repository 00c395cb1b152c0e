import { createHash } from "node:crypto";
import type { Item } from "./model";

/**
 * The version of an item: SHA-256 (hex) over everything in it that was authored. The order of fields and the way a
 * letter with an accent is stored make no difference; the order of options and steps does.
 */
export function itemHash(item: Item): string {
  return createHash("sha256").update(canonicalJson(item)).digest("hex");
}

function canonicalJson(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value.normalize("NFC"));
  if (Array.isArray(value)) return `[${value.map((entry) => canonicalJson(entry)).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, field]) => `${JSON.stringify(key)}:${canonicalJson(field)}`);
  return `{${fields.join(",")}}`;
}
