import type { Metadata } from "next";
import Link from "next/link";
import { ClassCard } from "@/components/teach/class-card";
import { ThreeSteps } from "@/components/teach/three-steps";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { requireUser } from "@/lib/auth/actor";
import { listTaughtClasses, listTaughtModules } from "@/lib/classes/store";
import { findGuide, findModule } from "@/lib/content/library";
import { urls } from "@/lib/urls";

export const metadata: Metadata = { title: "Your classes" };

const makeAClass = (
  <ButtonLink href={urls.newClass()} variant="primary">
    Make a class
  </ButtonLink>
);

export default async function TeachPage() {
  const actor = await requireUser(urls.teach());
  const [classes, modules] = await Promise.all([listTaughtClasses(actor), listTaughtModules(actor)]);
  const guides = modules.flatMap((moduleId) => findGuide(moduleId) ?? []);
  if (classes.length === 0)
    return (
      <>
        <PageHeader title="Teach" lead="Set lessons and quizzes for a class, and see who is lost, and on what." />
        <EmptyState title="You teach no class yet" actions={makeAClass}>
          <ThreeSteps />
        </EmptyState>
      </>
    );
  return (
    <>
      <PageHeader title="Your classes" actions={makeAClass} />
      <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {classes.map((taught) => (
          <li key={taught.id} className="flex">
            <ClassCard taught={taught} module={findModule(taught.moduleId)?.title ?? null} />
          </li>
        ))}
      </ul>
      {guides.length > 0 && (
        <section className="space-y-3" aria-labelledby="guides">
          <h2 id="guides" className="text-heading">
            Before the seminar hour
          </h2>
          <p className="max-w-measure text-muted">
            A plan for the hour, misreadings to expect, and answers to what students ask. Only instructors can open it.
          </p>
          <ul className="space-y-2">
            {guides.map(({ moduleId, title }) => (
              <li key={moduleId}>
                <Link href={urls.guide(moduleId)} className="text-accent underline underline-offset-4">
                  {title}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
