import type { TabMessage } from "./model";
import { Outbox } from "./outbox";
import { indexedDbStorage, type Storage } from "./storage";

const opened = new Map<string, Outbox>();

/**
 * The page's outbox for one person. Opening it also sends what an earlier visit left behind, so every page that can
 * tell who is signed in may open it. Browser only.
 *
 * @param owner id of the signed-in person
 */
export function openOutbox(owner: string): Outbox {
  const existing = opened.get(owner);
  if (existing) return existing;

  const name = `parley-outbox-${owner}`;
  const channel = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel(name);
  const outbox = new Outbox(owner, {
    fetch: (input, init) => fetch(input, init),
    storage: openStorage(),
    exclusively: (task) => inOneTab(name, task),
    tell: (message) => channel?.postMessage(message),
    later: (task, ms) => {
      const timer = setTimeout(task, ms);
      return () => clearTimeout(timer);
    },
    now: Date.now,
    random: Math.random,
  });
  opened.set(owner, outbox);

  channel?.addEventListener("message", ({ data }: MessageEvent<TabMessage>) => outbox.hear(data));
  window.addEventListener("online", () => outbox.wake());
  document.addEventListener("visibilitychange", () => {
    // Going to the back may be the last that this page does: send without waiting for the timer.
    if (document.visibilityState === "hidden") void outbox.flush();
    else outbox.wake();
  });
  return outbox;
}

/** Some private windows have no IndexedDB, or throw at the mention of it. */
function openStorage(): Storage | null {
  try {
    return typeof indexedDB === "undefined" ? null : indexedDbStorage();
  } catch {
    return null;
  }
}

/** How long to wait for another tab that sends: one that the system has put to sleep may hold its lock for ever. */
const LOCK_PATIENCE_MS = 5_000;

/** Runs `task` while no other tab does, or after some waiting in spite of it: the lock saves requests, no more. */
async function inOneTab<T>(name: string, task: () => Promise<T>): Promise<T> {
  if (!navigator.locks) return task();
  let hasStarted = false;
  const start = () => {
    hasStarted = true;
    return task();
  };
  try {
    return await navigator.locks.request(name, { signal: AbortSignal.timeout(LOCK_PATIENCE_MS) }, start);
  } catch (error) {
    if (hasStarted) throw error;
    return start();
  }
}
