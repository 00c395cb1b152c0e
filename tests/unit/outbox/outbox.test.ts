import { describe, expect, it, vi } from "vitest";
import { mapStorage, world } from "./server";

const url = "/api/attempts/a/responses/one";
const other = "/api/attempts/a/responses/two";
const lost = () => Promise.reject(new TypeError("Failed to fetch"));
const status =
  (code: number, body: object = {}, headers: Record<string, string> = {}) =>
  () =>
    Response.json(body, { status: code, headers });

describe("an edit", () => {
  it("is saving at once, and saved when the server says so", async () => {
    const { open, server } = world();
    const outbox = open();
    outbox.put(url, { answer: "x" });
    expect(outbox.get(url)).toEqual({ state: { status: "saving" }, value: { seq: 1_000, body: { answer: "x" } } });
    expect(await outbox.flush()).toBe(true);
    expect(outbox.get(url)?.state).toEqual({ status: "saved", at: "2026-05-01T10:00:00.000Z" });
    expect(server.received).toEqual([{ url, seq: 1_000, body: { answer: "x" }, owner: "ann" }]);
  });

  it("goes off by itself, together with the edits that follow it", async () => {
    const { open, server, timers } = world();
    const outbox = open();
    for (const answer of ["x", "xy", "xyz"]) outbox.put(url, { answer });
    expect(timers).toHaveLength(1);
    timers[0]?.task();
    await vi.waitFor(() => expect(outbox.unsent()).toBe(0));
    expect(server.received.map(({ body }) => body.answer)).toEqual(["xyz"]);
  });

  it("made while the one before is on its way is sent after it", async () => {
    const { open, server, net } = world();
    const outbox = open();
    net.answer = (input, init) => {
      if (server.received.length === 0) outbox.put(url, { answer: "second" });
      return server.handle(input, init);
    };
    outbox.put(url, { answer: "first" });
    const shown: unknown[] = [];
    outbox.subscribe(() => shown.push(outbox.get(url)?.value?.body.answer));
    expect(await outbox.flush()).toBe(true);
    expect(new Set(shown)).toEqual(new Set(["second"])); // the acknowledgement of the first brings nothing old back
    expect(server.received.map(({ body }) => body.answer)).toEqual(["first", "second"]);
    expect(outbox.get(url)).toMatchObject({ state: { status: "saved" }, value: { body: { answer: "second" } } });
  });

  it("keeps the order of edits, over addresses too, also when the clock is set back", async () => {
    const { open, server, pass } = world();
    const outbox = open();
    outbox.put(url, { n: 1 });
    pass(10);
    outbox.put(other, { n: 2 });
    pass(-500);
    outbox.put(url, { n: 3 });
    expect(outbox.get(url)?.value?.seq).toBe(1_001);
    await outbox.flush();
    expect(server.rows.get(url)?.body).toEqual({ n: 3 });
    expect(server.received.map(({ body }) => body.n)).toEqual([3, 2]);
  });

  it("is numbered by the server's clock, however wrong the device's is", () => {
    const { open } = world();
    const outbox = open();
    outbox.sync(1_800_000_000_000);
    outbox.put(url, {});
    expect(outbox.get(url)?.value?.seq).toBe(1_800_000_000_000);
  });
});

describe("without a network", () => {
  it("says that it is kept, tries again ever more rarely, and at once when the network is back", async () => {
    const { open, net, server, timers } = world();
    const outbox = open();
    net.answer = lost;
    outbox.put(url, { answer: "x" });
    expect(await outbox.flush()).toBe(false);
    expect(outbox.get(url)).toMatchObject({ state: { status: "offline" }, value: { body: { answer: "x" } } });

    const waits: (number | undefined)[] = [];
    for (let round = 0; round < 8; round++) {
      waits.push(timers.at(-1)?.ms);
      await outbox.flush();
    }
    expect(waits).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000]);

    net.answer = server.handle;
    outbox.wake();
    expect(timers).toEqual([{ task: expect.any(Function), ms: 0 }]);
    timers[0]?.task();
    await vi.waitFor(() => expect(outbox.get(url)?.state.status).toBe("saved"));
    expect(timers).toHaveLength(0);
  });

  it("is not fooled by a page that somebody in between made up", async () => {
    const { open, net } = world();
    const outbox = open();
    net.answer = () => new Response("<h1>Welcome to our hotel</h1>", { status: 200 });
    outbox.put(url, { answer: "x" });
    expect(await outbox.flush()).toBe(false);
    expect(outbox.get(url)?.state).toEqual({ status: "offline" });
  });

  it("sends what the server did get but could not answer again, and it stays one", async () => {
    const { open, net, server } = world();
    const outbox = open();
    net.answer = (input, init) => {
      server.handle(input, init);
      return lost();
    };
    outbox.put(url, { answer: "x" });
    await outbox.flush();
    net.answer = server.handle;
    expect(await outbox.flush()).toBe(true);
    expect(server.received.map(({ seq }) => seq)).toEqual([1_000, 1_000]);
    expect(server.rows.size).toBe(1);
  });
});

