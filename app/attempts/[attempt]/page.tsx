import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AttemptRunner } from "@/components/quiz/attempt-runner";
import { Breadcrumbs } from "@/components/site/breadcrumbs";
import { classCrumbs } from "@/components/work/class-crumbs";
import { getOwnAttempt, type OwnAttempt, submitAttempt } from "@/lib/attempts/store";
import { requireUser } from "@/lib/auth/actor";
import { findQuiz } from "@/lib/content/library";
import { namesIn } from "@/lib/content/names";
import type { Answer } from "@/lib/grading/model";
import { publicItem } from "@/lib/grading/public-item";
import { idOrNotFound, orNotFoundPage } from "@/lib/page";
import { formatDateTime, zoneLabel } from "@/lib/time";
import { urls } from "@/lib/urls";
import { submitAttemptAction } from "./actions";

export const metadata: Metadata = { title: "Quiz" };

export default async function AttemptPage({ params }: PageProps<"/attempts/[attempt]">) {
  const id = idOrNotFound((await params).attempt);
  const now = new Date();
  const actor = await requireUser(urls.attempt(id));
  const attempt = await orNotFoundPage(getOwnAttempt(actor, id));
  const { assignment } = attempt.part;
  if (attempt.submittedAt) redirect(urls.attemptResult(id));
  if (assignment.closesAt && assignment.closesAt < now) {
    await submitAttempt(actor, id, now);
    redirect(urls.attemptResult(id));
  }
  const { class: inClass } = assignment;

  return (
    <main id="main" className="mx-auto w-full max-w-measure grow space-y-4 px-4 py-4 sm:space-y-8 sm:py-12">
      <header className="space-y-1 sm:space-y-4">
        <Breadcrumbs
          crumbs={[
            ...classCrumbs(inClass, attempt.isStaff),
            { href: urls.assignment(inClass.id, assignment.id), label: assignment.title },
          ]}
        />
        <h1 className="text-heading sm:text-title">
          {findQuiz(inClass.moduleId, attempt.part.contentId)?.title ?? assignment.title}
        </h1>
      </header>
      <AttemptRunner attempt={running(attempt, actor.id, now)} submit={submitAttemptAction} />
    </main>
  );
}

/** What of an attempt may go to the browser: the questions without their keys, and the student's own answers. */
function running(attempt: OwnAttempt, owner: string, now: Date) {
  const { dueAt, closesAt, attemptsAllowed, class: inClass } = attempt.part.assignment;
  const names = namesIn(inClass.moduleId);
  return {
    id: attempt.id,
    owner,
    items: attempt.responses.map(({ item }) => publicItem(item, attempt.seed, names)),
    responses: Object.fromEntries(
      attempt.responses.map(({ itemId, seq, answer, isFlagged, savedAt }) => [
        itemId,
        { seq, answer: answer as Answer | null, flagged: isFlagged, savedAt: savedAt?.toISOString() ?? null },
      ]),
    ),
    dueLabel: `Due ${formatDateTime(dueAt, inClass.timeZone)}, ${zoneLabel(inClass.timeZone, dueAt)}`,
    attemptsLeft: attemptsAllowed - attempt.number,
    attemptsAllowed,
    closesAt: closesAt?.toISOString() ?? null,
    serverNow: now.toISOString(),
  };
}
