"use client";

import { ArrowLeft, ArrowRight, Flag } from "lucide-react";
import Link from "next/link";
import { unstable_rethrow, useRouter } from "next/navigation";
import { startTransition, useActionState, useCallback, useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Progress } from "@/components/ui/progress";
import { isEmpty } from "@/lib/grading/is-empty";
import type { Answer, PublicItem } from "@/lib/grading/model";
import type { SaveState as State } from "@/lib/outbox/model";
import type { Outbox } from "@/lib/outbox/outbox";
import { urls } from "@/lib/urls";
import { ItemControl } from "./item-control";
import { JumpList } from "./jump-list";
import { Review } from "./review";
import { SaveState } from "./save-state";
import { useClosed } from "./use-closed";
import { useHandedIn } from "./use-handed-in";
import { useOutbox } from "./use-outbox";
import { type Place, usePlace } from "./use-place";

export type SavedResponse = { seq: number; answer: Answer | null; flagged: boolean; savedAt: string | null };

export type RunningAttempt = {
  id: string;
  /** Id of the person whose attempt it is. */
  owner: string;
  items: PublicItem[];
  /** By item id. */
  responses: Record<string, SavedResponse>;
  /** "Due Fri, 8 May 2026, 23:59, Berlin time (GMT+2)": in the class's zone, made by the page. */
  dueLabel: string;
  /** How many more attempts may follow this one, of how many in all. */
  attemptsLeft: number;
  attemptsAllowed: number;
  /** ISO times of the server: when it stops taking answers, and when the page was made. */
  closesAt: string | null;
  serverNow: string;
};

type AttemptRunnerProps = {
  attempt: RunningAttempt;
  /** Hands in the attempt whose id is in the field `attempt`. It may redirect; else the result's page follows. */
  submit: (previous: null, form: FormData) => Promise<{ ok: true } | { ok: false; message: string }>;
};

type Response = { answer: Answer | null; flagged: boolean };

/**
 * One item at a time, every edit kept and sent by the outbox: a lost network, a reload or another device lose nothing.
 * Handing in waits until the server has every answer.
 */
export function AttemptRunner({ attempt, submit }: AttemptRunnerProps) {
  const { items } = attempt;
  const outbox = useAttemptOutbox(attempt);
  const isClosed = useClosed(attempt.closesAt, attempt.serverNow);
  const [place, go] = usePlace(items.length, firstOpen(attempt));
  const heading = useFocusOnMove(place);
  const handIn = useHandIn(attempt, outbox, submit);
  useLeaveWarning(outbox);

  const urlOf = (item: PublicItem) => urls.api.response(attempt.id, item.id);
  const responseTo = (item: PublicItem): Response =>
    (outbox?.get(urlOf(item))?.value?.body as Response | undefined) ?? (attempt.responses[item.id] as Response);
  const stateOf = (item: PublicItem): State => outbox?.get(urlOf(item))?.state ?? { status: "idle" };
  const edit = (item: PublicItem, change: Partial<Response>) => {
    const { answer, flagged } = responseTo(item);
    outbox?.put(urlOf(item), { answer, flagged, ...change });
  };

  const statuses = items.map((item) => {
    const { answer, flagged } = responseTo(item);
    return { isAnswered: !isEmpty(answer), isFlagged: flagged };
  });
  const answered = statuses.filter(({ isAnswered }) => isAnswered).length;
  const isHandedInElsewhere = useHandedIn(attempt.id);
  const isHandedIn =
    isHandedInElsewhere ||
    (!isClosed &&
      items.some((each) => {
        const state = stateOf(each);
        return state.status === "refused" && state.code === "closed";
      }));
  const isLocked = isClosed || isHandedIn;
  const isDisabled = outbox === null || isLocked || handIn.isSubmitting;
  const item = place === "review" ? null : (items[place] as PublicItem);

  return (
    <div className="space-y-4 sm:space-y-6">
      <header className="space-y-2 sm:space-y-4">
        <Progress value={answered} max={items.length} label={`${answered} of ${items.length} answered`} />
        <div className="flex flex-wrap items-start justify-between gap-x-6">
          <SaveState state={item ? stateOf(item) : worstOf(items.map(stateOf))} />
          <p className="text-caption text-muted">{attempt.dueLabel}</p>
        </div>
        <JumpList
          statuses={statuses}
          current={place === "review" ? null : place}
          onJump={go}
          className="max-sm:hidden"
        />
        {/* A phone's first screen belongs to the question: closed again with every move */}
        <details key={place} className="sm:hidden">
          <summary className="w-fit rounded py-1 text-caption font-semibold text-accent">All questions</summary>
          <JumpList statuses={statuses} current={place === "review" ? null : place} onJump={go} className="pt-2" />
        </details>
        {isHandedIn && (
          <Notice tone="success" title="Handed in." role="status">
            <Link href={urls.attemptResult(attempt.id)}>See your result</Link>
          </Notice>
        )}
        {isClosed && !isHandedIn && (
          <Notice tone="warning" title="Time is up" role="status">
            What was saved until now counts. Hand in to see what there is to see.
          </Notice>
        )}
      </header>

      {item && place !== "review" ? (
        <section aria-labelledby="item-heading" className="space-y-4 sm:space-y-6">
          <div className="flex flex-wrap items-center justify-between gap-4">
            <h2 id="item-heading" ref={heading} tabIndex={-1} className="text-heading">
              Question {place + 1} of {items.length}
            </h2>
            <Button
              variant="quiet"
              size="small"
              className="aria-pressed:bg-me-soft"
              aria-pressed={responseTo(item).flagged}
              disabled={isDisabled}
              onClick={() => edit(item, { flagged: !responseTo(item).flagged })}
            >
              <Flag
                aria-hidden="true"
                fill={responseTo(item).flagged ? "currentColor" : "none"}
                className="size-4 text-me"
              />
              Flag for later
            </Button>
          </div>
          <ItemControl
            key={item.id}
            item={item}
            answer={responseTo(item).answer}
            disabled={isDisabled}
            onChange={(answer) => edit(item, { answer })}
          />
          <Steps place={place} count={items.length} go={go} />
        </section>
      ) : (
        <Review
          items={items}
          statuses={statuses}
          refused={items.flatMap((each, index) => {
            const state = stateOf(each);
            return state.status === "refused" ? [{ index, message: state.message }] : [];
          })}
          attempts={attemptWords(attempt)}
          heading={heading}
          isClosed={isClosed}
          isHandedIn={isHandedIn}
          isSubmitting={handIn.isSubmitting}
          problem={handIn.problem}
          onJump={go}
          onSubmit={handIn.run}
        />
      )}
    </div>
  );
}

