import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { LessonBody } from "@/components/reader/lesson-body";
import { Breadcrumbs } from "@/components/site/breadcrumbs";
import { requireUser } from "@/lib/auth/actor";
import { listTaughtModules } from "@/lib/classes/store";
import { findGuide, findModule } from "@/lib/content/library";
import type { Guide } from "@/lib/content/module";
import { urls } from "@/lib/urls";
import "@/components/reader/reader.css";

// The same for everybody, so that the title gives nothing away to whoever may not read on.
export const metadata: Metadata = { title: "Instructor’s guide", robots: { index: false } };

/** How to teach a module, for the instructors of its classes alone. */
export default async function GuidePage({ params }: PageProps<"/teach/guide/[module]">) {
  const { module: moduleId } = await params;
  const actor = await requireUser(urls.guide(moduleId));
  const module = findModule(moduleId) ?? notFound();
  const guide = findGuide(moduleId) ?? notFound();
  if (!(await listTaughtModules(actor)).includes(moduleId)) notFound();
  return (
    <div className="reader">
      <nav aria-label="In this guide" className="reader-rail">
        <Headings guide={guide} />
      </nav>
      <article className="reader-text">
        <header className="space-y-6">
          <Breadcrumbs
            crumbs={[
              { href: urls.teach(), label: "Your classes" },
              { href: urls.module(module.id), label: module.title },
            ]}
          />
          <div className="space-y-4">
            <p className="text-caption font-semibold text-accent">
              Instructor’s guide<span className="font-normal text-muted"> · students do not see this page</span>
            </p>
            <h1 className="text-title">{guide.title}</h1>
          </div>
        </header>
        <nav aria-label="In this guide" className="mt-8 lg:hidden print:hidden">
          <details className="rounded border border-line bg-raised px-4">
            <summary className="py-3 font-semibold">In this guide</summary>
            <Headings guide={guide} className="pb-4" />
          </details>
        </nav>
        <div className="mt-10 font-serif text-lead">
          <LessonBody lesson={guide} module={module} />
        </div>
      </article>
    </div>
  );
}

function Headings({ guide, className }: { guide: Guide; className?: string }) {
  return (
    <ol className={className}>
      {guide.headings.map(({ anchor, text, depth }) => (
        <li key={anchor} className={depth === 3 ? "ps-4" : undefined}>
          <a href={`#${anchor}`} className="block py-1.5 text-caption text-muted hover:text-accent">
            {text}
          </a>
        </li>
      ))}
    </ol>
  );
}
