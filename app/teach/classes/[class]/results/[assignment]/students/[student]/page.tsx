import type { Metadata } from "next";
import { AttemptAnswers } from "@/components/teach/attempt-answers";
import { Email } from "@/components/teach/email";
import { LessonsRead } from "@/components/teach/lessons-read";
import { WayBack } from "@/components/teach/way-back";
import { Badge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import { StatusDot } from "@/components/ui/status-dot";
import { collectClosedAttempts } from "@/lib/attempts/store";
import { requireUser } from "@/lib/auth/actor";
import { getStaffAssignment } from "@/lib/classes/assignments";
import { findLesson, findQuiz } from "@/lib/content/library";
import { idOrNotFound, orNotFoundPage } from "@/lib/page";
import { getStudentWork } from "@/lib/results/store";
import { notScored, percent, startedWords } from "@/lib/results/words";
import { formatDateTime, zoneLabel } from "@/lib/time";
import { urls } from "@/lib/urls";

export const metadata: Metadata = { title: "A student's work" };

type Props = PageProps<"/teach/classes/[class]/results/[assignment]/students/[student]">;

export default async function StudentResultPage({ params }: Props) {
  const { class: classId, assignment: assignmentId, student: studentId } = await params;
  const actor = await requireUser(urls.studentResult(classId, assignmentId, studentId));
  for (const id of [classId, assignmentId, studentId]) idOrNotFound(id);
  const assignment = await orNotFoundPage(getStaffAssignment(actor, classId, assignmentId));
  const now = new Date();
  await collectClosedAttempts(actor, { assignmentId }, now);
  const { result, lessons, attempts } = await orNotFoundPage(getStudentWork(actor, classId, assignmentId, studentId));

  const { timeZone, moduleId } = assignment.class;
  const assigned = assignment.parts.filter(({ kind }) => kind === "LESSON");
  const parts = { lessons: assigned.length, quizzes: assignment.parts.length - assigned.length };
  const hasQuiz = parts.quizzes > 0;
  return (
    <>
      <div className="space-y-4">
        <WayBack href={urls.results(classId, assignmentId)}>{assignment.title}</WayBack>
        <div className="space-y-2">
          <h2 className="text-heading">{result.name}</h2>
          <p className="text-muted">
            <Email address={result.email} />
          </p>
          <p className="flex flex-wrap items-center gap-x-6 gap-y-2 tabular-nums">
            <StatusDot status={result.state} label={startedWords(result, parts)} />
            {result.score !== null && <strong>{percent(result.score)}</strong>}
            {result.pending > 0 && <span className="text-muted">{notScored(result.pending)}</span>}
            {result.submittedAt && (
              <span>
                {hasQuiz ? "Handed in" : "Finished"} {formatDateTime(result.submittedAt, timeZone)}
              </span>
            )}
            {result.late && <Badge tone="danger">late</Badge>}
          </p>
          <p className="text-caption text-muted">
            Due {formatDateTime(assignment.dueAt, timeZone)}, {zoneLabel(timeZone, assignment.dueAt)}.
          </p>
        </div>
      </div>

      {assigned.length > 0 && (
        <LessonsRead
          lessons={assigned.map(({ contentId }) => ({
            id: contentId,
            lesson: findLesson(moduleId, contentId),
            progress: lessons.find(({ lessonId }) => lessonId === contentId),
          }))}
          timeZone={timeZone}
        />
      )}

      {hasQuiz && (
        <section className="space-y-6" aria-labelledby="attempts">
          <h2 id="attempts" className="text-heading">
            Answers
          </h2>
          {attempts.length === 0 && (
            <EmptyState title="No attempt yet">
              <p>{result.name} has not opened the quiz.</p>
            </EmptyState>
          )}
          {attempts.map((attempt, index) => (
            <AttemptAnswers
              key={attempt.id}
              attempt={attempt}
              quiz={findQuiz(moduleId, attempt.part.contentId)?.title ?? attempt.part.contentId}
              moduleId={moduleId}
              timeZone={timeZone}
              open={index === 0}
            />
          ))}
        </section>
      )}
    </>
  );
}
