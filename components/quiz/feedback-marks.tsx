import clsx from "clsx";
import { Circle, CircleCheck, CircleDashed, CircleDot, CircleX, Hourglass } from "lucide-react";
import type { Outcome } from "@/lib/grading/model";

/** Each mark has its own shape and its own word; the colour only repeats them. */
const MARKS = {
  right: { Icon: CircleCheck, look: "text-success" },
  wrong: { Icon: CircleX, look: "text-danger" },
  missed: { Icon: CircleDashed, look: "text-accent" },
  partly: { Icon: CircleDot, look: "text-accent" },
  waiting: { Icon: Hourglass, look: "text-muted" },
  none: { Icon: Circle, look: "text-muted" },
} as const;

export type MarkKind = keyof typeof MARKS;

export function Mark({ kind, className }: { kind: MarkKind; className?: string }) {
  const { Icon, look } = MARKS[kind];
  return <Icon aria-hidden="true" className={clsx("size-5 shrink-0", look, className)} />;
}

/**
 * What a choice turned out to be. A wrong option left alone needs no mark.
 *
 * @param whose "Your answer", or how else the choice is called
 */
export function markOf(
  { chosen, correct }: { chosen: boolean; correct: boolean },
  whose: string,
): { kind: MarkKind; word: string } {
  if (chosen) return correct ? { kind: "right", word: `${whose}, right` } : { kind: "wrong", word: `${whose}, wrong` };
  return correct ? { kind: "missed", word: "Right, not chosen" } : { kind: "none", word: "Not chosen" };
}

const OUTCOMES: Record<Outcome, { kind: MarkKind; word: string }> = {
  right: { kind: "right", word: "Right" },
  partly: { kind: "partly", word: "Partly right" },
  wrong: { kind: "wrong", word: "Not right" },
  waiting: { kind: "waiting", word: "Waits to be read" },
  unanswered: { kind: "none", word: "Not answered" },
};

type OutcomeLineProps = { outcome: Outcome; score: number | null; waitingLabel?: string };

/** The result in a line: a mark, a word and, where it is neither all nor nothing, the share. */
export function OutcomeLine({ outcome, score, waitingLabel }: OutcomeLineProps) {
  const { kind, word } = OUTCOMES[outcome];
  return (
    <p data-state={outcome} className="flex items-center gap-2 font-semibold">
      <Mark kind={kind} />
      {outcome === "waiting" ? (waitingLabel ?? word) : word}
      {outcome === "partly" && score !== null && (
        <span className="font-normal text-muted tabular-nums">{Math.round(score * 100)} %</span>
      )}
    </p>
  );
}
