import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Entry } from "@/lib/outbox/model";
import { Outbox, type Surroundings } from "@/lib/outbox/outbox";
import type { Storage } from "@/lib/outbox/storage";
import { mapStorage, modelServer } from "./server";

/**
 * Two devices, one of them with two tabs, edit the same two answers while requests, acknowledgements, timers, writes to
 * storage and messages between tabs happen in any order, some of them never, and tabs are closed and opened again.
 */

const URLS = ["/one", "/two"];
type Act = { who: number; what: "edit" | "reload" | "wake"; url: string };
const acts: fc.Arbitrary<Act[]> = fc.array(
  fc.record({
    who: fc.nat(2),
    what: fc.constantFrom("edit", "edit", "edit", "reload", "wake"),
    url: fc.constantFrom(...URLS),
  }),
  { minLength: 1, maxLength: 14 },
);
/** What becomes of each request in turn; after the last one the network is good. */
const fates = fc.array(fc.constantFrom("good", "good", "lost", "unanswered", "trouble"), { maxLength: 12 });
const skews = fc.tuple(fc.integer({ min: -3, max: 3 }), fc.integer({ min: -3, max: 3 }));

describe("outboxes", () => {
  it("end with the newest edit everywhere, and lose nothing that was kept or acknowledged", async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), acts, fates, skews, async (s, script, fateOf, skew) => {
        const server = modelServer();
        const fateQueue = [...fateOf];
        /** The highest number that a device or the server has promised to keep. */
        const promised = new Map(URLS.map((url) => [url, 0]));
        const promise = (url: string, seq: number) => promised.set(url, Math.max(seq, promised.get(url) ?? 0));
        let now = 1_000;
        let edits = 0;

        const devices = skew.map((offset) => ({ offset, storage: mapStorage(), tabs: new Set<Tab>() }));
        type Tab = { outbox: Outbox; alive: boolean };

        const openTab = (device: (typeof devices)[number]): Tab => {
          const tab = { alive: true } as Tab;
          const never = new Promise<never>(() => {});
          /** A step of the world in between; a closed page never sees its end. */
          const step = async <T>(label: string, run: () => T | Promise<T>): Promise<T> => {
            await s.schedule(Promise.resolve(), label);
            if (!tab.alive) return never;
            const result = await run();
            return tab.alive ? result : never;
          };
          const storage: Storage = {
            put: (entry: Entry) =>
              step("store", async () => {
                const seq = await device.storage.put(entry);
                promise(entry.url, seq);
                return seq;
              }),
            list: (owner) => step("list", () => device.storage.list(owner)),
            remove: (owner, url, upTo) => step("remove", () => device.storage.remove(owner, url, upTo)),
          };
          const around: Surroundings = {
            storage,
            fetch: (async (url: string, init: RequestInit) => {
              const fate = fateQueue.shift() ?? "good";
              if (fate === "lost") return step("lose", () => Promise.reject(new TypeError("Failed to fetch")));
              if (fate === "trouble") return step("fail", () => new Response("", { status: 503 }));
              const response = await step("arrive", () => server.handle(url, init));
              if (fate === "unanswered") return step("cut", () => Promise.reject(new TypeError("Failed to fetch")));
              return step("answer", async () => {
                promise(url, (await response.clone().json()).seq);
                return response;
              });
            }) as typeof fetch,
            exclusively: (task) => task(),
            tell: (message) => {
              for (const peer of device.tabs)
                if (peer !== tab)
                  void s.schedule(Promise.resolve(), "tell").then(() => peer.alive && peer.outbox.hear(message));
            },
            later: (task) => {
              let cancelled = false;
              void s.schedule(Promise.resolve(), "timer").then(() => !cancelled && tab.alive && task());
              return () => {
                cancelled = true;
              };
            },
            now: () => now + device.offset,
            random: () => 0,
          };
          tab.outbox = new Outbox("ann", around);
          device.tabs.add(tab);
          return tab;
        };

        const [laptop, phone] = devices as [(typeof devices)[number], (typeof devices)[number]];
        const places = [
          { device: laptop, tab: openTab(laptop) },
          { device: laptop, tab: openTab(laptop) },
          { device: phone, tab: openTab(phone) },
        ];
        const closeTab = ({ device, tab }: (typeof places)[number]) => {
          tab.alive = false;
          tab.outbox.close();
          device.tabs.delete(tab);
        };

        s.scheduleSequence(
          script.map(({ who, what, url }) => async () => {
            const place = places[who] as (typeof places)[number];
            now += edits % 2; // two edits to a millisecond
            if (what === "edit") place.tab.outbox.put(url, { answer: `edit ${edits++}` });
            else if (what === "wake") place.tab.outbox.wake();
            else {
              closeTab(place);
              place.tab = openTab(place.device);
            }
          }),
        );
        await s.waitAll();

        // The next visit, with a good network: pages bring what the server has.
        fateQueue.length = 0;
        for (let visit = 0; visit < 2; visit++) {
          for (const place of places) {
            closeTab(place);
            place.tab = openTab(place.device);
            for (const [url, { seq, body }] of server.rows) place.tab.outbox.learn(url, seq, body, "then");
            const flushed = place.tab.outbox.flush();
            await s.waitFor(flushed);
          }
          await s.waitAll();
        }

        for (const { device, tab } of places) {
          expect(tab.outbox.unsent()).toBe(0);
          expect(device.storage.entries.size).toBe(0);
          for (const url of URLS) {
            const row = server.rows.get(url);
            expect(tab.outbox.get(url)?.value?.body).toEqual(row?.body);
          }
        }
        for (const [url, seq] of promised) expect(server.rows.get(url)?.seq ?? 0).toBeGreaterThanOrEqual(seq);
      }),
      { numRuns: 150 },
    );
  });
});
