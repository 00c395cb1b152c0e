/** Where to go after signing in: an address of ours, or `fallback`. Anything that could leave the site is refused. */
export function nextPath(wanted: unknown, fallback: string): string {
  if (typeof wanted !== "string" || !/^\/(?![/\\])/.test(wanted)) return fallback;
  const url = new URL(wanted, "http://here.invalid");
  return url.host === "here.invalid" ? url.pathname + url.search + url.hash : fallback;
}
