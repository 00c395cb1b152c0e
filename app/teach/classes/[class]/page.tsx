import type { Metadata } from "next";
import { headers } from "next/headers";
import Link from "next/link";
import { AssignmentProgressList } from "@/components/teach/assignment-progress";
import { JoinPanel } from "@/components/teach/join-panel";
import { NextSteps } from "@/components/teach/next-steps";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { requireUser } from "@/lib/auth/actor";
import { findGuide } from "@/lib/content/library";
import { env } from "@/lib/env";
import { urls } from "@/lib/urls";
import { classWork, staffClass } from "./_class";

export const metadata: Metadata = { title: "Class" };

export default async function ClassOverviewPage({ params }: PageProps<"/teach/classes/[class]">) {
  const { class: classId } = await params;
  const actor = await requireUser(urls.teachClass(classId));
  const taught = await staffClass(actor, classId);
  const now = new Date();
  const work = await classWork(actor, classId, now);
  const hasWork = work.some(({ summary }) => summary && summary.started + summary.done > 0);
  const isNew = taught.students === 0 || work.length === 0 || !hasWork;
  const guide = taught.mayChange ? findGuide(taught.moduleId) : null;

  return (
    <div className="grid items-start gap-8 lg:grid-cols-[2fr_1fr]">
      <div className="space-y-8">
        {isNew && taught.mayChange && (
          <NextSteps classId={classId} joined={taught.students > 0} set={work.length > 0} worked={hasWork} />
        )}
        <section className="space-y-4" aria-labelledby="work">
          <div className="flex flex-wrap items-center justify-between gap-4">
            <h2 id="work" className="text-heading">
              Work
            </h2>
            {taught.mayChange && work.length > 0 && (
              <ButtonLink href={urls.newAssignment(classId)}>Set work</ButtonLink>
            )}
          </div>
          {work.length === 0 ? (
            <EmptyState
              title="Nothing is set yet"
              actions={
                taught.mayChange && (
                  <ButtonLink href={urls.newAssignment(classId)} variant="primary">
                    Set work
                  </ButtonLink>
                )
              }
            >
              <p>Choose lessons and quizzes and a due date. It takes a minute.</p>
            </EmptyState>
          ) : (
            <AssignmentProgressList work={work} inClass={taught} now={now} className="space-y-4" />
          )}
        </section>
      </div>
      <aside className="space-y-6">
        <JoinPanel code={taught.joinCode} link={taught.joinCode && `${await origin()}${urls.join(taught.joinCode)}`}>
          {taught.mayChange && (
            <p className="text-caption">
              <Link href={urls.classSettings(classId)}>Change or close joining</Link>
            </p>
          )}
        </JoinPanel>
        <p className="text-muted">
          <Link href={urls.roster(classId)}>
            {taught.students} {taught.students === 1 ? "student" : "students"}
          </Link>{" "}
          in this class.
        </p>
        {guide && (
          <p className="text-muted">
            <Link href={urls.guide(taught.moduleId)}>{guide.title}</Link>: the instructor’s guide, with plans for the
            hour.
          </p>
        )}
      </aside>
    </div>
  );
}

/** The address that people open: the operator's, else the one that this request came to. */
async function origin(): Promise<string> {
  const { appUrl } = env();
  if (appUrl) return appUrl;
  const given = await headers();
  const host = given.get("x-forwarded-host") ?? given.get("host") ?? "localhost";
  const scheme = given.get("x-forwarded-proto")?.split(",")[0] ?? "http";
  return `${scheme}://${host}`;
}
