import { Circle, CircleCheck, Flag } from "lucide-react";
import type { Ref } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { FormMessage, Notice } from "@/components/ui/notice";
import type { PublicItem } from "@/lib/grading/model";
import { type ItemStatus, statusWords } from "./jump-list";

type ReviewProps = {
  items: PublicItem[];
  statuses: ItemStatus[];
  /** Items whose newest edit the server refused, with its reason. */
  refused: { index: number; message: string }[];
  /** What handing in costs: "This is your only attempt." */
  attempts: string;
  heading: Ref<HTMLHeadingElement>;
  /** Time is up: what is open stays open. */
  isClosed: boolean;
  /** Handed in elsewhere: there is nothing left to hand in. */
  isHandedIn: boolean;
  isSubmitting: boolean;
  /** Why handing in did not work. */
  problem: string | null;
  onJump: (index: number) => void;
  onSubmit: () => void;
};

/** The last look before handing in: what is open, what is flagged, and one button. */
export function Review(props: ReviewProps) {
  const { items, statuses, refused, attempts, heading, isClosed, isHandedIn, isSubmitting, problem } = props;
  const { onJump, onSubmit } = props;
  const open = statuses.filter(({ isAnswered }) => !isAnswered).length;
  const jumpToFirst = () => onJump(statuses.findIndex(({ isAnswered }) => !isAnswered));
  const notAnswered = `${open} of ${items.length} not answered`;
  const label = isSubmitting ? "Handing in …" : "Hand in";
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
              Question {index + 1}: {message} The newest version is still on this device, and will not count.
            </p>
          ))}
        </Notice>
      )}
      <FormMessage>{problem}</FormMessage>
      {!isHandedIn && (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
          {open === 0 || isClosed ? (
            <Button
              variant="primary"
              size="large"
              aria-disabled={isSubmitting || undefined}
              onClick={() => !isSubmitting && onSubmit()}
            >
              {label}
            </Button>
          ) : (
            <>
              <Dialog variant="primary" size="large" trigger={label} title={`Hand in with ${notAnswered}?`}>
                <p>What is not answered gets no points. {attempts}</p>
                <div className="flex flex-wrap gap-3">
                  <Button variant="primary" data-close onClick={jumpToFirst}>
                    Go to the first unanswered
                  </Button>
                  <Button data-close onClick={() => !isSubmitting && onSubmit()}>
                    Hand in all the same
                  </Button>
                </div>
              </Dialog>
              <Button size="large" onClick={jumpToFirst}>
                Go to the first unanswered
              </Button>
            </>
          )}
          {!isClosed && (
            <p className="text-muted">
              {open > 0 && `${notAnswered}. `}
              {attempts}
            </p>
          )}
        </div>
      )}
    </div>
  );
}

function summary(open: number, flagged: number): string {
  const questions = (count: number) => (count === 1 ? "1 question" : `${count} questions`);
  if (open === 0 && flagged === 0) return "Every question is answered.";
  if (open === 0) return `Every question is answered; ${questions(flagged)} flagged for another look.`;
  const left = `${questions(open)} not answered`;
  return flagged === 0 ? `${left}.` : `${left}, ${questions(flagged)} flagged for another look.`;
}

function StatusMark({ status: { isAnswered, isFlagged } }: { status: ItemStatus }) {
  if (isFlagged) return <Flag aria-hidden="true" fill="currentColor" className="mt-0.5 size-5 shrink-0 text-me" />;
  return isAnswered ? (
    <CircleCheck aria-hidden="true" className="mt-0.5 size-5 shrink-0 text-success" />
  ) : (
    <Circle aria-hidden="true" className="mt-0.5 size-5 shrink-0 text-muted" />
  );
}
