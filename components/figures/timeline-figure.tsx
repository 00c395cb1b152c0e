import type { ReactNode } from "react";
import type { TimelineEvent } from "@/lib/content/model";
import { dateInWords } from "@/lib/figures/dates";
import { layTimeline } from "@/lib/figures/timeline";
import { urls } from "@/lib/urls";
import { FigureFrame } from "./frame";
import { YearLine, Years } from "./year-line";

type TimelineFigureProps = { events: readonly TimelineEvent[]; moduleId: string; caption: ReactNode };

const COLUMNS = "@md:grid @md:grid-cols-[minmax(0,4fr)_minmax(0,5fr)] @md:gap-x-4";

/** Events in their order; where there is room, each on a line that is true to scale. */
export function TimelineFigure({ events, moduleId, caption }: TimelineFigureProps) {
  const { marks, ticks } = layTimeline(events);
  return (
    <FigureFrame caption={caption}>
      <div className={`hidden ${COLUMNS}`}>
        <Years ticks={ticks} className="col-start-2" />
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
            {/* Without a height of its own the drawing takes that of the words beside it. */}
            <div className="relative hidden @md:block">
              <YearLine mark={mark} ticks={ticks} />
            </div>
          </li>
        ))}
      </ol>
    </FigureFrame>
  );
}
