import clsx from "clsx";
import type { ReactNode } from "react";
import type { TimelineEvent } from "@/lib/content/model";
import { dateInWords } from "@/lib/figures/dates";
import { layTimeline, type TimelineLayout } from "@/lib/figures/timeline";
import { urls } from "@/lib/urls";
import { FigureFrame } from "./frame";

type TimelineFigureProps = { events: readonly TimelineEvent[]; moduleId: string; caption: ReactNode };

/** More than this have no room for their words side by side. */
const MOST_COLUMNS = 6;

/** Events along a line that is true to scale; one below the other where there is no room beside. */
export function TimelineFigure({ events, moduleId, caption }: TimelineFigureProps) {
  const layout = layTimeline(events);
  const wide = layout.marks.length <= MOST_COLUMNS;
  return (
    <FigureFrame caption={caption}>
      {wide && <ScaleLine layout={layout} />}
      <ol
        className={clsx(
          "space-y-4 border-s-2 border-edge ps-5",
          wide && "@lg:grid @lg:auto-cols-fr @lg:grid-flow-col @lg:space-y-0 @lg:border-0 @lg:ps-0",
        )}
      >
        {layout.marks.map(({ event, from, to }) => (
          <li
            key={event.id}
            className={clsx(
              "relative text-caption",
              "before:absolute before:-start-[1.625rem] before:top-1 before:size-2.5 before:bg-accent",
              // A span is a bar, a moment a dot: told apart by shape
              to > from ? "before:h-5 before:rounded" : "before:rounded-full",
              wide && "@lg:px-1 @lg:text-center @lg:before:hidden",
            )}
          >
            <time className="block text-muted tabular-nums">{dateInWords(event.date)}</time>
            <a href={urls.timeline(moduleId, event.id)} className="font-semibold hover:text-accent hover:underline">
              {event.label}
            </a>
          </li>
        ))}
      </ol>
    </FigureFrame>
  );
}

const LINE = 28;
const HEIGHT = 84;
const percent = (share: number) => `${Math.round(share * 10_000) / 100}%`;

function ScaleLine({ layout: { marks, ticks } }: { layout: TimelineLayout }) {
  return (
    <svg aria-hidden="true" className="hidden w-full overflow-visible @lg:block" height={HEIGHT}>
      <line x1="0" x2="100%" y1={LINE} y2={LINE} className="stroke-edge" strokeWidth={2} />
      {ticks.map(({ year, at }, index) => (
        <g key={year}>
          <line x1={percent(at)} x2={percent(at)} y1={LINE - 6} y2={LINE + 6} className="stroke-edge" />
          <text
            x={percent(at)}
            y={LINE - 14}
            textAnchor={index === 0 ? "start" : index === ticks.length - 1 ? "end" : "middle"}
            className="fill-muted text-caption tabular-nums"
          >
            {year}
          </text>
        </g>
      ))}
      {marks.map(({ event, from, to, column }) => {
        const centre = percent((from + to) / 2);
        return (
          <g key={event.id}>
            <line
              x1={centre}
              y1={LINE}
              x2={percent(column)}
              y2={HEIGHT - 6}
              className="stroke-accent"
              strokeWidth={1}
            />
            {to > from && (
              <line
                x1={percent(from)}
                x2={percent(to)}
                y1={LINE}
                y2={LINE}
                className="stroke-accent"
                strokeWidth={8}
                strokeLinecap="butt"
              />
            )}
            <circle cx={centre} cy={LINE} r={5} className="fill-accent stroke-raised" strokeWidth={1.5} />
          </g>
        );
      })}
    </svg>
  );
}
