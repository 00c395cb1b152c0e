import type { TimelineEvent } from "@/lib/content/model";

/** When something began and ended, in years with fractions; `start` and `end` are the same for a moment. */
export type Span = { start: number; end: number };

type Day = { year: number; month?: number; day?: number };

/**
 * A date of the content (`2008`, `2008-09-23`, `1992/1995`) as a stretch of the year line. A bare year or month stands
 * for its first day, the end of a span for the last day of what it names, so that 1992/1995 is four years long.
 */
export function spanOf(date: TimelineEvent["date"]): Span {
  const [from = "", to] = date.split("/");
  const start = yearsAt(parseDay(from));
  return { start, end: to === undefined ? start : yearsAt(next(parseDay(to))) };
}

/** The same date as one reads it: "23 September 2008", "September 2008", "1992–1995". */
export function dateInWords(date: TimelineEvent["date"]): string {
  return date
    .split("/")
    .map((part) => dayInWords(parseDay(part)))
    .join("–");
}

function parseDay(text: string): Day {
  const [year = 0, month, day] = text.split("-").map(Number);
  return { year, month, day };
}

function next({ year, month, day }: Day): Day {
  if (month === undefined) return { year: year + 1 };
  return day === undefined ? { year, month: month + 1 } : { year, month, day: day + 1 };
}

// Months as twelfths of a year: nobody sees a day's difference on a line of decades.
const yearsAt = ({ year, month = 1, day = 1 }: Day) => year + (month - 1) / 12 + (day - 1) / 365;

function dayInWords({ year, month, day }: Day): string {
  if (month === undefined) return String(year);
  const at = new Date(Date.UTC(year, month - 1, day ?? 1));
  return new Intl.DateTimeFormat("en-GB", {
    timeZone: "UTC",
    year: "numeric",
    month: "long",
    day: day === undefined ? undefined : "numeric",
  }).format(at);
}