describe("the server's other answers", () => {
  it.each([400, 404, 409, 413, 422])("%d refuses: no retry, the words stay, the reason shows", async (code) => {
    const { open, net, timers, server } = world();
    const outbox = open();
    net.answer = status(code, { title: "This assignment is closed." });
    outbox.put(url, { answer: "x" });
    expect(await outbox.flush()).toBe(true);
    expect(outbox.get(url)).toEqual({
      state: { status: "refused", message: "This assignment is closed." },
      value: { seq: 1_000, body: { answer: "x" } },
    });
    expect(timers).toHaveLength(0);
    net.answer = server.handle;
    outbox.wake();
    await outbox.flush();
    expect(server.received).toHaveLength(0);

    outbox.put(url, { answer: "shorter" });
    await outbox.flush();
    expect(outbox.get(url)?.state.status).toBe("saved");
  });

  it.each([401, 403])("%d means signed out: kept, sent after signing in again", async (code) => {
    const { open, net, timers, server } = world();
    const outbox = open();
    net.answer = status(code);
    outbox.put(url, { answer: "x" });
    expect(await outbox.flush()).toBe(false);
    expect(outbox.get(url)?.state).toEqual({ status: "signed-out" });
    expect(timers).toHaveLength(0);
    net.answer = server.handle;
    outbox.wake();
    timers[0]?.task();
    await vi.waitFor(() => expect(outbox.get(url)?.state.status).toBe("saved"));
  });

  it("500 for one address does not hold up another, and Retry-After is heeded", async () => {
    const { open, net, timers, server } = world();
    const outbox = open();
    net.answer = (input, init) =>
      input === url ? status(503, {}, { "retry-after": "7" })() : server.handle(input, init);
    outbox.put(url, { answer: "x" });
    outbox.put(other, { answer: "y" });
    expect(await outbox.flush()).toBe(false);
    expect(outbox.get(url)?.state).toEqual({ status: "offline" });
    expect(outbox.get(other)?.state.status).toBe("saved");
    expect(timers.map(({ ms }) => ms)).toEqual([7_000]);
  });

  it("a newer answer from another device is taken over", async () => {
    const { open, server } = world();
    server.rows.set(url, { seq: 5_000, body: { answer: "from my phone", flagged: true } });
    const outbox = open();
    outbox.put(url, { answer: "x", flagged: false });
    await outbox.flush();
    expect(outbox.get(url)).toMatchObject({
      state: { status: "saved" },
      value: { seq: 5_000, body: { answer: "from my phone", flagged: true } },
    });
    outbox.put(url, { answer: "after all", flagged: false });
    await outbox.flush();
    expect(server.rows.get(url)).toEqual({ seq: 5_001, body: { answer: "after all", flagged: false } });
  });

  it("an acknowledgement of less than was sent is none", async () => {
    const { open, net } = world();
    const outbox = open();
    net.answer = status(200, { seq: 3, savedAt: "2026-05-01T10:00:00.000Z" });
    outbox.put(url, { answer: "x" });
    expect(await outbox.flush()).toBe(false);
    expect(outbox.get(url)).toMatchObject({ state: { status: "offline" }, value: { body: { answer: "x" } } });
  });
});

