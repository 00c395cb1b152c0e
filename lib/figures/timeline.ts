import type { TimelineEvent } from "@/lib/content/model";
import { type Span, spanOf } from "./dates";

/** What can stand on a line: an event, or an operation by its name. */
export type Dated = Pick<TimelineEvent, "id" | "date" | "label">;
export type TimelineMark<T extends Dated = TimelineEvent> = { event: T; from: number; to: number };
export type TimelineLayout<T extends Dated = TimelineEvent> = {
  /** In order of their beginning. Places are fractions of the line's length in [0, 1]. */
  marks: TimelineMark<T>[];
  /** Round years, with their places. */
  ticks: { year: number; at: number }[];
};

/**
 * Lays events along a line that is true to scale and ends at round years.
 *
 * @returns no marks for no events
 */
export function layTimeline<T extends Dated>(events: readonly T[]): TimelineLayout<T> {
  const dated = events
    .map((event) => ({ event, ...spanOf(event.date) }))
    .sort((a, b) => a.start - b.start || a.end - b.end || a.event.label.localeCompare(b.event.label, "en"));
  if (dated.length === 0) return { marks: [], ticks: [] };
  const ticks = roundYears(dated);
  const first = Math.min(ticks[0] ?? 0, ...dated.map(({ start }) => start));
  const last = Math.max(ticks.at(-1) ?? 0, ...dated.map(({ end }) => end));
  const at = (year: number) => (last === first ? 0.5 : (year - first) / (last - first));
  return {
    marks: dated.map(({ event, start, end }) => ({ event, from: at(start), to: at(end) })),
    ticks: ticks.map((year) => ({ year, at: at(year) })),
  };
}

const STEPS = [1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000];
const MOST_TICKS = 6;

/** The round years that enclose the spans, in the finest step that stays readable. */
function roundYears(spans: readonly Span[]): number[] {
  const from = Math.min(...spans.map(({ start }) => start));
  const to = Math.max(...spans.map(({ end }) => end));
  const enclosing = (step: number) => {
    const low = Math.floor(from / step) * step;
    const high = Math.max(Math.ceil(to / step) * step, low + step);
    return Array.from({ length: Math.round((high - low) / step) + 1 }, (_, i) => low + i * step);
  };
  return STEPS.map(enclosing).find((years) => years.length <= MOST_TICKS) ?? enclosing(STEPS.at(-1) ?? 1000);
}
