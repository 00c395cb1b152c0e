import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { byLetter, LetterIndex } from "@/components/reader/letter-index";
import { ModuleHeader } from "@/components/reader/module-header";
import { PassageLinks } from "@/components/reader/passage-links";
import { findModule } from "@/lib/content/library";
import type { Term } from "@/lib/content/model";
import { byId, type Module } from "@/lib/content/module";
import { urls } from "@/lib/urls";

type Props = PageProps<"/m/[module]/glossary">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const module = findModule((await params).module) ?? notFound();
  return {
    title: `Glossary of “${module.title}”`,
    description: `${module.terms.length} terms of the debate in plain words, each with the passage that uses it.`,
  };
}

export default async function GlossaryPage({ params }: Props) {
  const module = findModule((await params).module) ?? notFound();
  const groups = byLetter(module.terms, ({ term }) => term);
  return (
    <div className="space-y-8">
      <ModuleHeader
        module={module}
        title="Glossary"
        lead="The words of the debate in plain ones. In a lesson they open on a tap."
      />
      <LetterIndex letters={groups} label="Terms by letter" />
      {groups.map(({ letter, entries }) => (
        <section
          key={letter}
          aria-labelledby={`letter-${letter}`}
          className="gap-x-12 border-t border-line pt-4 lg:grid lg:grid-cols-[12rem_minmax(0,1fr)]"
        >
          <h2 id={`letter-${letter}`} className="text-heading text-muted">
            {letter}
          </h2>
          <dl className="max-w-measure">
            {entries.map((term) => (
              <TermEntry key={term.id} term={term} module={module} />
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}

function TermEntry({ term: { id, term, definition, passage, see }, module }: { term: Term; module: Module }) {
  const others = see.flatMap((other) => byId(module.terms, other) ?? []);
  return (
    <div id={id} className="rounded target:outline-2 target:outline-offset-4 target:outline-accent py-4">
      <dt className="font-serif text-lead font-semibold">{term}</dt>
      <dd className="mt-1 space-y-2">
        <p>{definition}</p>
        {others.length > 0 && (
          <p className="text-caption text-muted">
            See also{" "}
            {others.map((other, index) => (
              <span key={other.id}>
                {index > 0 && ", "}
                <a href={urls.glossary(module.id, other.id)} className="text-accent underline underline-offset-4">
                  {other.term}
                </a>
              </span>
            ))}
          </p>
        )}
        <PassageLinks ids={[passage]} module={module} />
      </dd>
    </div>
  );
}
