import { useEffect, useState, useSyncExternalStore } from "react";
import { openOutbox } from "@/lib/outbox/browser";
import type { Outbox } from "@/lib/outbox/outbox";

/** A device whose storage does not answer must not keep anybody from writing. */
const RECALL_PATIENCE_MS = 2_000;

const unsubscribed = () => () => {};

/**
 * The page's outbox for a person; null on the server and until it has read what an earlier visit left unsent. Renders
 * again with every change in it.
 *
 * @param prepare tells the outbox what the page brought from the server, before anybody edits; must be stable
 */
export function useOutbox(owner: string, prepare: (outbox: Outbox) => void): Outbox | null {
  const [outbox, setOutbox] = useState<Outbox | null>(null);
  useEffect(() => {
    let isMounted = true;
    const opened = openOutbox(owner);
    prepare(opened);
    const patience = new Promise((resolve) => setTimeout(resolve, RECALL_PATIENCE_MS));
    void Promise.race([opened.ready, patience]).then(() => isMounted && setOutbox(opened));
    return () => {
      isMounted = false;
    };
  }, [owner, prepare]);
  useSyncExternalStore(
    outbox?.subscribe ?? unsubscribed,
    () => outbox?.version ?? 0,
    () => 0,
  );
  return outbox;
}
