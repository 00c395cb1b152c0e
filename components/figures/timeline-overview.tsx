import type { Module } from "@/lib/content/module";
import { stackDots } from "@/lib/figures/dots";
import { layTimeline } from "@/lib/figures/timeline";
import { urls } from "@/lib/urls";
import { FigureFrame } from "./frame";
import { percent, YearGrid, YearLine, Years } from "./year-line";

/** Narrow enough to show where events crowd, wide enough for a dot on a phone. */
const COLUMNS = 36;
const DOT = 7;

// The words stand over the line; where there is room, to its left.
const ROW = "@2xl:grid @2xl:grid-cols-[16rem_minmax(0,1fr)] @2xl:gap-x-6";

/**
 * All of a module's time on one line: a dot for each event, which the page lists below, and a row for each operation
 * that has a date.
 */
export function TimelineOverview({ module }: { module: Module }) {
  const operations = module.operations.flatMap(({ id, name, years, date }) =>
    date === undefined ? [] : { id, label: name, years, date },
  );
  const { marks, ticks } = layTimeline([
    ...module.events.map(({ id, label, date }) => ({ id, label, date, years: null })),
    ...operations,
  ]);
  const events = marks.filter(({ event }) => event.years === null);
  const dots = stackDots(events, COLUMNS);
  const height = (Math.max(0, ...dots.map((dot) => dot.height)) + 1) * DOT;
  return (
    <FigureFrame caption="A dot stands for an event, at its beginning; a bar for an operation, no more exact than the years beside its name.">
      <div className={ROW}>
        <p className="self-end text-caption font-semibold">{events.length} events, listed below</p>
        <div className="mt-2">
          <svg aria-hidden="true" height={height} className="block w-full overflow-visible border-b border-edge">
            <YearGrid ticks={ticks} />
            {dots.map((dot) => (
              <circle
                key={dot.id}
                cx={percent(dot.at)}
                cy={height - DOT / 2 - dot.height * DOT}
                r={DOT / 2 - 0.5}
                className="fill-accent"
              />
            ))}
          </svg>
          <Years ticks={ticks} />
        </div>
      </div>
      <ul aria-label="Operations" className="mt-4 @2xl:mt-2">
        {marks.map(
          ({ event: { id, label, years }, from, to }) =>
            years !== null && (
              <li key={id} className={`text-caption ${ROW}`}>
                <p className="pt-2 @2xl:py-1.5">
                  <a
                    href={urls.reference(module.id, { kind: "operation", id })}
                    className="font-semibold hover:text-accent hover:underline"
                  >
                    {label}
                  </a>{" "}
                  <span className="text-muted @2xl:block">{years}</span>
                </p>
                <div className="relative h-5 @2xl:h-auto">
                  <YearLine mark={{ from, to }} ticks={ticks} />
                </div>
              </li>
            ),
        )}
      </ul>
    </FigureFrame>
  );
}
