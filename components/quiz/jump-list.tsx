import clsx from "clsx";
import { Flag } from "lucide-react";

export type ItemStatus = { isAnswered: boolean; isFlagged: boolean };

/** "Item 3, answered, flagged": what a shape says, in words. */
export function statusWords({ isAnswered, isFlagged }: ItemStatus): string {
  return `${isAnswered ? "answered" : "not answered"}${isFlagged ? ", flagged" : ""}`;
}

type JumpListProps = { statuses: ItemStatus[]; current: number | null; onJump: (index: number) => void };

/** All items at a glance: filled is answered, hollow is not, a flag in the corner is for later. */
export function JumpList({ statuses, current, onJump }: JumpListProps) {
  return (
    <nav aria-label="Items">
      <ol className="flex flex-wrap gap-2">
        {statuses.map((status, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the number is what an item of an attempt is known by
          <li key={index}>
            <button
              type="button"
              aria-current={index === current ? "step" : undefined}
              aria-label={`Item ${index + 1}, ${statusWords(status)}`}
              data-state={status.isAnswered ? "answered" : "unanswered"}
              onClick={() => onJump(index)}
              className={clsx(
                "relative grid size-10 place-items-center rounded border font-semibold tabular-nums",
                "aria-[current=step]:outline-2 aria-[current=step]:outline-offset-2 aria-[current=step]:outline-ink",
                status.isAnswered
                  ? "border-transparent bg-accent text-accent-ink hover:bg-accent-strong"
                  : "border-edge bg-raised text-ink hover:border-accent",
              )}
            >
              {index + 1}
              {status.isFlagged && (
                <span className="absolute -end-1.5 -top-1.5 rounded-full bg-paper p-0.5 text-me">
                  <Flag aria-hidden="true" fill="currentColor" className="size-3.5" />
                </span>
              )}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
