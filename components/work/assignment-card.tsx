import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { StatusDot } from "@/components/ui/status-dot";
import type { OwnAssignment } from "@/lib/classes/assignments";
import { workOn } from "@/lib/classes/work";
import { findLesson, findQuiz } from "@/lib/content/library";
import { formatDateTime, zoneLabel } from "@/lib/time";
import { urls } from "@/lib/urls";

type LessonProgress = Parameters<typeof workOn>[2];

type AssignmentCardProps = {
  assignment: OwnAssignment;
  in: { id: string; name: string; timeZone: string; moduleId: string };
  lessons: LessonProgress;
  now: Date;
  /** Shown where cards of several classes stand together. */
  showClass?: boolean;
};

/** One assignment among others: what it asks, when it is due, how far one is. The whole leads to its page. */
export function AssignmentCard({ assignment, in: inClass, lessons, now, showClass }: AssignmentCardProps) {
  const { state, opening, parts } = workOn(assignment, inClass.moduleId, lessons, now);
  return (
    <Card className="relative space-y-3 hover:border-accent">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <div>
          {showClass && <p className="text-caption text-muted">{inClass.name}</p>}
          <h3 className="font-serif text-heading font-semibold">
            <Link
              href={urls.assignment(inClass.id, assignment.id)}
              className="no-underline after:absolute after:inset-0"
            >
              {assignment.title}
            </Link>
          </h3>
        </div>
        <StatusDot status={state} />
      </div>
      <Due assignment={assignment} zone={inClass.timeZone} done={state === "done"} opening={opening} />
      <ul className="flex flex-wrap gap-x-6 gap-y-1 text-caption text-muted">
        {parts.map((part) => (
          <li key={part.id} className="flex items-center gap-2">
            <StatusDot status={part.state} hideLabel /> {partTitle(inClass.moduleId, part)}
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** "Lesson: …" or "Quiz: …"; the id where the content has been taken away since. */
export function partTitle(moduleId: string, part: { kind: "LESSON" | "QUIZ"; contentId: string }): string {
  const found = part.kind === "LESSON" ? findLesson(moduleId, part.contentId) : findQuiz(moduleId, part.contentId);
  return `${part.kind === "LESSON" ? "Lesson" : "Quiz"}: ${found?.title ?? part.contentId}`;
}

type DueProps = {
  assignment: { dueAt: Date; closesAt: Date | null };
  zone: string;
  done: boolean;
  opening: ReturnType<typeof workOn>["opening"];
};

/** When it is due, in the class's zone by name, and what that means now. */
export function Due({ assignment, zone, done, opening }: DueProps) {
  const { dueAt } = assignment;
  const closed = !opening.open && opening.reason === "closed";
  const notYet = !opening.open && opening.reason === "not-yet";
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <span>
        Due <time dateTime={dueAt.toISOString()}>{formatDateTime(dueAt, zone)}</time>{" "}
        <span className="text-muted">{zoneLabel(zone, dueAt)}</span>
      </span>
      {notYet && <Badge>Not open yet</Badge>}
      {closed && !done && <Badge tone="danger">Closed</Badge>}
      {opening.open && opening.late && !done && <Badge tone="danger">Late, still accepted</Badge>}
    </p>
  );
}
