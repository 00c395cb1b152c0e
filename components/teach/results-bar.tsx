import clsx from "clsx";
import { StatusDot } from "@/components/ui/status-dot";
import type { ResultsSummary, WorkState } from "@/lib/results/model";

const SEGMENTS: readonly { state: WorkState; look: string }[] = [
  { state: "done", look: "bg-success" },
  { state: "started", look: "bg-accent" },
  { state: "not-started", look: "bg-line" },
];

/** How many are done, started and not started, as one bar and as the same in words and shapes. */
export function ResultsBar({ summary, className }: { summary: ResultsSummary; className?: string }) {
  return (
    <div className={clsx("space-y-2", className)}>
      <div aria-hidden="true" className="flex h-3 gap-0.5 overflow-hidden rounded">
        {SEGMENTS.filter(({ state }) => summary[state] > 0).map(({ state, look }) => (
          <div key={state} className={look} style={{ flexGrow: summary[state] }} />
        ))}
      </div>
      <ul className="flex flex-wrap gap-x-6 gap-y-1 text-caption tabular-nums">
        {SEGMENTS.map(({ state }) => (
          <li key={state} className="flex items-center gap-1.5">
            <StatusDot status={state} />
            <span className="font-semibold">{summary[state]}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
