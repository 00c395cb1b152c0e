import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { BasisLegend } from "@/components/figures/region-strip";
import { byLetter, LetterIndex } from "@/components/reader/letter-index";
import { ModuleTabs } from "@/components/reader/module-tabs";
import { PersonEntry } from "@/components/reader/person-entry";
import { Breadcrumbs } from "@/components/site/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { findModule } from "@/lib/content/library";
import { urls } from "@/lib/urls";

type Props = PageProps<"/m/[module]/people">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const module = findModule((await params).module) ?? notFound();
  return {
    title: `People in “${module.title}”`,
    description: `Who argues what: ${module.people.length} people and their positions, each with the passage behind it.`,
  };
}

export default async function PeoplePage({ params }: Props) {
  const module = findModule((await params).module) ?? notFound();
  const groups = byLetter(module.people, ({ sortName }) => sortName);
  return (
    <div className="space-y-8">
      <PageHeader
        breadcrumbs={<Breadcrumbs crumbs={[{ href: urls.module(module.id), label: module.title }]} />}
        title="People"
        lead="Who is in the debate, what they hold as the article reports it, and where that puts them."
      />
      <ModuleTabs module={module} />
      <LetterIndex letters={groups.map(({ letter }) => letter)} label="Family names by letter" />
      <BasisLegend />
      {groups.map(({ letter, entries }) => (
        <section key={letter} aria-labelledby={`letter-${letter}`}>
          <h2 id={`letter-${letter}`} className="py-2 text-heading text-muted">
            {letter}
          </h2>
          {entries.map((person) => (
            <PersonEntry key={person.id} person={person} module={module} />
          ))}
        </section>
      ))}
    </div>
  );
}
