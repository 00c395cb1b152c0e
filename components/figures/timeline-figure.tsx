import type { ReactNode } from "react";
import type { TimelineEvent } from "@/lib/content/model";
import { dateInWords } from "@/lib/figures/dates";
import { layTimeline, type TimelineLayout, type TimelineMark } from "@/lib/figures/timeline";
import { urls } from "@/lib/urls";
import { FigureFrame } from "./frame";

type TimelineFigureProps = { events: readonly TimelineEvent[]; moduleId: string; caption: ReactNode };

const COLUMNS = "@md:grid @md:grid-cols-[minmax(0,4fr)_minmax(0,5fr)] @md:gap-x-4";

/** Events in their order; where there is room, each on a line that is true to scale. */
export function TimelineFigure({ events, moduleId, caption }: TimelineFigureProps) {
  const { marks, ticks } = layTimeline(events);
  return (
    <FigureFrame caption={caption}>
      <div className={`hidden ${COLUMNS}`}>
        <Years ticks={ticks} />
      </div>
      <ol className="border-s-2 border-edge ps-5 @md:border-0 @md:ps-0">
        {marks.map((mark) => (
          <li
            key={mark.event.id}
            data-kind={mark.to > mark.from ? "span" : "moment"}
            className={`relative pb-4 text-caption before:absolute before:-start-[1.625rem] before:top-1 before:size-2.5 before:bg-accent last:pb-0 data-[kind=moment]:before:rounded-full data-[kind=span]:before:h-6 @md:pb-0 @md:before:hidden ${COLUMNS}`}
          >
            <div className="@md:py-1.5 @md:text-end">
              <a
                href={urls.timeline(moduleId, mark.event.id)}
                className="font-semibold hover:text-accent hover:underline"
              >
                {mark.event.label}
              </a>
              <time className="block text-muted tabular-nums">{dateInWords(mark.event.date)}</time>
            </div>
            <Line mark={mark} ticks={ticks} />
          </li>
        ))}
      </ol>
    </FigureFrame>
  );
}

const percent = (share: number) => `${Math.round(share * 10_000) / 100}%`;
type Ticks = TimelineLayout["ticks"];

function Years({ ticks }: { ticks: Ticks }) {
  return (
    <svg aria-hidden="true" className="col-start-2 block h-6 w-full overflow-visible">
      {ticks.map(({ year, at }, index) => (
        <text
          key={year}
          x={percent(at)}
          y={14}
          textAnchor={index === 0 ? "start" : index === ticks.length - 1 ? "end" : "middle"}
          className="fill-muted text-caption tabular-nums"
        >
          {year}
        </text>
      ))}
    </svg>
  );
}

/** A span is a bar, a moment a dot: told apart by shape. */
function Line({ mark: { from, to }, ticks }: { mark: TimelineMark; ticks: Ticks }) {
  return (
    // Without a height of its own the drawing takes that of the words beside it
    <div className="relative hidden @md:block">
      <svg aria-hidden="true" className="absolute inset-0 size-full overflow-visible">
        {ticks.map(({ year, at }) => (
          <line key={year} x1={percent(at)} x2={percent(at)} y1="0" y2="100%" className="stroke-line" />
        ))}
        <line x1="0" x2="100%" y1="50%" y2="50%" className="stroke-line" strokeDasharray="1 5" />
        {to > from ? (
          <line x1={percent(from)} x2={percent(to)} y1="50%" y2="50%" className="stroke-accent" strokeWidth={10} />
        ) : (
          <circle cx={percent(from)} cy="50%" r={6} className="fill-accent" />
        )}
      </svg>
    </div>
  );
}
