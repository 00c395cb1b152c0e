import type { Metadata } from "next";
import Link from "next/link";
import { JoinCodeForm } from "@/components/account/join-code-form";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Progress } from "@/components/ui/progress";
import { AssignmentCard } from "@/components/work/assignment-card";
import { requireUser } from "@/lib/auth/actor";
import { listOwnWork } from "@/lib/classes/assignments";
import { workOn } from "@/lib/classes/work";
import { findLesson, listModules } from "@/lib/content/library";
import { listOwnLessonProgress } from "@/lib/progress/store";
import { urls } from "@/lib/urls";

export const metadata: Metadata = { title: "Home" };

export default async function HomePage() {
  const now = new Date();
  const actor = await requireUser(urls.dashboard());
  const [classes, lessons] = await Promise.all([listOwnWork(actor, now), listOwnLessonProgress(actor)]);

  const work = classes.flatMap((inClass) =>
    inClass.assignments.map((assignment) => ({
      inClass,
      assignment,
      ...workOn(assignment, inClass.moduleId, lessons, now),
    })),
  );
  const open = work
    .filter(({ state, opening }) => state !== "done" && opening.open)
    .sort((a, b) => a.assignment.dueAt.getTime() - b.assignment.dueAt.getTime());
  const begun = lessons.find((lesson) => !lesson.finishedAt);
  const reading = begun && findLesson(begun.moduleId, begun.lessonId);

  return (
    <main id="main" className="mx-auto w-full grow max-w-page space-y-12 px-4 py-8 sm:py-12">
      <PageHeader title={`Hello, ${actor.name}`} />

      <section className="space-y-4" aria-labelledby="due">
        <h2 id="due" className="text-heading">
          What is due
        </h2>
        {open.length > 0 ? (
          <div className="grid gap-4 md:grid-cols-2">
            {open.map(({ assignment, inClass }) => (
              <AssignmentCard
                key={assignment.id}
                assignment={assignment}
                in={inClass}
                lessons={lessons}
                now={now}
                showClass
              />
            ))}
          </div>
        ) : classes.length > 0 ? (
          <EmptyState title="Nothing is due">
            <p>When your instructor sets work, it appears here with its date.</p>
          </EmptyState>
        ) : (
          <EmptyState title="You are in no class yet">
            <p>Join one with the code from your instructor, below. You can read every lesson without one.</p>
          </EmptyState>
        )}
      </section>

      <div className="grid gap-8 md:grid-cols-2">
        <section className="space-y-4" aria-labelledby="reading">
          <h2 id="reading" className="text-heading">
            {reading ? "Continue where you left off" : "Reading"}
          </h2>
          {reading && (
            <Card className="space-y-3">
              <p className="font-serif text-lead font-semibold">{reading.title}</p>
              <ButtonLink href={urls.lesson(reading.moduleId, reading.id)} variant="primary">
                Go on reading
              </ButtonLink>
            </Card>
          )}
          {listModules().map((module) => {
            const read = lessons.filter((lesson) => lesson.moduleId === module.id && lesson.finishedAt).length;
            return (
              <Card key={module.id} className="space-y-3">
                <p>
                  <Link href={urls.module(module.id)} className="font-semibold">
                    {module.title}
                  </Link>
                </p>
                <Progress
                  value={read}
                  max={module.lessons.length}
                  label={`${read} of ${module.lessons.length} lessons read`}
                />
              </Card>
            );
          })}
        </section>

        <section className="space-y-4" aria-labelledby="classes">
          <h2 id="classes" className="text-heading">
            Your classes
          </h2>
          {classes.map((inClass) => {
            const done = work.filter((each) => each.inClass === inClass && each.state === "done").length;
            return (
              <Card key={inClass.id} className="space-y-1">
                <p>
                  <Link href={urls.class(inClass.id)} className="font-semibold">
                    {inClass.name}
                  </Link>
                </p>
                <p className="text-muted">{inClass.term}</p>
                {inClass.assignments.length > 0 && (
                  <p className="text-caption text-muted">
                    {done} of {inClass.assignments.length} assignments done
                  </p>
                )}
              </Card>
            );
          })}
          <Card>
            <JoinCodeForm />
          </Card>
        </section>
      </div>
    </main>
  );
}
