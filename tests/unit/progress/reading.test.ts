import { beforeEach, describe, expect, it, vi } from "vitest";

type Sent = { url: string; body: unknown };

/** A browser with storage, and a server that says who reads. */
function browser(answer: () => { user: string | null; lessons: object } | "unreachable") {
  const stored = new Map<string, string>();
  const sent: Sent[] = [];
  let takesWrites = true;
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, text: string) => stored.set(key, text),
    removeItem: (key: string) => stored.delete(key),
  });
  vi.stubGlobal("window", { addEventListener: () => {}, removeEventListener: () => {} });
  vi.stubGlobal("fetch", async (url: string, init?: RequestInit) => {
    if (init?.method === "PUT") {
      if (!takesWrites) throw new TypeError("no network");
      sent.push({ url, body: JSON.parse(String(init.body)) });
      return Response.json({ savedAt: "2026-01-01T00:00:00Z" });
    }
    const said = answer();
    if (said === "unreachable") throw new TypeError("no network");
    return Response.json(said);
  });
  return {
    stored,
    sent,
    loseNetwork: () => {
      takesWrites = false;
    },
    findNetwork: () => {
      takesWrites = true;
    },
  };
}

/** A page is a fresh copy of what it remembers. */
async function openPage() {
  vi.resetModules();
  return import("@/lib/progress/reading");
}

const read = (...sections: string[]) => ({ sections, finished: false });

describe("reading", () => {
  beforeEach(() => vi.unstubAllGlobals());

  it("of a guest stays on the device and is there at the next visit", async () => {
    const { sent } = browser(() => ({ user: null, lessons: {} }));
    const page = await openPage();
    await page.startReading("tea");
    await page.record("tea", "leaves", read("green"));
    const next = await openPage();
    await next.startReading("tea");
    expect(next.readLessons("tea").leaves).toEqual(read("green"));
    expect(sent).toEqual([]);
  });

  it("of an account goes to the server and leaves nothing on the device", async () => {
    const { sent, stored } = browser(() => ({ user: "ada", lessons: { leaves: read("black") } }));
    const page = await openPage();
    await page.startReading("tea");
    await page.record("tea", "leaves", { sections: ["green"], finished: true });
    expect(page.readLessons("tea").leaves).toEqual({ sections: ["black", "green"], finished: true });
    expect(sent).toEqual([
      { url: "/api/m/tea/lessons/leaves/progress", body: { passages: ["black", "green"], finished: true } },
    ]);
    expect(stored.size).toBe(0);
  });

  it("sends nothing for what is known already", async () => {
    const { sent } = browser(() => ({ user: "ada", lessons: { leaves: read("black") } }));
    const page = await openPage();
    await page.startReading("tea");
    await page.record("tea", "leaves", read("black"));
    expect(sent).toEqual([]);
  });

  it("before the server has said who reads waits, and goes where it belongs", async () => {
    let reachable = false;
    const { sent, stored } = browser(() => (reachable ? { user: "ada", lessons: {} } : "unreachable"));
    const page = await openPage();
    await page.record("tea", "leaves", read("green"));
    expect(page.readLessons("tea").leaves).toEqual(read("green"));
    expect(stored.size).toBe(0);
    reachable = true;
    await page.startReading("tea");
    expect(sent).toHaveLength(1);
  });

  it("that could not be sent is sent at the next visit of the same person", async () => {
    let user = "ada";
    const around = browser(() => ({ user, lessons: {} }));
    const page = await openPage();
    await page.startReading("tea");
    around.loseNetwork();
    await page.record("tea", "leaves", read("green"));
    around.findNetwork();
    user = "bob";
    await (await openPage()).startReading("tea");
    expect(around.sent).toEqual([]);
    user = "ada";
    await (await openPage()).startReading("tea");
    expect(around.sent.map(({ body }) => body)).toEqual([{ passages: ["green"], finished: false }]);
  });

  it("of an account is not shown to who comes after it on the same page", async () => {
    let user: string | null = "ada";
    const { stored } = browser(() => ({ user, lessons: {} }));
    const page = await openPage();
    await page.startReading("tea");
    await page.record("tea", "leaves", read("green"));
    user = null;
    await page.startReading("tea");
    expect(page.readLessons("tea")).toEqual({});
    expect(stored.size).toBe(0);
  });
});
