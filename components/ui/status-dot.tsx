import clsx from "clsx";
import { MapGlyph } from "./map-glyph";

const STATUSES = {
  "not-started": { label: "Not started", look: "text-muted", filled: 0 },
  started: { label: "Started", look: "text-accent", filled: 2 },
  done: { label: "Done", look: "text-success", filled: 4 },
} as const;

export type Status = keyof typeof STATUSES;
type StatusDotProps = { status: Status; label?: string; hideLabel?: boolean; className?: string };

/** How far a piece of work is: an empty map, a half-filled one, a full one with a tick. */
export function StatusDot({ status, label = STATUSES[status].label, hideLabel = false, className }: StatusDotProps) {
  const { look, filled } = STATUSES[status];
  return (
    <span data-state={status} className={clsx("inline-flex items-center gap-2 whitespace-nowrap", look, className)}>
      {status === "done" ? (
        <svg viewBox="2.25 2.25 19.5 19.5" aria-hidden="true" className="size-5 shrink-0">
          <rect x={2.25} y={2.25} width={19.5} height={19.5} rx={2.75} fill="currentColor" />
          <path
            d="m7 12.5 3.5 3.5L17 8.5"
            fill="none"
            className="stroke-paper"
            strokeWidth={2.5}
            strokeLinecap="round"
          />
        </svg>
      ) : (
        <MapGlyph filled={filled} className="size-5" />
      )}
      <span className={hideLabel ? "sr-only" : undefined}>{label}</span>
    </span>
  );
}
