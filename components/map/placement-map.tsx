import { fraction, mapRegion } from "@/lib/figures/geometry";
import type { PublicAxis } from "@/lib/grading/model";
import type { Point, ReferenceRegion } from "@/lib/mapping/model";
import { MapFrame } from "./map-frame";

type PlacementMapProps = {
  x: PublicAxis;
  y: PublicAxis;
  /** Where the article puts the subject; null where it does not say, which leaves the whole axis open. */
  regions: { x: ReferenceRegion | null; y: ReferenceRegion | null };
  point: Point | null;
};

const PLANE = { x: 0, y: 0, width: 200, height: 200 };
const WHOLE: ReferenceRegion["region"] = [-1, 1];

/** A dot beside the region in which it should lie. A picture: whoever shows it says the same in words. */
export function PlacementMap({ x, y, regions, point }: PlacementMapProps) {
  const { box } = mapRegion(regions.x?.region ?? WHOLE, regions.y?.region ?? WHOLE, PLANE);
  const isStated = [regions.x, regions.y].every((region) => region === null || region.basis === "stated");
  return (
    <MapFrame x={x} y={y}>
      <svg viewBox="0 0 200 200" aria-hidden="true" className="absolute inset-0 size-full overflow-visible">
        <rect
          {...box}
          rx={2}
          className="fill-accent stroke-accent"
          fillOpacity={0.15}
          strokeWidth={1.5}
          strokeDasharray={isStated ? undefined : "4 3"}
          vectorEffect="non-scaling-stroke"
        />
        {point && (
          <circle
            cx={fraction(point.x) * PLANE.width}
            cy={(1 - fraction(point.y)) * PLANE.height}
            r={4.5}
            className="fill-accent stroke-paper"
            strokeWidth={2}
            vectorEffect="non-scaling-stroke"
          />
        )}
      </svg>
    </MapFrame>
  );
}
