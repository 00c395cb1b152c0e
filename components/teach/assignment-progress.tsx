import Link from "next/link";
import { Card } from "@/components/ui/card";
import type { ResultsSummary } from "@/lib/results/model";
import { percent } from "@/lib/results/words";
import { formatDateTime } from "@/lib/time";
import { urls } from "@/lib/urls";
import { OpeningBadge } from "./opening-badge";
import { ResultsBar } from "./results-bar";

type AssignmentProgressProps = {
  assignment: { id: string; title: string; opensAt: Date; dueAt: Date; closesAt: Date | null };
  /** Undefined while the class has no students. */
  summary: ResultsSummary | undefined;
  inClass: { id: string; timeZone: string };
  now: Date;
};

/** How a class stands with one assignment; the whole leads to its results. */
export function AssignmentProgress({ assignment, summary, inClass, now }: AssignmentProgressProps) {
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
              {summary.submitted} of {summary.students} have handed in a quiz; the mean score is {percent(summary.mean)}
              .
            </p>
          )}
        </>
      ) : (
        <p className="text-caption text-muted">Nobody has joined the class yet.</p>
      )}
    </Card>
  );
}
