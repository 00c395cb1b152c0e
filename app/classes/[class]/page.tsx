import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { Breadcrumbs } from "@/components/site/breadcrumbs";
import { Badge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { AssignmentCard } from "@/components/work/assignment-card";
import { requireUser } from "@/lib/auth/actor";
import { listOwnWork } from "@/lib/classes/assignments";
import { workOn } from "@/lib/classes/work";
import { findModule } from "@/lib/content/library";
import { idOrNotFound } from "@/lib/page";
import { listOwnLessonProgress } from "@/lib/progress/store";
import { zoneLabel } from "@/lib/time";
import { urls } from "@/lib/urls";

export const metadata: Metadata = { title: "Class" };

export default async function ClassPage({ params }: PageProps<"/classes/[class]">) {
  const id = idOrNotFound((await params).class);
  const now = new Date();
  const actor = await requireUser(urls.class(id));
  const [[found], lessons] = await Promise.all([listOwnWork(actor, now, id), listOwnLessonProgress(actor)]);
  if (!found || found.isStaff) notFound(); // staff have pages of their own for it

  const module = findModule(found.moduleId);
  const [todo, done] = [false, true].map((finished) =>
    found.assignments.filter(
      (assignment) => (workOn(assignment, found.moduleId, lessons, now).state === "done") === finished,
    ),
  );
  return (
    <main id="main" className="mx-auto w-full grow max-w-page space-y-10 px-4 py-8 sm:py-12">
      <PageHeader
        breadcrumbs={<Breadcrumbs crumbs={[{ href: urls.dashboard(), label: "Home" }]} />}
        title={found.name}
        meta={
          <>
            <span>{found.term}</span>
            <span>Times are {zoneLabel(found.timeZone)}</span>
            {found.isDemo && <Badge>Demo</Badge>}
          </>
        }
        lead={
          module && (
            <>
              Reads <Link href={urls.module(module.id)}>{module.title}</Link>
            </>
          )
        }
      />
      <Assignments title="To do" assignments={todo ?? []} found={found} lessons={lessons} now={now} />
      {done && done.length > 0 && (
        <Assignments title="Done" assignments={done} found={found} lessons={lessons} now={now} />
      )}
    </main>
  );
}

type AssignmentsProps = {
  title: string;
  assignments: Parameters<typeof AssignmentCard>[0]["assignment"][];
  found: Parameters<typeof AssignmentCard>[0]["in"];
  lessons: Parameters<typeof AssignmentCard>[0]["lessons"];
  now: Date;
};

function Assignments({ title, assignments, found, lessons, now }: AssignmentsProps) {
  return (
    <section className="space-y-4" aria-label={title}>
      <h2 className="text-heading">{title}</h2>
      {assignments.length === 0 ? (
        <EmptyState title="Nothing to do">
          <p>When your instructor sets work, it appears here with its date.</p>
        </EmptyState>
      ) : (
        <div className="grid gap-4 md:grid-cols-2">
          {assignments.map((assignment) => (
            <AssignmentCard key={assignment.id} assignment={assignment} in={found} lessons={lessons} now={now} />
          ))}
        </div>
      )}
    </section>
  );
}
