import { type Answer, readAnswer } from "./answer";
import { type Clock, createClock } from "./clock";
import type { Body, Entry, SaveState, Snapshot, TabMessage } from "./model";
import type { Storage } from "./storage";

/** A pause in typing is not needed: at most one request in this time, with whatever is newest then. */
const SEND_AFTER_MS = 500;
const RETRY_FIRST_MS = 1_000;
const RETRY_MOST_MS = 60_000;
const TIMEOUT_MS = 15_000;
/** Browsers let at most 64 kB in all outlive a page. */
const KEEPALIVE_CHARACTERS = 16_000;

export type Surroundings = {
  fetch: typeof fetch;
  /** Null where the browser gives none: then edits live as long as the page. */
  storage: Storage | null;
  /** Runs `task` while no other tab runs one. */
  exclusively: <T>(task: () => Promise<T>) => Promise<T>;
  /** Tells the other tabs. */
  tell: (message: TabMessage) => void;
  /** Runs `task` later; the result cancels it. */
  later: (task: () => void, ms: number) => () => void;
  now: () => number;
  /** In [0, 1), for the jitter. */
  random: () => number;
};

/**
 * Gets a person's edits to the server, whatever the network does: the newest edit per address is kept on the device
 * and sent by PUT until the server has acknowledged or refused it.
 *
 * Every edit has a rising sequence number (`clock.ts`) and the server never lets an older one overwrite a newer one.
 * So sending twice, late or out of order is harmless, and nothing here needs to be exact: locks and messages between
 * tabs only save requests and show news sooner.
 */
export class Outbox {
  readonly #owner: string;
  readonly #around: Surroundings;
  readonly #clock: Clock;
  readonly #snapshots = new Map<string, Snapshot>();
  /** Not acknowledged, as far as this tab knows; what storage could not keep is sent from here. */
  readonly #unsent = new Map<string, Entry>();
  /** The newest number per address that the server is known to hold. */
  readonly #held = new Map<string, number>();
  /** Numbers that the server said no to. Kept by the page only: at the next visit the answer may be another. */
  readonly #refused = new Map<string, number>();
  readonly #listeners = new Set<() => void>();
  readonly #ready: Promise<void>;
  #durable: boolean;
  #version = 0;
  #isSynced = false;
  #storing: Promise<unknown> = Promise.resolve();
  #draining: Promise<void> | null = null;
  #cancelTimer: (() => void) | null = null;
  #failures = 0;

  /** @param owner id of the person: what they left unsent is never sent while somebody else is signed in */
  constructor(owner: string, around: Surroundings) {
    this.#owner = owner;
    this.#around = around;
    this.#clock = createClock(around.now);
    this.#durable = around.storage !== null;
    this.#ready = this.#recall();
  }

  /** Whether edits would survive closing the page. */
  get isDurable(): boolean {
    return this.#durable;
  }

  /** Resolves when what an earlier visit left unsent has been read. */
  get ready(): Promise<void> {
    return this.#ready;
  }

