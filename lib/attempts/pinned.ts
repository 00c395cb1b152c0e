import "server-only";
import type { Item } from "@/lib/content/model";
import { itemHash } from "@/lib/content/version";
import { db } from "@/lib/db";
import { answerSchema } from "@/lib/grading/answer";

type Pinned = { itemId: string; itemHash: string };

/** Versions that this process has stored or found stored; they never change, so asking once is enough. */
const known = new Set<string>();

/**
 * Stores the items as they read now, each version once for everybody, and returns the hashes that pin them. No query
 * where this process has pinned the same versions before.
 */
export async function pinItems(moduleId: string, items: readonly Item[]): Promise<Pinned[]> {
  const pinned = items.map((item) => ({ itemId: item.id, itemHash: itemHash(item), item }));
  const fresh = pinned.filter((version) => !known.has(version.itemHash));
  if (fresh.length > 0) {
    await db.itemVersion.createMany({
      data: fresh.map(({ item, ...version }) => ({
        hash: version.itemHash,
        moduleId,
        itemId: version.itemId,
        content: item,
      })),
      skipDuplicates: true,
    });
    for (const version of fresh) known.add(version.itemHash);
  }
  return pinned.map(({ itemId, itemHash }) => ({ itemId, itemHash }));
}

/** How many versions a process keeps ready; a class's quiz has some dozens. */
const MOST_READY = 5_000;
const ready = new Map<string, PinnedItem>();

export type PinnedItem = { item: Item; schema: ReturnType<typeof answerSchema> };

/** A pinned version with the schema of its answers, from memory where this process has met it. @throws if never pinned */
export async function getPinnedItem(hash: string): Promise<PinnedItem> {
  const found = ready.get(hash);
  if (found) return found;
  const { content } = await db.itemVersion.findUniqueOrThrow({ where: { hash }, select: { content: true } });
  const item = content as Item; // stored from a checked Item, and never changed
  const made = { item, schema: answerSchema(item) };
  if (ready.size >= MOST_READY) ready.clear();
  ready.set(hash, made);
  return made;
}
