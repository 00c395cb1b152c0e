import type { TimelineLayout, TimelineMark } from "@/lib/figures/timeline";

type Ticks = TimelineLayout["ticks"];

/** A place on the line, as SVG and CSS take it. */
export const percent = (share: number) => `${Math.round(share * 10_000) / 100}%`;

/** The round years over a line. */
export function Years({ ticks, className }: { ticks: Ticks; className?: string }) {
  return (
    <svg aria-hidden="true" className={`block h-6 w-full overflow-visible ${className ?? ""}`}>
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

export function YearGrid({ ticks }: { ticks: Ticks }) {
  return ticks.map(({ year, at }) => (
    <line key={year} x1={percent(at)} x2={percent(at)} y1="0" y2="100%" className="stroke-line" />
  ));
}

/** A span is a bar, a moment a dot: told apart by shape. Fills the box that it stands in. */
export function YearLine({ mark: { from, to }, ticks }: { mark: Pick<TimelineMark, "from" | "to">; ticks: Ticks }) {
  return (
    <svg aria-hidden="true" className="absolute inset-0 size-full overflow-visible">
      <YearGrid ticks={ticks} />
      <line x1="0" x2="100%" y1="50%" y2="50%" className="stroke-line" strokeDasharray="1 5" />
      {to > from ? (
        <line x1={percent(from)} x2={percent(to)} y1="50%" y2="50%" className="stroke-accent" strokeWidth={10} />
      ) : (
        <circle cx={percent(from)} cy="50%" r={6} className="fill-accent" />
      )}
    </svg>
  );
}
