import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { OutcomeMark } from "@/components/quiz/feedback-marks";
import { ItemFeedbackView } from "@/components/quiz/item-feedback-view";
import { ResultItems } from "@/components/quiz/result-items";
import { Breadcrumbs } from "@/components/site/breadcrumbs";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Progress } from "@/components/ui/progress";
import { classCrumbs } from "@/components/work/class-crumbs";
import { isReleased } from "@/lib/attempts/model";
import { getOwnAttempt, type OwnAttempt } from "@/lib/attempts/store";
import { requireUser } from "@/lib/auth/actor";
import { findPassage, findQuiz } from "@/lib/content/library";
import { namesIn } from "@/lib/content/names";
import { feedback } from "@/lib/grading/feedback";
import type { Answer, ItemFeedback } from "@/lib/grading/model";
import { idOrNotFound, orNotFoundPage } from "@/lib/page";
import { formatDateTime, zoneLabel } from "@/lib/time";
import { urls } from "@/lib/urls";

export const metadata: Metadata = { title: "Result" };

export default async function ResultPage({ params }: PageProps<"/attempts/[attempt]/result">) {
  const id = idOrNotFound((await params).attempt);
  const now = new Date();
  const actor = await requireUser(urls.attemptResult(id));
  const attempt = await orNotFoundPage(getOwnAttempt(actor, id));
  if (!attempt.submittedAt) redirect(urls.attempt(id));
  const { assignment } = attempt.part;
  const { class: inClass } = assignment;
  const zone = inClass.timeZone;

  return (
    <main id="main" className="mx-auto w-full grow max-w-measure space-y-10 px-4 py-8 sm:py-12">
      <PageHeader
        breadcrumbs={
          <Breadcrumbs
            crumbs={[
              ...classCrumbs(inClass, attempt.isStaff),
              { href: urls.assignment(inClass.id, assignment.id), label: assignment.title },
            ]}
          />
        }
        title={findQuiz(inClass.moduleId, attempt.part.contentId)?.title ?? assignment.title}
        meta={
          <span>
            Handed in {formatDateTime(attempt.submittedAt, zone)}, {zoneLabel(zone, attempt.submittedAt)}
            {attempt.submittedAt > assignment.dueAt && " (late)"}
          </span>
        }
      />
      {isReleased(assignment, now) ? <Released attempt={attempt} /> : <Withheld attempt={attempt} />}
      <ButtonLink href={urls.assignment(inClass.id, assignment.id)}>Back to the assignment</ButtonLink>
    </main>
  );
}

function Withheld({ attempt }: { attempt: OwnAttempt }) {
  const { feedback: release, dueAt, closesAt, class: inClass } = attempt.part.assignment;
  const answered = attempt.responses.filter((response) => response.answer !== null).length;
  return (
    <Notice tone="success" title="Handed in">
      <p>
        {answered} of {attempt.responses.length} questions answered.{" "}
        {release === "NEVER"
          ? "Your instructor gives you the results."
          : `Score and feedback come after ${formatDateTime(closesAt ?? dueAt, inClass.timeZone)}.`}
      </p>
    </Notice>
  );
}

function Released({ attempt }: { attempt: OwnAttempt }) {
  const { moduleId } = attempt.part.assignment.class;
  const names = namesIn(moduleId);
  const items = attempt.responses.map(({ item, answer, score }) => ({
    item,
    feedback: feedback(item, answer as Answer | null, attempt.seed, names, { score }),
  }));
  return (
    <>
      <Score attempt={attempt} />
      <ReadAgain items={items.map((each) => each.feedback)} moduleId={moduleId} />
      <ResultItems>
        <ol className="space-y-3">
          {items.map(({ item, feedback }, index) => (
            <li key={item.id} id={item.id}>
              {/* What went right takes a line; what did not is what the page is for */}
              <details open={feedback.outcome !== "right"} className="group rounded border border-line bg-raised">
                <summary className="flex items-baseline gap-2 rounded px-4 py-3 sm:px-6">
                  <span className="self-center group-open:hidden">
                    <OutcomeMark outcome={feedback.outcome} />
                  </span>
                  <h3 className="min-w-0 grow truncate font-serif text-lead font-semibold group-open:whitespace-normal">
                    <span className="text-muted tabular-nums">{index + 1}.</span> {item.stem}
                  </h3>
                </summary>
                <div className="px-4 pb-4 sm:px-6 sm:pb-6">
                  <ItemFeedbackView
                    feedback={feedback}
                    moduleId={moduleId}
                    passage={passageLink(moduleId, feedback.passage)}
                    waitingLabel="Not scored"
                  />
                </div>
              </details>
            </li>
          ))}
        </ol>
      </ResultItems>
    </>
  );
}

function passageLink(moduleId: string, id: string) {
  const passage = findPassage(moduleId, id);
  return { href: urls.passage(moduleId, id), label: namesIn(moduleId).passageLabel(id), quote: passage?.quote };
}

function Score({ attempt }: { attempt: OwnAttempt }) {
  const { score, scored, pending } = attempt;
  if (score === null || !scored)
    return <Notice>Written answers are kept for your instructor and have no score.</Notice>;
  const points = Math.round(score * 10) / 10;
  return (
    <section aria-label="Score" className="space-y-3">
      <p className="font-serif text-display font-semibold tabular-nums">{Math.round((100 * score) / scored)} %</p>
      <Progress value={score} max={scored} label={`${points} of ${scored} points`} />
      {pending !== null && pending > 0 && (
        <p className="text-muted">
          {pending === 1 ? "1 written answer is" : `${pending} written answers are`} not part of this score.
        </p>
      )}
    </section>
  );
}

/** The passages behind what went wrong, the most often missed first. */
function ReadAgain({ items, moduleId }: { items: ItemFeedback[]; moduleId: string }) {
  const missed = new Map<string, number>();
  for (const { score, passage } of items)
    if (score !== null && score < 1) missed.set(passage, (missed.get(passage) ?? 0) + 1 - score);
  const passages = [...missed].sort((a, b) => b[1] - a[1]).slice(0, 4);
  if (passages.length === 0) return null;
  const { passageLabel } = namesIn(moduleId);
  return (
    <section aria-labelledby="again" className="space-y-3">
      <h2 id="again" className="text-heading">
        Read again first
      </h2>
      <ul className="list-disc space-y-1 ps-5">
        {passages.map(([id]) => (
          <li key={id}>
            <Link href={urls.passage(moduleId, id)}>{passageLabel(id)}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
