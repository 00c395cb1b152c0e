import type { Body, Entry, TabMessage } from "@/lib/outbox/model";
import { Outbox, type Surroundings } from "@/lib/outbox/outbox";
import type { Storage } from "@/lib/outbox/storage";

/** A server that keeps the rule: a lower number never overwrites a higher one, and the answer tells what stands. */
export function modelServer() {
  const rows = new Map<string, { seq: number; body: Body }>();
  const received: { url: string; seq: number; body: Body; owner: string | null }[] = [];
  const handle = (input: string, init: RequestInit): Response => {
    const { seq, ...body } = JSON.parse(init.body as string);
    received.push({ url: input, seq, body, owner: new Headers(init.headers).get("x-parley-user") });
    const row = rows.get(input);
    const savedAt = "2026-05-01T10:00:00.000Z";
    if (row && row.seq >= seq) return Response.json({ seq: row.seq, savedAt, ...row.body });
    rows.set(input, { seq, body });
    return Response.json({ seq, savedAt });
  };
  return { rows, received, handle };
}

/** What a test turns on and off in an outbox's world. Timers go off only when the test says so. */
export function world(overrides: Partial<Surroundings> = {}) {
  const server = modelServer();
  const timers: { task: () => void; ms: number }[] = [];
  const told: TabMessage[] = [];
  const net: { answer: (input: string, init: RequestInit) => Response | Promise<Response> } = { answer: server.handle };
  let now = 1_000;
  const around: Surroundings = {
    fetch: (async (input: string, init: RequestInit) => net.answer(input, init)) as typeof fetch,
    storage: null,
    exclusively: (task) => task(),
    tell: (message) => told.push(message),
    later: (task, ms) => {
      const end = () => void timers.splice(timers.indexOf(timer) >>> 0, 1);
      const timer = {
        ms,
        task: () => {
          end();
          task();
        },
      };
      timers.push(timer);
      return end;
    },
    now: () => now,
    random: () => 1,
    ...overrides,
  };
  return {
    server,
    net,
    timers,
    told,
    around,
    open: (owner = "ann") => new Outbox(owner, around),
    pass: (ms: number) => {
      now += ms;
    },
  };
}

/** Storage in a plain map, with the same rules as the real one. */
export function mapStorage(): Storage & { entries: Map<string, Entry> } {
  const entries = new Map<string, Entry>();
  const key = (owner: string, url: string) => `${owner} ${url}`;
  return {
    entries,
    async put(entry) {
      const stored = entries.get(key(entry.owner, entry.url));
      const seq = stored && stored.seq >= entry.seq ? stored.seq + 1 : entry.seq;
      entries.set(key(entry.owner, entry.url), { ...entry, seq });
      return seq;
    },
    async list(owner) {
      return [...entries.values()].filter((entry) => entry.owner === owner);
    },
    async remove(owner, url, upToSeq) {
      const stored = entries.get(key(owner, url));
      if (stored && stored.seq <= upToSeq) entries.delete(key(owner, url));
    },
  };
}
