"use client";

import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { Button } from "@/components/ui/button";
import { fits } from "@/lib/grading/fits";
import { isEmpty } from "@/lib/grading/is-empty";
import type { Answer, PublicItem } from "@/lib/grading/model";
import { outcomeOf } from "@/lib/grading/outcome";
import { createClock } from "@/lib/outbox/clock";
import {
  keepCheckpoint,
  moveCheckpointToAccount,
  readCheckpoint,
  readerHeader,
  startReading,
  subscribeReading,
} from "@/lib/progress/reading";
import { urls } from "@/lib/urls";
import { type Checked, sendCheckpoint } from "./check";
import { OutcomeLine } from "./feedback-marks";
import { ItemControl } from "./item-control";
import { ItemFeedbackView } from "./item-feedback-view";

const clock = createClock();

type CheckpointProps = { moduleId: string; item: PublicItem };

/**
 * An item inside a lesson, answered in place. A guest's answer stays on the device until an account takes it over; an
 * account's is kept by the server.
 */
export function Checkpoint({ moduleId, item }: CheckpointProps) {
  useEffect(() => {
    void startReading(moduleId);
  }, [moduleId]);
  const kept = useSyncExternalStore(
    subscribeReading,
    () => readCheckpoint(moduleId, item.id),
    () => undefined,
  );
  const [draft, setDraft] = useState<Answer | null>();
  const [checked, setChecked] = useState<Checked | null>(null);
  const [isChecking, setIsChecking] = useState(false);
  const [hint, setHint] = useState("");
  const section = useRef<HTMLDivElement>(null);
  const earlier = kept !== undefined && fits(item, kept.answer) ? kept : undefined;
  const answer = draft === undefined ? (earlier?.answer ?? null) : draft;
  // The verdict is kept with the answer; the reasons are not: the server gives them again.
  const verdict =
    !checked && draft === undefined && earlier?.score !== undefined
      ? { outcome: outcomeOf(earlier.score, earlier.answer), score: earlier.score }
      : null;

  async function check() {
    if (answer === null || isEmpty(answer)) {
      setHint("Give an answer first.");
      return;
    }
    const seq = clock.next(kept?.seq ?? 0);
    setDraft(answer);
    setHint("");
    keepCheckpoint(moduleId, item.id, { answer, seq, ...(verdict && { score: verdict.score }) });
    setIsChecking(true);
    const result = await sendCheckpoint(
      urls.api.checkpoint(moduleId, item.id),
      { seq, answer },
      readerHeader(moduleId),
    );
    setIsChecking(false);
    if (!result.ok) {
      setHint(result.message);
      return;
    }
    const { score, savedAt } = result.checked;
    (savedAt === null ? keepCheckpoint : moveCheckpointToAccount)(moduleId, item.id, { answer, seq, score });
    setChecked(result.checked);
  }

  function tryAgain() {
    setChecked(null);
    setDraft(null);
    // The controls are enabled with the next paint; before that they take no focus.
    requestAnimationFrame(() =>
      section.current?.querySelector<HTMLElement>("input, select, textarea, button")?.focus(),
    );
  }

  return (
    // A group, not a region: a lesson with five landmarks of one name would be worse to walk through than with none.
    // biome-ignore lint/a11y/useSemanticElements: the item inside is the fieldset
    <div
      ref={section}
      role="group"
      aria-label="Checkpoint"
      data-state={checked ? checked.feedback.outcome : "open"}
      className="space-y-4 rounded border border-line bg-raised p-4 font-sans text-body sm:p-6"
    >
      <p className="text-caption font-semibold text-accent">Checkpoint</p>
      <ItemControl
        item={item}
        answer={answer}
        disabled={checked !== null}
        onChange={(next) => {
          setDraft(next);
          setHint("");
        }}
      />
      {verdict && <OutcomeLine {...verdict} waitingLabel="Answered" />}
      <div role="status" className="space-y-4">
        {hint !== "" && <p className="text-caption font-semibold">{hint}</p>}
        {checked && (
          <ItemFeedbackView
            feedback={checked.feedback}
            moduleId={moduleId}
            passage={{ href: urls.passage(moduleId, checked.feedback.passage), ...checked.passage }}
            waitingLabel={item.type === "short" ? "Not one that we know: compare" : "Compare your answer with this"}
          />
        )}
      </div>
      <div className="flex flex-wrap items-center gap-3 print:hidden">
        {checked ? (
          <Button onClick={tryAgain}>Try again</Button>
        ) : (
          <Button
            variant="primary"
            aria-disabled={isChecking || undefined}
            onClick={() => void (isChecking || check())}
          >
            {isChecking ? "Checking …" : verdict ? "See why" : "Check"}
          </Button>
        )}
        {!checked && draft === undefined && earlier && !verdict && (
          <p className="text-caption text-muted">You answered this before.</p>
        )}
      </div>
    </div>
  );
}
