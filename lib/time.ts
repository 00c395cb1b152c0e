import { Temporal } from "temporal-polyfill";

/** Whether `zone` is an IANA time zone that this system knows. */
export function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/** Every IANA zone for a picker, with UTC, which the system's list leaves out. */
export const timeZones = (): string[] => ["UTC", ...Intl.supportedValuesOf("timeZone")];

/**
 * The instant that a wall clock in `zone` shows.
 * @param local `2026-05-03T23:59`, as a datetime-local input gives it
 * @returns null where that is no date. A time that the clock skips in spring is taken an hour later; of a time that it
 *   shows twice in autumn, the earlier one ("compatible", as RFC 5545 has it).
 */
export function instantOf(local: string, zone: string): Date | null {
  try {
    const zoned = Temporal.PlainDateTime.from(local).toZonedDateTime(zone, { disambiguation: "compatible" });
    return new Date(zoned.epochMilliseconds);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** The reverse: what a datetime-local input shows for `instant` in `zone`, to the minute. */
export const wallClock = (instant: Date, zone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .toString({ smallestUnit: "minute" });

/** "Sun, 3 May 2026, 23:59" in `zone`; the zone's name is shown beside it once a page. */
export const formatDateTime = (instant: Date, zone: string): string =>
  new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    weekday: "short",
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
  }).format(instant);

/**
 * "Berlin time (GMT+2)": the zone as people say it, with its offset at `instant`; without one, as beside several dates,
 * "Berlin time".
 */
export function zoneLabel(zone: string, instant?: Date): string {
  const city = zone.split("/").at(-1)?.replaceAll("_", " ");
  if (city === "UTC") return "UTC";
  if (!instant) return `${city} time`;
  const offset = new Intl.DateTimeFormat("en-GB", { timeZone: zone, timeZoneName: "shortOffset" })
    .formatToParts(instant)
    .find((part) => part.type === "timeZoneName")?.value;
  return offset && offset !== city ? `${city} time (${offset})` : `${city} time`;
}

/** "3 May 2026" in `zone`. */
export const formatDay = (instant: Date, zone: string): string =>
  new Intl.DateTimeFormat("en-GB", { timeZone: zone, day: "numeric", month: "short", year: "numeric" }).format(instant);