const Steps = ({ place, count, go }: { place: number; count: number; go: (place: Place) => void }) => (
  <div className="flex flex-wrap justify-between gap-3 border-t border-line pt-6">
    {place > 0 ? (
      <Button onClick={() => go(place - 1)}>
        <ArrowLeft aria-hidden="true" className="size-4" />
        Previous
      </Button>
    ) : (
      <span />
    )}
    {place < count - 1 ? (
      <Button variant="primary" onClick={() => go(place + 1)}>
        Next
        <ArrowRight aria-hidden="true" className="size-4" />
      </Button>
    ) : (
      <Button variant="primary" onClick={() => go("review")}>
        Review and hand in
        <ArrowRight aria-hidden="true" className="size-4" />
      </Button>
    )}
  </div>
);

/** Where to begin: at the first question that the server has no answer to. */
function firstOpen({ items, responses }: RunningAttempt): Place {
  const open = items.findIndex(({ id }) => isEmpty(responses[id]?.answer ?? null));
  return open === -1 ? "review" : open;
}

function attemptWords({ attemptsAllowed, attemptsLeft }: RunningAttempt): string {
  if (attemptsAllowed === 1) return "This is your only attempt.";
  if (attemptsLeft <= 0) return "This is your last attempt.";
  return attemptsLeft === 1 ? "You have one more attempt." : `You have ${attemptsLeft} more attempts.`;
}

/** On the review, the state that most needs attention speaks for all. */
function worstOf(states: State[]): State {
  const order: State["status"][] = ["refused", "signed-out", "offline", "saving", "saved", "idle"];
  const rank = ({ status }: State) => order.indexOf(status);
  const at = (state: State) => (state.status === "saved" ? state.at : "");
  return states.reduce((worst, state) => {
    if (rank(state) === rank(worst)) return at(state) > at(worst) ? state : worst;
    return rank(state) < rank(worst) ? state : worst;
  });
}

function useAttemptOutbox({ id, owner, responses, serverNow }: RunningAttempt): Outbox | null {
  // The page's first word only: later renders bring the same responses in new objects, and the outbox knows better.
  const first = useRef({ responses, serverNow });
  const prepare = useCallback(
    (outbox: Outbox) => {
      outbox.sync(Date.parse(first.current.serverNow));
      for (const [itemId, { seq, answer, flagged, savedAt }] of Object.entries(first.current.responses))
        outbox.learn(urls.api.response(id, itemId), seq, { answer, flagged }, savedAt);
    },
    [id],
  );
  return useOutbox(owner, prepare);
}

/** Whoever moves to another item by keyboard or screen reader starts at its heading; not at the first paint. */
function useFocusOnMove(place: Place) {
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef<Place | null>(null);
  useEffect(() => {
    if (shown.current !== null && shown.current !== place) heading.current?.focus();
    shown.current = place;
  }, [place]);
  return heading;
}

/** Asks before the page closes, only where closing would lose something: unsent edits and no storage to keep them. */
function useLeaveWarning(outbox: Outbox | null) {
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (outbox && !outbox.isDurable && outbox.unsent() > 0) event.preventDefault();
    };
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [outbox]);
}

const PROBLEMS = {
  offline:
    "Not handed in yet: some answers have not reached the server. They are kept on this device; try again when you are back online.",
  "signed-out":
    "Not handed in yet: you are signed out. Sign in again in another tab, then hand in here; your answers are kept on this device.",
  lost: "Not handed in yet: the server did not answer. Your answers are saved; try again.",
};

type Handing = { problem: string | null };

/** Hands in once every answer has reached the server, and goes on to the result. */
function useHandIn(attempt: RunningAttempt, outbox: Outbox | null, submit: AttemptRunnerProps["submit"]) {
  const router = useRouter();

  async function handIn(): Promise<Handing> {
    const urlOf = (itemId: string) => urls.api.response(attempt.id, itemId);
    if (outbox !== null && !(await outbox.flush()) && outbox.unsent(urlOf("")) > 0) {
      const isSignedOut = attempt.items.some(({ id }) => outbox.get(urlOf(id))?.state.status === "signed-out");
      return { problem: isSignedOut ? PROBLEMS["signed-out"] : PROBLEMS.offline };
    }
    const form = new FormData();
    form.set("attempt", attempt.id);
    try {
      const result = await submit(null, form);
      if (!result.ok) return { problem: result.message };
    } catch (error) {
      unstable_rethrow(error); // a redirect to the result is Next's to follow
      return { problem: PROBLEMS.lost };
    }
    router.push(urls.attemptResult(attempt.id));
    return { problem: null };
  }

  const [{ problem }, run, isSubmitting] = useActionState<Handing>(handIn, { problem: null });
  return { problem, isSubmitting, run: () => startTransition(run) };
}
