/** Where to go after signing in: an address of ours, or `fallback`. Anything that could leave the site is refused. */
export function nextPath(wanted: unknown, fallback: string): string {
  if (typeof wanted !== "string" || !/^\/(?![/\\])/.test(wanted)) return fallback;
  const url = new URL(wanted, "http://here.invalid");
  const path = url.pathname + url.search + url.hash;
  // Dots resolve away: "/.//elsewhere" would have become an address of another site.
  return url.host === "here.invalid" && !path.startsWith("//") ? path : fallback;
}
