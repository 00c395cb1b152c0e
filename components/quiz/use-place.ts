import { useCallback, useEffect, useState } from "react";

/** Which item is on the screen, from 0, or the review before handing in. */
export type Place = number | "review";

function placeIn(hash: string, count: number): Place {
  if (hash === "#review") return "review";
  const number = Number(hash.slice(1));
  return Number.isInteger(number) && number >= 1 && number <= count ? number - 1 : 0;
}

/** The place, kept in the address (`#3`, `#review`), so that reload, back and forward find it again. */
export function usePlace(count: number): [Place, (place: Place) => void] {
  const [place, setPlace] = useState<Place>(0);
  useEffect(() => {
    const read = () => setPlace(placeIn(window.location.hash, count));
    read();
    window.addEventListener("popstate", read);
    window.addEventListener("hashchange", read);
    return () => {
      window.removeEventListener("popstate", read);
      window.removeEventListener("hashchange", read);
    };
  }, [count]);
  const go = useCallback((next: Place) => {
    window.history.pushState(null, "", next === "review" ? "#review" : `#${next + 1}`);
    setPlace(next);
  }, []);
  return [place, go];
}
