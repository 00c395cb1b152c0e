import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { KIND_WORDS, KindFilter } from "@/components/reader/kind-filter";
import { byLetter, LetterIndex } from "@/components/reader/letter-index";
import { ModuleTabs } from "@/components/reader/module-tabs";
import { capitalised } from "@/components/reader/note-card";
import { Breadcrumbs } from "@/components/site/breadcrumbs";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { findModule } from "@/lib/content/library";
import { listProfiles, type Profile } from "@/lib/content/profiles";
import { urls } from "@/lib/urls";

type Props = PageProps<"/m/[module]/people">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const module = findModule((await params).module) ?? notFound();
  const { people, institutions } = module;
  return {
    title: `People in “${module.title}”`,
    description: `Who argues what: ${people.length + institutions.length} people and institutions, each with the passages behind their position.`,
  };
}

export default async function PeoplePage({ params }: Props) {
  const module = findModule((await params).module) ?? notFound();
  const profiles = listProfiles(module);
  const groups = byLetter(profiles, ({ sortName }) => sortName);
  return (
    <div className="space-y-8">
      <PageHeader
        breadcrumbs={<Breadcrumbs crumbs={[{ href: urls.module(module.id), label: module.title }]} />}
        title="People"
        lead="Who is in the debate, what they hold as the article reports it, and where that puts them."
        actions={<ButtonLink href={urls.comparison(module.id)}>Compare two</ButtonLink>}
      />
      <ModuleTabs module={module} />
      <div className="by-kind space-y-8">
        <KindFilter kinds={profiles.map(({ kind }) => kind)} />
        <LetterIndex
          letters={groups.map(({ letter, entries }) => ({ letter, kinds: kindsOf(entries) }))}
          label="Names by letter"
        />
        {groups.map(({ letter, entries }) => (
          <section
            key={letter}
            aria-labelledby={`letter-${letter}`}
            data-kinds={kindsOf(entries)}
            className="gap-x-12 border-t border-line pt-4 lg:grid lg:grid-cols-[12rem_minmax(0,1fr)]"
          >
            <h2 id={`letter-${letter}`} className="text-heading text-muted">
              {letter}
            </h2>
            <ul className="max-w-measure">
              {entries.map((profile) => (
                <PersonLine key={profile.id} profile={profile} moduleId={module.id} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </div>
  );
}

const kindsOf = (profiles: readonly Profile[]) => [...new Set(profiles.map(({ kind }) => kind))].join(" ");

/** Carries the id as an anchor too, for links to the list. */
function PersonLine({ profile: { id, name, abbr, kind, line }, moduleId }: { profile: Profile; moduleId: string }) {
  return (
    <li
      id={id}
      data-kinds={kind}
      className="py-2.5 target:rounded target:outline-2 target:outline-offset-4 target:outline-accent"
    >
      <Link
        href={urls.person(moduleId, id)}
        // As many pages as people: one is fetched when it is opened, not all of them beforehand
        prefetch={false}
        className="font-serif text-lead font-semibold hover:text-accent hover:underline hover:decoration-1 hover:underline-offset-4"
      >
        {name}
      </Link>
      {abbr && <span className="text-muted"> ({abbr})</span>}
      <span className="block text-caption text-muted">
        <span className="sr-only">{KIND_WORDS[kind].one}: </span>
        {capitalised(line)}
      </span>
    </li>
  );
}
