import type { Metadata } from "next";
import { ClassCard } from "@/components/teach/class-card";
import { ThreeSteps } from "@/components/teach/three-steps";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { requireUser } from "@/lib/auth/actor";
import { listTaughtClasses } from "@/lib/classes/store";
import { findModule } from "@/lib/content/library";
import { urls } from "@/lib/urls";

export const metadata: Metadata = { title: "Your classes" };

const makeAClass = (
  <ButtonLink href={urls.newClass()} variant="primary">
    Make a class
  </ButtonLink>
);

export default async function TeachPage() {
  const actor = await requireUser(urls.teach());
  const classes = await listTaughtClasses(actor);
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
    </>
  );
}
