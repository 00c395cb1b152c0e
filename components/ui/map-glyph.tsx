import clsx from "clsx";
import type { ComponentProps } from "react";

/** Quadrants in the order in which progress fills them: from the lower left, clockwise. */
const QUADRANTS = [
  "M3 12h9v9H5a2 2 0 0 1-2-2z",
  "M3 5a2 2 0 0 1 2-2h7v9H3z",
  "M12 3h7a2 2 0 0 1 2 2v7h-9z",
  "M12 12h9v7a2 2 0 0 1-2 2h-7z",
];

export type MapGlyphProps = ComponentProps<"svg"> & {
  /** How many quadrants are filled, 0 to 4. */
  filled?: number;
  /** The reader's dot in map coordinates, each in [-1, 1], y up. */
  dot?: { x: number; y: number };
};

/** The mark: a map of four quadrants and one dot. Decoration; whoever uses it says the same in words. */
export function MapGlyph({ filled = 0, dot, className, ...props }: MapGlyphProps) {
  return (
    <svg
      viewBox="2.25 2.25 19.5 19.5"
      fill="none"
      aria-hidden="true"
      className={clsx("shrink-0", className)}
      {...props}
    >
      {QUADRANTS.slice(0, filled).map((path) => (
        <path key={path} d={path} className="fill-accent" />
      ))}
      <path d="M12 3v18M3 12h18" stroke="currentColor" strokeWidth={1.25} />
      <rect x={3} y={3} width={18} height={18} rx={2} stroke="currentColor" strokeWidth={1.5} />
      {dot && (
        <circle
          cx={12 + dot.x * 9}
          cy={12 - dot.y * 9}
          r={3.75}
          className="fill-me-fill stroke-paper"
          strokeWidth={1.5}
        />
      )}
    </svg>
  );
}
