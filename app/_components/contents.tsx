import Link from "next/link";
import { ButtonLink } from "@/components/ui/button";
import { reference } from "@/lib/content/citation";
import { byId, type Module } from "@/lib/content/module";
import { urls } from "@/lib/urls";

/** What there is to read, as the contents page of a book. */
export function Contents({ modules }: { modules: readonly Module[] }) {
  return (
    <section id="modules" aria-label="Modules" className="border-y border-line bg-sunken">
      <div className="mx-auto max-w-page divide-y divide-line px-4">
        {modules.map((module) => (
          <ModuleContents key={module.id} module={module} />
        ))}
      </div>
    </section>
  );
}

function ModuleContents({ module }: { module: Module }) {
  const work = byId(module.works, module.article.work);
  const minutes = module.lessons.reduce((sum, lesson) => sum + lesson.minutes, 0);
  // Drawn quizzes ask the same ones again
  const items = module.quizzes.reduce((sum, quiz) => sum + quiz.items.length, 0);
  return (
    <article className="grid gap-x-16 gap-y-8 py-16 lg:grid-cols-12">
      <div className="space-y-4 lg:col-span-5">
        <h2 className="text-title">{module.title}</h2>
        <p className="font-serif text-lead text-muted italic">{module.subtitle}</p>
        <p>{module.summary}</p>
        {work && (
          <p className="text-caption text-muted">
            After {reference(work).map(({ text, italic }) => (italic ? <cite key={text}>{text}</cite> : text))}
          </p>
        )}
        <div className="flex flex-wrap items-center gap-4 pt-2">
          <ButtonLink href={urls.module(module.id)}>Open the module</ButtonLink>
          <p className="text-caption text-muted">
            {minutes} minutes of reading, {items} questions
          </p>
        </div>
      </div>
      <ol className="lg:col-span-7">
        {module.lessons.map((lesson) => (
          <li key={lesson.id} className="border-t border-line last:border-b">
            <Link href={urls.lesson(module.id, lesson.id)} className="group flex gap-4 py-4">
              <span className="w-8 shrink-0 font-serif text-heading text-muted tabular-nums">{lesson.number}</span>
              <span className="min-w-0 grow">
                <span className="block font-serif text-heading font-semibold group-hover:text-accent group-hover:underline group-hover:decoration-1 group-hover:underline-offset-4">
                  {lesson.title}
                </span>
                <span className="mt-1 block text-muted">{lesson.summary}</span>
              </span>
              <span className="shrink-0 pt-1.5 text-caption whitespace-nowrap text-muted tabular-nums">
                {lesson.minutes} min
              </span>
            </Link>
          </li>
        ))}
      </ol>
    </article>
  );
}
