import "server-only";
import type { Item } from "@/lib/content/model";
import { itemHash } from "@/lib/content/version";
import { db } from "@/lib/db";

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
