import { useEffect, useState } from "react";
import { urls } from "@/lib/urls";

/** Attempts whose page this document has shown: the router may show its old copy again, after handing in. */
const shown = new Set<string>();

/**
 * Whether the attempt was handed in elsewhere: in another tab, on another device, or here before going back. Asked when
 * the page comes to the front again. The page's own redirect is the answer, so a lost network changes nothing.
 */
export function useHandedIn(attemptId: string): boolean {
  const [isHandedIn, setIsHandedIn] = useState(false);
  useEffect(() => {
    const ask = async () => {
      const response = await fetch(urls.attempt(attemptId), { method: "HEAD", cache: "no-store" }).catch(() => null);
      if (response?.redirected && new URL(response.url).pathname === urls.attemptResult(attemptId)) setIsHandedIn(true);
    };
    const onVisible = () => {
      if (document.visibilityState === "visible") void ask();
    };
    if (shown.has(attemptId)) void ask();
    shown.add(attemptId);
    document.addEventListener("visibilitychange", onVisible);
    return () => document.removeEventListener("visibilitychange", onVisible);
  }, [attemptId]);
  return isHandedIn;
}