describe("over a reload", () => {
  it("an edit survives and is sent at the next visit, of whatever page", async () => {
    const storage = mapStorage();
    const { open, net, server } = world({ storage });
    net.answer = lost;
    const before = open();
    before.put(url, { answer: "x" });
    await before.flush();
    before.close();

    net.answer = server.handle;
    const after = open();
    await after.ready;
    expect(after.get(url)).toMatchObject({ state: { status: "saving" }, value: { body: { answer: "x" } } });
    expect(await after.flush()).toBe(true);
    expect(server.rows.get(url)?.body).toEqual({ answer: "x" });
    expect(storage.entries.size).toBe(0);
  });

  it("beats an older answer in the page and loses against a newer one", async () => {
    const storage = mapStorage();
    const { open, net, server } = world({ storage });
    net.answer = lost;
    const before = open();
    before.put(url, { answer: "mine" });
    before.put(other, { answer: "mine" });
    await before.flush();

    net.answer = server.handle;
    const after = open();
    after.learn(url, 999, { answer: "page" }, "2026-05-01T09:00:00.000Z");
    after.learn(other, 1_001, { answer: "page" }, "2026-05-01T09:00:00.000Z");
    await after.ready;
    expect(after.get(url)?.value?.body).toEqual({ answer: "mine" });
    expect(after.get(other)?.value?.body).toEqual({ answer: "page" });
    await after.flush();
    expect(server.received.map((request) => request.url)).toEqual([url]);
    expect(storage.entries.size).toBe(0);
  });

  it("what was refused is offered once more: the deadline may have moved", async () => {
    const storage = mapStorage();
    const { open, net, server } = world({ storage });
    net.answer = status(409, { title: "Closed." });
    const before = open();
    before.put(url, { answer: "x" });
    await before.flush();
    net.answer = server.handle;
    expect(await open().flush()).toBe(true);
    expect(server.rows.get(url)?.body).toEqual({ answer: "x" });
  });

  it("nobody else's edits are sent or shown on a shared device", async () => {
    const storage = mapStorage();
    const { open, net, server } = world({ storage });
    net.answer = lost;
    const ann = open("ann");
    ann.put(url, { answer: "Ann's" });
    await ann.flush();
    ann.close();

    net.answer = server.handle;
    const ben = open("ben");
    ben.put(other, { answer: "Ben's" });
    await ben.flush();
    expect(ben.get(url)).toBeUndefined();
    expect(server.received.map(({ owner, body }) => [owner, body.answer])).toEqual([["ben", "Ben's"]]);
    expect(await open("ann").flush()).toBe(true);
    expect(server.rows.get(url)?.body).toEqual({ answer: "Ann's" });
  });

  it("storage that fails costs no edit, and says that closing the page would", async () => {
    const broken = () => Promise.reject(new DOMException("full", "QuotaExceededError"));
    const { open, server } = world({ storage: { put: broken, list: broken, remove: broken } });
    const outbox = open();
    outbox.put(url, { answer: "x" });
    expect(await outbox.flush()).toBe(true);
    expect(server.rows.get(url)?.body).toEqual({ answer: "x" });
    expect(outbox.isDurable).toBe(false);
  });
});

describe("two tabs", () => {
  it("number edits of the same millisecond one after the other and show each other's", async () => {
    const storage = mapStorage();
    const first = world({ storage });
    const second = world({ storage });
    const [a, b] = [first.open(), second.open()];
    a.put(url, { answer: "from a" });
    b.put(url, { answer: "from b" });
    await vi.waitFor(() => expect(second.told).toHaveLength(1));
    for (const message of first.told) b.hear(message);
    for (const message of second.told) a.hear(message);
    expect(b.get(url)?.value).toEqual({ seq: 1_001, body: { answer: "from b" } });
    expect(a.get(url)?.value).toEqual(b.get(url)?.value);
  });

  it("learn from each other that something is saved", async () => {
    const { open, told, server } = world({ storage: mapStorage() });
    const [a, b] = [open(), open()];
    a.put(url, { answer: "x" });
    await a.flush();
    for (const message of told) b.hear(message);
    expect(b.get(url)).toEqual(a.get(url));
    expect(b.unsent()).toBe(0);
    expect(server.received).toHaveLength(1);
  });
});

describe("subscribe", () => {
  it("tells of each change and gives the same object until the next", async () => {
    const { open } = world();
    const outbox = open();
    const seen: (string | undefined)[] = [];
    const end = outbox.subscribe(() => seen.push(outbox.get(url)?.state.status));
    outbox.put(url, { answer: "x" });
    expect(outbox.get(url)).toBe(outbox.get(url));
    await outbox.flush();
    end();
    outbox.put(url, { answer: "y" });
    expect(seen).toEqual(["saving", "saved"]);
    expect(outbox.unsent("/api/attempts/b/")).toBe(0);
    expect(outbox.unsent("/api/attempts/a/")).toBe(1);
  });
});
