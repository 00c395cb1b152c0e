import { useCallback, useEffect, useRef, useState } from "react";

/** Which item is on the screen, from 0, or the review before handing in. */
export type Place = number | "review";

const hashOf = (place: Place) => (place === "review" ? "#review" : `#${place + 1}`);

function placeIn(hash: string, count: number): Place | null {
  if (hash === "#review") return "review";
  const number = Number(hash.slice(1));
  return Number.isInteger(number) && number >= 1 && number <= count ? number - 1 : null;
}

/**
 * The place, kept in the address (`#3`, `#review`), so that reload, back and forward find it again.
 *
 * @param first where an address without a place begins
 */
export function usePlace(count: number, first: Place): [Place, (place: Place) => void] {
  const begin = useRef(first);
  const [place, setPlace] = useState<Place>(first);
  useEffect(() => {
    const read = () => {
      const found = placeIn(window.location.hash, count);
      // Written down at once: what is first changes with the first answer, and a reload must not move anybody.
      if (found === null) window.history.replaceState(null, "", hashOf(begin.current));
      setPlace(found ?? begin.current);
    };
    read();
    window.addEventListener("popstate", read);
    window.addEventListener("hashchange", read);
    return () => {
      window.removeEventListener("popstate", read);
      window.removeEventListener("hashchange", read);
    };
  }, [count]);
  const go = useCallback((next: Place) => {
    window.history.pushState(null, "", hashOf(next));
    setPlace(next);
  }, []);
  return [place, go];
}
