import { Breadcrumbs } from "@/components/site/breadcrumbs";
import type { Lesson, Module } from "@/lib/content/module";
import { urls } from "@/lib/urls";

/** What a lesson is about and what one can do after it. */
export function LessonHeader({ lesson, module }: { lesson: Lesson; module: Module }) {
  return (
    <header className="space-y-6">
      <Breadcrumbs crumbs={[{ href: urls.module(module.id), label: module.title }]} />
      <div className="space-y-4">
        <p className="text-caption font-semibold text-accent">
          Lesson {lesson.number} of {module.lessons.length}
          <span className="font-normal text-muted"> · {lesson.minutes} min to read</span>
        </p>
        <h1 className="text-title">{lesson.title}</h1>
        <p className="font-serif text-heading text-muted italic">{lesson.summary}</p>
      </div>
      <section aria-labelledby="objectives" className="border-y border-line py-5">
        <h2 id="objectives" className="font-sans text-body font-semibold">
          After this lesson you can
        </h2>
        <ul className="mt-2 space-y-2">
          {lesson.objectives.map(({ id, text }) => (
            <li key={id} className="flex gap-3">
              <span aria-hidden="true" className="mt-2 size-2 shrink-0 border border-accent" />
              {asAbility(text)}
            </li>
          ))}
        </ul>
      </section>
    </header>
  );
}

/** "Explain why …" goes on after "you can". */
const asAbility = (text: string) => text.charAt(0).toLocaleLowerCase("en") + text.slice(1);
