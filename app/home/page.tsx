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
  const [all, lessons] = await Promise.all([listOwnWork(actor, now), listOwnLessonProgress(actor)]);
  const taught = all.filter((each) => each.isStaff);
  const classes = all.filter((each) => !each.isStaff);

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
  const reading = nextLesson(lessons, all);

  return (
    <main id="main" className="mx-auto w-full grow max-w-page space-y-12 px-4 py-8 sm:py-12">
      <PageHeader title={`Hello, ${actor.name}`} />

      {taught.length > 0 && <Taught classes={taught} />}

      {(classes.length > 0 || taught.length === 0) && (
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
              <p>Join one with the code from your instructor. You can read every lesson without one.</p>
              <div className="mt-6 text-start">
                <JoinCodeForm />
              </div>
            </EmptyState>
          )}
        </section>
      )}

      <div className="grid gap-8 md:grid-cols-2">
        <section className="space-y-4" aria-labelledby="reading">
          <h2 id="reading" className="text-heading">
            {lessons.length > 0 ? "Continue where you left off" : "Reading"}
          </h2>
          {reading && (
            <Card className="space-y-3">
              <p className="text-caption text-muted">
                Lesson {reading.number}, about {reading.minutes} minutes
              </p>
              <p className="font-serif text-lead font-semibold">{reading.title}</p>
              <ButtonLink href={urls.lesson(reading.moduleId, reading.id)} variant="primary">
                {lessons.length > 0 ? "Go on reading" : "Start reading"}
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
            {taught.length > 0 ? "Classes you study in" : "Your classes"}
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
          {all.length > 0 && (
            <Card>
              <JoinCodeForm />
            </Card>
          )}
        </section>
      </div>
    </main>
  );
}

type OwnClasses = Awaited<ReturnType<typeof listOwnWork>>;

/** For whoever teaches: their classes first, each with the way to its results. */
function Taught({ classes }: { classes: OwnClasses }) {
  return (
    <section className="space-y-4" aria-labelledby="taught">
      <h2 id="taught" className="text-heading">
        Classes you teach
      </h2>
      <div className="grid gap-4 md:grid-cols-2">
        {classes.map((taught) => (
          <Card key={taught.id} className="space-y-4">
            <div>
              <p className="font-serif text-lead font-semibold">
                <Link href={urls.teachClass(taught.id)}>{taught.name}</Link>
              </p>
              <p className="text-muted">{taught.term}</p>
            </div>
            <div className="flex flex-wrap gap-3">
              <ButtonLink href={urls.results(taught.id)} variant="primary">
                Results
              </ButtonLink>
              <ButtonLink href={urls.assignments(taught.id)}>Assignments</ButtonLink>
            </div>
          </Card>
        ))}
      </div>
    </section>
  );
}

/** The lesson that was begun last, else the first unread one of the modules that the reader's classes read, else of any. */
function nextLesson(read: Awaited<ReturnType<typeof listOwnLessonProgress>>, classes: OwnClasses) {
  const begun = read.find((lesson) => !lesson.finishedAt);
  if (begun) return findLesson(begun.moduleId, begun.lessonId);
  const known = new Set(classes.map((each) => each.moduleId));
  const modules = [...listModules()].sort((a, b) => Number(known.has(b.id)) - Number(known.has(a.id)));
  const isRead = (moduleId: string, lessonId: string) =>
    read.some((lesson) => lesson.moduleId === moduleId && lesson.lessonId === lessonId);
  return modules.flatMap((module) => module.lessons).find((lesson) => !isRead(lesson.moduleId, lesson.id)) ?? null;
}
