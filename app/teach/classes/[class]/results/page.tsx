import type { Metadata } from "next";
import { AssignmentProgress } from "@/components/teach/assignment-progress";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { collectClosedAttemptsOfClass } from "@/lib/attempts/store";
import { requireUser } from "@/lib/auth/actor";
import { listClassAssignments } from "@/lib/classes/assignments";
import { summariseClass } from "@/lib/results/store";
import { urls } from "@/lib/urls";
import { staffClass } from "../_class";

export const metadata: Metadata = { title: "Results" };

export default async function ResultsPage({ params }: PageProps<"/teach/classes/[class]/results">) {
  const { class: classId } = await params;
  const actor = await requireUser(urls.results(classId));
  const taught = await staffClass(actor, classId);
  const now = new Date();
  await collectClosedAttemptsOfClass(classId, now);
  const [assignments, summaries] = await Promise.all([
    listClassAssignments(actor, classId),
    summariseClass(actor, classId),
  ]);
  return (
    <>
      <h2 className="text-heading">Results</h2>
      {assignments.length === 0 ? (
        <EmptyState
          title="There is nothing to show yet"
          actions={taught.mayChange && <ButtonLink href={urls.newAssignment(classId)}>Set work</ButtonLink>}
        >
          <p>Results appear here as soon as work is set and somebody begins it.</p>
        </EmptyState>
      ) : (
        <ul className="grid gap-4 md:grid-cols-2">
          {assignments.map((assignment) => (
            <li key={assignment.id}>
              <AssignmentProgress
                assignment={assignment}
                summary={summaries.get(assignment.id)}
                inClass={taught}
                now={now}
              />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
