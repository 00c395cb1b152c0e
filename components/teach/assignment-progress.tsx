import Link from "next/link";
import { Card } from "@/components/ui/card";
import type { ResultsSummary } from "@/lib/results/model";
import { leftOver, percent } from "@/lib/results/words";
import { formatDateTime } from "@/lib/time";
import { urls } from "@/lib/urls";
import { OpeningBadge } from "./opening-badge";
import { ResultsBar } from "./results-bar";

type Assignment = {
  id: string;
  title: string;
  opensAt: Date;
  dueAt: Date;
  closesAt: Date | null;
  /** Undefined while the class has no students. */
  summary: ResultsSummary | undefined;
};
type InClass = { inClass: { id: string; timeZone: string }; now: Date };

/** How a class stands with each of its assignments. */
export function AssignmentProgressList({
  work,
  className,
  ...inClass
}: InClass & { work: readonly Assignment[]; className: string }) {
  return (
    <ul className={className}>
      {work.map((assignment) => (
        <li key={assignment.id}>
          <AssignmentProgress assignment={assignment} {...inClass} />
        </li>
      ))}
    </ul>
  );
}

/** The whole card leads to the assignment's results. */
function AssignmentProgress({ assignment, inClass, now }: InClass & { assignment: Assignment }) {
  const { summary } = assignment;
  return (
    <Card className="relative space-y-4 hover:border-accent">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <div>
          <h3 className="font-serif text-lead leading-snug font-semibold">
            <Link href={urls.results(inClass.id, assignment.id)} className="after:absolute after:inset-0">
              {assignment.title}
            </Link>
          </h3>
          <p className="text-caption text-muted">Due {formatDateTime(assignment.dueAt, inClass.timeZone)}</p>
        </div>
        <OpeningBadge dates={assignment} now={now} />
      </div>
      {summary ? (
        <>
          <ResultsBar summary={summary} />
          {summary.mean !== null && (
            <p className="text-caption text-muted">
              {summary.submitted} of {summary.students} {summary.submitted === 1 ? "has" : "have"} handed in a quiz
              {leftOver(summary, true)}; the mean score is {percent(summary.mean)}.
            </p>
          )}
        </>
      ) : (
        <p className="text-caption text-muted">Nobody has joined the class yet.</p>
      )}
    </Card>
  );
}
