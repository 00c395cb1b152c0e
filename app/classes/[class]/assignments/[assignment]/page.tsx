import type { Metadata } from "next";
import Link from "next/link";
import { Breadcrumbs } from "@/components/site/breadcrumbs";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { StatusDot } from "@/components/ui/status-dot";
import { Due, partTitle } from "@/components/work/assignment-card";
import { StartAttemptForm } from "@/components/work/start-attempt-form";
import { isReleased } from "@/lib/attempts/model";
import { collectClosedAttempts } from "@/lib/attempts/store";
import { requireUser } from "@/lib/auth/actor";
import { getOwnAssignment } from "@/lib/classes/assignments";
import { bestScore, type PartWork, workOn } from "@/lib/classes/work";
import { findLesson, findQuiz } from "@/lib/content/library";
import { idOrNotFound, orNotFoundPage } from "@/lib/page";
import { listOwnLessonProgress } from "@/lib/progress/store";
import { formatDateTime } from "@/lib/time";
import { urls } from "@/lib/urls";
import { startAttemptAction } from "./actions";

export const metadata: Metadata = { title: "Assignment" };

type Assignment = Awaited<ReturnType<typeof getOwnAssignment>>;
type Part = PartWork<Assignment["parts"][number]>;

export default async function AssignmentPage({ params }: PageProps<"/classes/[class]/assignments/[assignment]">) {
  const { class: rawClass, assignment: rawAssignment } = await params;
  const [classId, id] = [idOrNotFound(rawClass), idOrNotFound(rawAssignment)];
  const now = new Date();
  const actor = await requireUser(urls.assignment(classId, id));
  let [assignment, lessons] = await Promise.all([
    orNotFoundPage(getOwnAssignment(actor, classId, id, now)),
    listOwnLessonProgress(actor),
  ]);
  const isClosed = assignment.closesAt !== null && assignment.closesAt < now;
  if (isClosed && assignment.parts.some((part) => part.attempts.some((attempt) => !attempt.submittedAt))) {
    await collectClosedAttempts(id, now);
    assignment = await getOwnAssignment(actor, classId, id, now);
  }
  const { class: inClass } = assignment;
  const { state, opening, parts } = workOn(assignment, inClass.moduleId, lessons, now);

  return (
    <main id="main" className="mx-auto w-full grow max-w-measure space-y-8 px-4 py-8 sm:py-12">
      <PageHeader
        breadcrumbs={
          <Breadcrumbs
            crumbs={[
              { href: urls.dashboard(), label: "Home" },
              { href: urls.class(inClass.id), label: inClass.name },
            ]}
          />
        }
        title={assignment.title}
        meta={<StatusDot status={state} />}
      />
      <Due assignment={assignment} zone={inClass.timeZone} done={state === "done"} opening={opening} />
      {isClosed && state !== "done" && (
        <Notice tone="warning" title="This assignment is closed">
          <p>What you answered before it closed is kept and counts. You can still read the lessons.</p>
        </Notice>
      )}
      <ol className="space-y-4">
        {parts.map((part) => (
          <li key={part.id}>
            <Card className="space-y-4">
              <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
                <h2 className="text-lead font-semibold">{partTitle(inClass.moduleId, part)}</h2>
                <StatusDot status={part.state} />
              </div>
              {part.kind === "LESSON" ? (
                <LessonPart moduleId={inClass.moduleId} part={part} />
              ) : (
                <QuizPart assignment={assignment} part={part} canWork={opening.open} now={now} />
              )}
            </Card>
          </li>
        ))}
      </ol>
    </main>
  );
}

const READ_LABEL = { "not-started": "Read the lesson", started: "Go on reading", done: "Read it again" } as const;

function LessonPart({ moduleId, part }: { moduleId: string; part: Part }) {
  const lesson = findLesson(moduleId, part.contentId);
  if (!lesson) return <p className="text-muted">This lesson has been taken out of the module.</p>;
  return (
    <>
      <p className="text-muted">
        {lesson.summary} About {lesson.minutes} minutes.
      </p>
      <ButtonLink href={urls.lesson(moduleId, lesson.id)} variant={part.state === "done" ? "secondary" : "primary"}>
        {READ_LABEL[part.state]}
      </ButtonLink>
    </>
  );
}

function QuizPart({
  assignment,
  part,
  canWork,
  now,
}: {
  assignment: Assignment;
  part: Part;
  canWork: boolean;
  now: Date;
}) {
  const { class: inClass, attemptsAllowed } = assignment;
  const quiz = findQuiz(inClass.moduleId, part.contentId);
  const released = isReleased(assignment, now);
  const best = bestScore(part.attempts);
  const submitted = part.attempts.filter((attempt) => attempt.submittedAt);
  const left = attemptsAllowed - part.attempts.length;
  return (
    <>
      {quiz && (
        <p className="text-muted">
          {quiz.size} questions. Your answers are saved as you give them, and you can stop and go on, on any device.{" "}
          {policy(attemptsAllowed)} {releaseSentence(assignment)}
        </p>
      )}
      {submitted.length > 0 && (
        <ul className="space-y-1">
          {submitted.map((attempt) => (
            <li key={attempt.id} className="flex flex-wrap justify-between gap-x-4">
              <Link href={urls.attemptResult(attempt.id)}>
                {attemptsAllowed > 1 ? `Attempt ${attempt.number}` : "Your answers and feedback"}
              </Link>
              <span className="text-muted">
                {attempt.submittedAt && `handed in ${formatDateTime(attempt.submittedAt, inClass.timeZone)}`}
                {released && attempt.score !== null && attempt.scored
                  ? ` · ${Math.round((100 * attempt.score) / attempt.scored)} %`
                  : ""}
              </span>
            </li>
          ))}
        </ul>
      )}
      {submitted.length > 1 && released && best !== null && (
        <p>
          Your best counts: <strong>{Math.round(100 * best)} %</strong>.
        </p>
      )}
      {canWork && quiz && part.next?.may === "resume" && (
        <StartAttemptForm start={startAttemptAction} partId={part.id} label="Go on with the quiz" />
      )}
      {canWork && quiz && part.next?.may === "start" && (
        <StartAttemptForm
          start={startAttemptAction}
          partId={part.id}
          label={part.attempts.length === 0 ? "Start the quiz" : `Try again (${left} left)`}
        />
      )}
    </>
  );
}

const policy = (allowed: number) =>
  allowed === 1 ? "You have one attempt." : `You have ${allowed} attempts; the best one counts.`;

function releaseSentence({ feedback, closesAt }: Assignment): string {
  if (feedback === "AFTER_SUBMIT") return "Score and feedback come as soon as you hand it in.";
  if (feedback === "NEVER") return "Your instructor gives you the results.";
  return closesAt ? "Score and feedback come when it closes." : "Score and feedback come after the due date.";
}