  /**
   * Takes over the server's clock, once: a page that the browser or the router kept has an old time in it, and the
   * answers to what is sent set the clock from then on.
   *
   * @param serverNow milliseconds, read from the page
   */
  sync(serverNow: number): void {
    if (!this.#isSynced) this.#clock.sync(serverNow);
    this.#isSynced = true;
  }

  /** What the server held when the page was made. Loses against a newer edit that this device knows. */
  learn(url: string, seq: number, body: Body, at: string | null): void {
    const known = this.#snapshots.get(url)?.value;
    if (known && known.seq > seq) return;
    this.#acknowledged(url, seq, body, at);
  }

  /** Keeps and sends the newest edit of an address. */
  put(url: string, body: Body): void {
    const seq = this.#clock.next(this.#snapshots.get(url)?.value?.seq ?? 0);
    const entry: Entry = { owner: this.#owner, url, seq, body };
    this.#unsent.set(url, entry);
    this.#show(url, { state: { status: "saving" }, value: { seq, body } });
    this.#storing = Promise.all([this.#storing, this.#store(entry)]);
    this.#sendIn(SEND_AFTER_MS);
  }

  /** Stable between changes, as `useSyncExternalStore` wants it; undefined for an address nobody has spoken of. */
  get(url: string): Snapshot | undefined {
    return this.#snapshots.get(url);
  }

  /** Rises with every change, for whoever watches several addresses. */
  get version(): number {
    return this.#version;
  }

  /** @returns ends the subscription */
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** How many edits below `prefix` are not on the server and still on their way; refused ones are not. */
  unsent(prefix = ""): number {
    return [...this.#unsent.values()].filter((entry) => entry.url.startsWith(prefix) && !this.#isRefused(entry)).length;
  }

  /**
   * Sends all there is to send, now.
   * @returns whether everything has been answered; false when the network or the sign-in is missing
   */
  async flush(): Promise<boolean> {
    this.#stopTimer();
    await this.#ready;
    // Whoever is sending may already be past the newest edit: go round once more.
    await this.#draining;
    this.#draining ??= this.#around
      .exclusively(() => this.#drain())
      .finally(() => {
        this.#draining = null;
      });
    await this.#draining;
    return this.unsent() === 0;
  }

  /** Hears another tab of the same person. */
  hear(message: TabMessage): void {
    const { url, seq, body } = message;
    if (message.kind === "saved") {
      this.#acknowledged(url, seq, body, message.at);
      return;
    }
    if (seq <= (this.#snapshots.get(url)?.value?.seq ?? 0)) return;
    // The other tab sends it; if that one closes first, this one finds it in the storage, or sends it from here.
    this.#unsent.set(url, { owner: this.#owner, url, seq, body });
    this.#show(url, { state: { status: "saving" }, value: { seq, body } });
    this.#sendIn(2 * SEND_AFTER_MS);
  }

  /** Something changed for the better (network, sign-in, page in front): tries at once. */
  wake(): void {
    this.#failures = 0;
    if (this.unsent() > 0) this.#sendIn(0);
  }

  /** Ends what would run later. What is unsent stays in storage. */
  close(): void {
    this.#stopTimer();
    this.#listeners.clear();
  }

  async #recall(): Promise<void> {
    const entries = (await this.#tryStorage((storage) => storage.list(this.#owner))) ?? [];
    for (const entry of entries) {
      const known = this.#snapshots.get(entry.url)?.value;
      if (known && known.seq >= entry.seq) continue; // the server or the person has been faster; `#toSend` tidies up
      this.#unsent.set(entry.url, entry);
      this.#show(entry.url, { state: { status: "saving" }, value: { seq: entry.seq, body: entry.body } });
    }
    if (entries.length > 0) this.#sendIn(0);
  }

  async #store(entry: Entry): Promise<void> {
    const seq = (await this.#tryStorage((storage) => storage.put(entry))) ?? entry.seq;
    // Another tab held that number: this edit is the later one, and moves above it.
    if (this.#unsent.get(entry.url) === entry && seq !== entry.seq) {
      this.#unsent.set(entry.url, { ...entry, seq });
      this.#show(entry.url, { state: { status: "saving" }, value: { seq, body: entry.body } });
    }
    this.#around.tell({ kind: "edited", url: entry.url, seq, body: entry.body });
  }

  /** Storage may be missing, full or blocked; edits are then sent from memory, and `isDurable` tells. */
  async #tryStorage<T>(use: (storage: Storage) => Promise<T>): Promise<T | null> {
    if (this.#around.storage === null) return null;
    try {
      return await use(this.#around.storage);
    } catch {
      this.#durable = false;
      return null;
    }
  }

  /** Sends until nothing is left or nothing gets through. */
  async #drain(): Promise<void> {
    for (;;) {
      await this.#storing;
      const entries = await this.#toSend();
      if (entries.length === 0) return;
      let wait: number | null = null;
      for (const entry of entries) {
        const answer = await this.#send(entry);
        if (answer.kind === "unreachable" || answer.kind === "signed-out") return this.#pause(answer);
        // One address in trouble does not hold up the others.
        if (answer.kind === "later") wait = Math.max(wait ?? 0, answer.afterMs);
      }
      if (wait !== null) return this.#pause({ kind: "later", afterMs: wait });
      this.#failures = 0;
    }
  }

  /** The newest edit per address, of all tabs, oldest first. */
  async #toSend(): Promise<Entry[]> {
    const newest = new Map(this.#unsent);
    for (const entry of (await this.#tryStorage((storage) => storage.list(this.#owner))) ?? []) {
      const { url, seq } = entry;
      const held = this.#held.get(url) ?? 0;
      if (seq <= held) await this.#tryStorage((storage) => storage.remove(this.#owner, url, held));
      else if (seq > (newest.get(url)?.seq ?? 0)) newest.set(url, entry);
    }
    return [...newest.values()].filter((entry) => !this.#isRefused(entry)).sort((a, b) => a.seq - b.seq);
  }

  async #send(entry: Entry): Promise<Answer> {
    const { owner, url, seq, body } = entry;
    const json = JSON.stringify({ ...body, seq });
    let answer: Answer;
    try {
      const response = await this.#around.fetch(url, {
        method: "PUT",
        headers: { "content-type": "application/json", "x-parley-user": owner },
        body: json,
        keepalive: json.length <= KEEPALIVE_CHARACTERS,
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      answer = await readAnswer(response);
    } catch {
      answer = { kind: "unreachable" };
    }
    // A server that acknowledges less than it was sent has not taken it.
    if (answer.kind === "saved" && answer.seq < seq) return { kind: "later", afterMs: 0 };
    if (answer.kind === "saved") {
      if (answer.serverNow !== null) {
        this.#clock.sync(answer.serverNow);
        this.#isSynced = true;
      }
      const stands = answer.body ?? body;
      this.#acknowledged(url, answer.seq, stands, answer.at);
      this.#around.tell({ kind: "saved", url, seq: answer.seq, body: stands, at: answer.at });
      await this.#tryStorage((storage) => storage.remove(owner, url, answer.seq));
    } else if (answer.kind === "refused") {
      this.#refused.set(url, seq);
      const shown = this.#snapshots.get(url);
      // A newer edit may fare better: it says "saving" until it has its own answer.
      if (!shown?.value || shown.value.seq <= seq)
        this.#show(url, {
          state: {
            status: "refused",
            message: answer.message,
            ...(answer.code !== undefined && { code: answer.code }),
          },
          value: { seq, body },
        });
    }
    return answer;
  }

  /** The server holds `seq`. Local edits up to it are done with; a newer one stays on its way. */
  #acknowledged(url: string, seq: number, body: Body, at: string | null): void {
    this.#held.set(url, Math.max(seq, this.#held.get(url) ?? 0));
    const unsent = this.#unsent.get(url);
    if (unsent && unsent.seq <= seq) this.#unsent.delete(url);
    const known = this.#snapshots.get(url)?.value;
    if (known && known.seq > seq) return;
    this.#show(url, { state: at === null ? { status: "idle" } : { status: "saved", at }, value: { seq, body } });
  }

  #pause(answer: Exclude<Answer, { kind: "saved" } | { kind: "refused" }>): void {
    const state: SaveState = { status: answer.kind === "signed-out" ? "signed-out" : "offline" };
    for (const entry of this.#unsent.values()) {
      const shown = this.#snapshots.get(entry.url);
      if (shown && !this.#isRefused(entry)) this.#show(entry.url, { ...shown, state });
    }
    if (answer.kind === "signed-out") return; // no clock signs a person in: `wake` or the next edit tries again
    const backoff = Math.min(RETRY_MOST_MS, RETRY_FIRST_MS * 2 ** this.#failures);
    this.#failures++;
    // Half of it at random, so that a class that lost its server does not come back in step.
    const jittered = backoff / 2 + (backoff / 2) * this.#around.random();
    this.#sendIn(Math.max(jittered, answer.kind === "later" ? answer.afterMs : 0));
  }

  #isRefused = (entry: Entry) => this.#refused.get(entry.url) === entry.seq;

  #sendIn(ms: number): void {
    // A timer already set goes off first, unless it waits for a retry and somebody has just edited.
    if (this.#cancelTimer && ms >= SEND_AFTER_MS && this.#failures === 0) return;
    this.#stopTimer();
    this.#cancelTimer = this.#around.later(() => {
      this.#cancelTimer = null;
      void this.flush();
    }, ms);
  }

  #stopTimer(): void {
    this.#cancelTimer?.();
    this.#cancelTimer = null;
  }

  #show(url: string, snapshot: Snapshot): void {
    this.#snapshots.set(url, snapshot);
    this.#version++;
    for (const listener of this.#listeners) listener();
  }
}
