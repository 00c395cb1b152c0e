import type { Region } from "@/lib/content/model";
import { AxisLine, Bar } from "./region-strip";

type Place = Pick<Region, "region" | "basis">;

/** Two regions on one axis, the first above the line and the second, in another dress, under it. */
export function PairStrip({ first, second, className }: { first: Place; second: Place; className?: string }) {
  return (
    <svg aria-hidden="true" className={`block h-12 w-full ${className ?? ""}`}>
      <AxisLine />
      <Bar region={first} top={8} bottom={46} />
      <Bar region={second} top={54} bottom={92} tone="ink" />
    </svg>
  );
}

/** Which bar is whose. */
export function PairLegend({ first, second, className }: { first: string; second: string; className?: string }) {
  return (
    <ul className={`flex flex-wrap gap-x-6 gap-y-1 text-caption ${className ?? ""}`}>
      <li className="flex items-center gap-2">
        <svg aria-hidden="true" className="h-3 w-7">
          <rect width={28} height={12} rx={3} className="fill-accent" />
        </svg>
        {first}, above the line
      </li>
      <li className="flex items-center gap-2">
        <svg aria-hidden="true" className="h-3 w-7">
          <rect width={28} height={12} className="fill-ink" />
        </svg>
        {second}, under it
      </li>
    </ul>
  );
}
