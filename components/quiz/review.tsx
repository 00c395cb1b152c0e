import { Circle, CircleCheck, Flag } from "lucide-react";
import type { Ref } from "react";
import { Button } from "@/components/ui/button";
import { FormMessage, Notice } from "@/components/ui/notice";
import type { PublicItem } from "@/lib/grading/model";
import { type ItemStatus, statusWords } from "./jump-list";

type ReviewProps = {
  items: PublicItem[];
  statuses: ItemStatus[];
  /** Items whose newest edit the server refused, with its reason. */
  refused: { index: number; message: string }[];
  heading: Ref<HTMLHeadingElement>;
  isSubmitting: boolean;
  /** Why handing in did not work. */
  problem: string | null;
  onJump: (index: number) => void;
  onSubmit: () => void;
};

/** The last look before handing in: what is open, what is flagged, and one button. */
export function Review({ items, statuses, refused, heading, isSubmitting, problem, onJump, onSubmit }: ReviewProps) {
  const open = statuses.filter(({ isAnswered }) => !isAnswered).length;
  const flagged = statuses.filter(({ isFlagged }) => isFlagged).length;
  return (
    <div className="space-y-6">
      <div className="space-y-2">
        <h2 ref={heading} tabIndex={-1} className="text-heading">
          Before you hand in
        </h2>
        <p>{summary(open, flagged)}</p>
      </div>
      <ol className="divide-y divide-line border-y border-line">
        {items.map((item, index) => (
          <li key={item.id}>
            <button
              type="button"
              onClick={() => onJump(index)}
              className="flex w-full items-start gap-3 py-3 text-start hover:bg-accent-soft"
            >
              <StatusMark status={statuses[index] as ItemStatus} />
              <span className="min-w-0 grow">
                <span className="font-semibold tabular-nums">{index + 1}.</span> {item.stem}
                <span className="block text-caption text-muted">{statusWords(statuses[index] as ItemStatus)}</span>
              </span>
            </button>
          </li>
        ))}
      </ol>
      {refused.length > 0 && (
        <Notice tone="warning" title="Not everything is saved">
          {refused.map(({ index, message }) => (
            <p key={index}>
              Item {index + 1}: {message} The newest version is still on this device, and will not count.
            </p>
          ))}
        </Notice>
      )}
      <FormMessage>{problem}</FormMessage>
      <Button
        variant="primary"
        size="large"
        aria-disabled={isSubmitting || undefined}
        onClick={() => !isSubmitting && onSubmit()}
      >
        {isSubmitting ? "Handing in …" : "Hand in"}
      </Button>
    </div>
  );
}

function summary(open: number, flagged: number): string {
  const items = (count: number) => (count === 1 ? "1 item" : `${count} items`);
  if (open === 0 && flagged === 0) return "Every item is answered.";
  if (open === 0) return `Every item is answered; ${items(flagged)} flagged for another look.`;
  const left = `${items(open)} not answered`;
  return flagged === 0 ? `${left}.` : `${left}, ${items(flagged)} flagged for another look.`;
}

function StatusMark({ status: { isAnswered, isFlagged } }: { status: ItemStatus }) {
  if (isFlagged) return <Flag aria-hidden="true" fill="currentColor" className="mt-0.5 size-5 shrink-0 text-me" />;
  return isAnswered ? (
    <CircleCheck aria-hidden="true" className="mt-0.5 size-5 shrink-0 text-success" />
  ) : (
    <Circle aria-hidden="true" className="mt-0.5 size-5 shrink-0 text-muted" />
  );
}
