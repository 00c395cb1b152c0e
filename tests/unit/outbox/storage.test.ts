import "fake-indexeddb/auto";
import { createStore } from "idb-keyval";
import { beforeEach, describe, expect, it } from "vitest";
import { indexedDbStorage, type Storage } from "@/lib/outbox/storage";
import { world } from "./server";

let storage: Storage;
let databases = 0;
beforeEach(() => {
  storage = indexedDbStorage(createStore(`test-${databases++}`, "entries"));
});
const entry = (seq: number, text: string, owner = "ann", url = "/one") => ({ owner, url, seq, body: { text } });

describe("storage in IndexedDB", () => {
  it("keeps the newest edit per owner and address", async () => {
    await storage.put(entry(1, "a"));
    await storage.put(entry(2, "b"));
    await storage.put(entry(5, "c", "ann", "/two"));
    await storage.put(entry(9, "d", "ben"));
    expect(await storage.list("ann")).toEqual([entry(2, "b"), entry(5, "c", "ann", "/two")]);
    expect(await storage.list("ben")).toEqual([entry(9, "d", "ben")]);
    expect(await storage.list("nobody")).toEqual([]);
  });

  it("moves a later edit above the number that is taken, also when many come at once", async () => {
    const seqs = await Promise.all(["a", "b", "c"].map((text) => storage.put(entry(7, text))));
    expect(seqs).toEqual([7, 8, 9]);
    expect(await storage.list("ann")).toEqual([entry(9, "c")]);
  });

  it("forgets what was answered, but not what came after", async () => {
    await storage.put(entry(3, "a"));
    await storage.remove("ann", "/one", 2);
    expect(await storage.list("ann")).toHaveLength(1);
    await storage.remove("ann", "/one", 3);
    await storage.remove("ann", "/unknown", 3);
    expect(await storage.list("ann")).toEqual([]);
  });

  it("carries an outbox over a reload", async () => {
    const { open, net, server } = world({ storage });
    net.answer = () => Promise.reject(new TypeError("Failed to fetch"));
    const before = open();
    before.put("/one", { answer: "x" });
    await before.flush();
    before.close();
    net.answer = server.handle;
    const after = open();
    await after.ready;
    expect(after.get("/one")?.value?.body).toEqual({ answer: "x" });
    expect(await after.flush()).toBe(true);
    expect(await storage.list("ann")).toEqual([]);
  });
});
