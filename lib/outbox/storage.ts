import { createStore, promisifyRequest, type UseStore } from "idb-keyval";
import type { Entry } from "./model";

/** Where what is not yet on the server survives a reload. All tabs of a browser share it. */
export type Storage = {
  /**
   * Keeps an entry as the newest of its key. Where another tab has stored one that is not older, this one, written
   * later, gets the next number after it.
   * @returns the number that it has now
   */
  put(entry: Entry): Promise<number>;
  /** What `owner` has not sent yet. */
  list(owner: string): Promise<Entry[]>;
  /** Forgets an entry that the server has answered, unless a newer one has taken its place. */
  remove(owner: string, url: string, upToSeq: number): Promise<void>;
};

const keyOf = (owner: string, url: string) => [owner, url];

/** @param idb a factory, so that each test has its own database */
export function indexedDbStorage(useStore: UseStore = createStore("parley-outbox", "entries")): Storage {
  return {
    put: (entry) =>
      useStore("readwrite", async (store) => {
        const key = keyOf(entry.owner, entry.url);
        const stored: Entry | undefined = await promisifyRequest(store.get(key));
        const seq = stored && stored.seq >= entry.seq ? stored.seq + 1 : entry.seq;
        store.put({ ...entry, seq }, key);
        await promisifyRequest(store.transaction);
        return seq;
      }),
    list: (owner) =>
      useStore("readonly", async (store) => {
        const all: Entry[] = await promisifyRequest(store.getAll());
        return all.filter((entry) => entry.owner === owner);
      }),
    remove: (owner, url, upToSeq) =>
      useStore("readwrite", async (store) => {
        const key = keyOf(owner, url);
        const stored: Entry | undefined = await promisifyRequest(store.get(key));
        if (stored && stored.seq <= upToSeq) store.delete(key);
        await promisifyRequest(store.transaction);
      }),
  };
}
