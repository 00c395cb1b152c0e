import clsx from "clsx";
import type { Axis } from "@/lib/content/model";

/** The two ends of an axis, over or under the line that they end. */
export function Poles({ axis, className }: { axis: Pick<Axis, "low" | "high">; className?: string }) {
  return (
    <div className={clsx("flex justify-between gap-4 text-caption font-semibold", className)}>
      <span>
        <span aria-hidden="true">←{"\u00a0"}</span>
        {axis.low.label}
      </span>
      <span className="text-end">
        {axis.high.label}
        <span aria-hidden="true">{"\u00a0"}→</span>
      </span>
    </div>
  );
}
