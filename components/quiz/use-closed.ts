import { useEffect, useState } from "react";

/** The longest that a browser's timer can wait; an assignment that closes later is looked at again then. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/**
 * Whether the server has stopped taking answers, as far as the page can tell. The server's clock decides; this only
 * saves somebody from typing into the void.
 *
 * @param closesAt ISO time, null for never
 * @param serverNow ISO time of the server when the page was made
 */
export function useClosed(closesAt: string | null, serverNow: string): boolean {
  const [isClosed, setIsClosed] = useState(closesAt !== null && closesAt <= serverNow);
  useEffect(() => {
    if (closesAt === null) return;
    const offset = Date.parse(serverNow) - Date.now();
    let timer: ReturnType<typeof setTimeout>;
    const look = () => {
      const left = Date.parse(closesAt) - (Date.now() + offset);
      setIsClosed(left <= 0);
      if (left > 0) timer = setTimeout(look, Math.min(left, LONGEST_TIMER_MS));
    };
    look();
    return () => clearTimeout(timer);
  }, [closesAt, serverNow]);
  return isClosed;
}
