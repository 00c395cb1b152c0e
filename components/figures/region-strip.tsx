import clsx from "clsx";
import type { Region } from "@/lib/content/model";
import { fraction, middle, stretch } from "@/lib/figures/geometry";

const percent = (share: number) => `${Math.round(share * 10_000) / 100}%`;

/** One region on its axis: a solid bar where the article says it, a dashed outline where it is a reading. */
export function RegionStrip({
  region,
  className,
}: {
  region: Pick<Region, "region" | "basis"> | null;
  className?: string;
}) {
  return (
    <svg aria-hidden="true" className={clsx("block h-6 w-full", className)}>
      <AxisLine />
      {region && <Bar region={region} />}
    </svg>
  );
}

/** The axis itself, with its ends and its middle. */
export function AxisLine() {
  return (
    <>
      <line x1="0" x2="100%" y1="50%" y2="50%" className="stroke-edge" strokeWidth={1} />
      {["0%", "50%", "100%"].map((x) => (
        <line key={x} x1={x} x2={x} y1="25%" y2="75%" className="stroke-edge" strokeWidth={1} />
      ))}
    </>
  );
}

/** Two subjects on one axis differ by their corners as well as by colour. */
const TONES = {
  accent: { stated: "fill-accent stroke-accent", inferred: "stroke-accent", on: "stroke-accent-ink", corner: 3 },
  ink: { stated: "fill-ink stroke-ink", inferred: "stroke-ink", on: "stroke-paper", corner: 0 },
} as const;

type BarProps = {
  region: Pick<Region, "region" | "basis">;
  /** From where to where it reaches, in percent of the strip's height. */
  top?: number;
  bottom?: number;
  tone?: keyof typeof TONES;
};

/** A region with its middle, inside the svg of a strip. */
export function Bar({ region: { region, basis }, top = 20, bottom = 80, tone = "accent" }: BarProps) {
  const { from, to } = stretch(region);
  const centre = percent(fraction(middle(region)));
  const isStated = basis === "stated";
  const look = TONES[tone];
  // The line of the middle keeps off the bar's edges
  const gap = (bottom - top) / 5;
  return (
    <>
      <rect
        x={percent(from)}
        width={percent(to - from)}
        y={`${top}%`}
        height={`${bottom - top}%`}
        rx={look.corner}
        className={isStated ? look.stated : `fill-raised ${look.inferred}`}
        strokeWidth={1.5}
        strokeDasharray={isStated ? undefined : "4 3"}
      />
      <line
        x1={centre}
        x2={centre}
        y1={`${top + gap}%`}
        y2={`${bottom - gap}%`}
        className={isStated ? look.on : look.inferred}
        strokeWidth={2}
      />
    </>
  );
}

/** What the two kinds of mark mean. */
export function BasisLegend({ className }: { className?: string }) {
  return (
    <ul className={clsx("flex flex-wrap gap-x-6 gap-y-1 text-caption text-muted", className)}>
      <li className="flex items-center gap-2">
        <svg aria-hidden="true" className="h-3 w-7">
          <rect x={1} y={1} width={26} height={10} rx={3} className="fill-accent stroke-accent" strokeWidth={1.5} />
        </svg>
        stated: the article says so
      </li>
      <li className="flex items-center gap-2">
        <svg aria-hidden="true" className="h-3 w-7">
          <rect
            x={1}
            y={1}
            width={26}
            height={10}
            rx={3}
            className="fill-none stroke-accent"
            strokeWidth={1.5}
            strokeDasharray="4 3"
          />
        </svg>
        inferred: a reading of it
      </li>
    </ul>
  );
}
