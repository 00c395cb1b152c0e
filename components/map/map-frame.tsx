import type { ReactNode } from "react";
import { Poles } from "@/components/figures/poles";
import type { PublicAxis } from "@/lib/grading/model";

type MapFrameProps = { x: PublicAxis; y: PublicAxis; children: ReactNode };

/** The square of a map with the names of its four poles around it. Upright words only, so that it fits a phone. */
export function MapFrame({ x, y, children }: MapFrameProps) {
  return (
    <div className="w-full max-w-md font-sans text-caption">
      <p className="mb-2 text-muted">
        Across: {x.label}. Up: {y.label}.
      </p>
      <p className="mb-1 text-center font-semibold">
        <span aria-hidden="true">↑ </span>
        {y.high.label}
      </p>
      <div className="relative aspect-square">
        <MapPlane />
        {children}
      </div>
      <p className="mt-1 text-center font-semibold">
        <span aria-hidden="true">↓ </span>
        {y.low.label}
      </p>
      <Poles axis={x} />
    </div>
  );
}

/** The empty plane: its border is the end of both axes, the dashed lines are their middles. */
const MapPlane = () => (
  <svg viewBox="0 0 200 200" aria-hidden="true" className="absolute inset-0 size-full overflow-visible">
    <rect width={200} height={200} rx={2} className="fill-paper stroke-edge" vectorEffect="non-scaling-stroke" />
    <path d="M100 0V200M0 100H200" className="stroke-edge" strokeDasharray="2 4" vectorEffect="non-scaling-stroke" />
  </svg>
);
