/** Where to go after signing in: an address of ours, or `fallback`. Anything that could leave the site is refused. */
export function nextPath(wanted: unknown, fallback: string): string {
  if (typeof wanted !== "string" || !/^\/(?![/\\])/.test(wanted)) return fallback;
  const here = "http://here.invalid";
  if (!URL.canParse(wanted, here)) return fallback;
  const url = new URL(wanted, here);
  const path = url.pathname + url.search + url.hash;
  // Dots resolve away: "/.//elsewhere" would have become an address of another site.
  return url.host === "here.invalid" && !path.startsWith("//") ? path : fallback;
}
