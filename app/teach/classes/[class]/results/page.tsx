import type { Metadata } from "next";
import { AssignmentProgressList } from "@/components/teach/assignment-progress";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { requireUser } from "@/lib/auth/actor";
import { urls } from "@/lib/urls";
import { classWork, staffClass } from "../_class";

export const metadata: Metadata = { title: "Results" };

export default async function ResultsPage({ params }: PageProps<"/teach/classes/[class]/results">) {
  const { class: classId } = await params;
  const actor = await requireUser(urls.results(classId));
  const taught = await staffClass(actor, classId);
  const now = new Date();
  const work = await classWork(actor, classId, now);
  return (
    <>
      <h2 className="text-heading">Results</h2>
      {work.length === 0 ? (
        <EmptyState
          title="There is nothing to show yet"
          actions={taught.mayChange && <ButtonLink href={urls.newAssignment(classId)}>Set work</ButtonLink>}
        >
          <p>Results appear here as soon as work is set and somebody begins it.</p>
        </EmptyState>
      ) : (
        <AssignmentProgressList work={work} inClass={taught} now={now} className="grid gap-4 md:grid-cols-2" />
      )}
    </>
  );
}
