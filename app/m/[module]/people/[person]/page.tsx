import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { CompareWith } from "@/components/reader/compare-with";
import { DebateSides } from "@/components/reader/debate-sides";
import { Evidence } from "@/components/reader/evidence";
import { KIND_WORDS } from "@/components/reader/kind-filter";
import { ModuleTabs } from "@/components/reader/module-tabs";
import { capitalised } from "@/components/reader/note-card";
import { OperationRoles } from "@/components/reader/operation-roles";
import { Part } from "@/components/reader/part";
import { Placements } from "@/components/reader/placements";
import { ProfileRelations } from "@/components/reader/profile-relations";
import { ProfileWorks, WORKS_LABEL } from "@/components/reader/profile-works";
import { Breadcrumbs } from "@/components/site/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { findModule } from "@/lib/content/library";
import type { Module } from "@/lib/content/module";
import {
  evidenceOf,
  findProfile,
  lessonsNaming,
  listProfiles,
  operationsOf,
  type Profile,
  relationsOf,
  sidesOf,
} from "@/lib/content/profiles";
import { suggestedComparisons } from "@/lib/figures/comparison";
import { urls } from "@/lib/urls";

type Props = PageProps<"/m/[module]/people/[person]">;

export const dynamicParams = false;
export function generateStaticParams({ params }: { params: { module: string } }) {
  const module = findModule(params.module);
  return module ? listProfiles(module).map(({ id }) => ({ person: id })) : [];
}

async function read(params: Props["params"]) {
  const { module: moduleId, person } = await params;
  const module = findModule(moduleId) ?? notFound();
  return { module, profile: findProfile(module, person) ?? notFound() };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { profile } = await read(params);
  return { title: profile.name, description: profile.position };
}

export default async function PersonPage({ params }: Props) {
  const { module, profile } = await read(params);
  const { id, name, abbr, kind, line, position, members } = profile;
  const isPerson = module.people.some((person) => person.id === id);
  return (
    <div className="space-y-8">
      <PageHeader
        breadcrumbs={
          <Breadcrumbs
            crumbs={[
              { href: urls.module(module.id), label: module.title },
              { href: urls.people(module.id), label: "People" },
            ]}
          />
        }
        title={abbr ? `${name} (${abbr})` : name}
        // An institution's line is the first sentence of what follows
        lead={isPerson ? capitalised(line) : KIND_WORDS[kind].one}
        meta={members.length > 0 && <p>{members.join(" · ")}</p>}
      />
      <ModuleTabs module={module} />
      <div className="grid gap-x-12 gap-y-12 lg:grid-cols-[minmax(0,var(--container-measure))_minmax(0,1fr)]">
        <div className="min-w-0 space-y-12">
          <p className="font-serif text-lead">{position}</p>
          <Ground profile={profile} module={module} />
        </div>
        <div className="min-w-0 space-y-12">
          <Company profile={profile} module={module} />
        </div>
      </div>
    </div>
  );
}

/** Where somebody stands, and what that rests on. */
function Ground({ profile, module }: { profile: Profile; module: Module }) {
  const { kind, placements, works } = profile;
  const silent = module.axes.filter((axis) => !placements.some((one) => one.axis === axis.id));
  const evidence = evidenceOf(profile);
  return (
    <>
      {placements.length > 0 && (
        <Part id="stands" title={kind === "institution" ? "Where it stands" : "Where they stand"}>
          <Placements placements={placements} module={module} />
          {silent.length > 0 && (
            <p className="mt-4 text-caption text-muted">
              No view reported on: {silent.map(({ label }) => label).join("; ")}.
            </p>
          )}
        </Part>
      )}
      {evidence.length > 0 && (
        <Part id="evidence" title="Passages to read">
          <Evidence ids={evidence} module={module} />
        </Part>
      )}
      {works.length > 0 && (
        <Part id="works" title={WORKS_LABEL[kind]}>
          <ProfileWorks ids={works} module={module} />
        </Part>
      )}
    </>
  );
}

/** With whom, against whom and where somebody appears. */
function Company({ profile, module }: { profile: Profile; module: Module }) {
  const { agrees, disagrees } = relationsOf(module, profile.id);
  const suggestions = suggestedComparisons(module, profile.id);
  const sides = sidesOf(module, profile.id);
  const operations = operationsOf(module, profile.id);
  const lessons = lessonsNaming(module, profile.id);
  return (
    <>
      {disagrees.length > 0 && (
        <Part id="disagrees" title="At odds with">
          <ProfileRelations people={disagrees} of={profile} module={module} />
        </Part>
      )}
      {agrees.length > 0 && (
        <Part id="agrees" title="In agreement with">
          <ProfileRelations people={agrees} of={profile} module={module} />
        </Part>
      )}
      {suggestions.length > 0 && (
        <Part id="compare" title="Compare with …">
          <CompareWith profile={profile} suggestions={suggestions} moduleId={module.id} />
        </Part>
      )}
      {sides.length > 0 && (
        <Part id="debates" title="In the debates">
          <DebateSides sides={sides} moduleId={module.id} />
        </Part>
      )}
      {operations.length > 0 && (
        <Part id="operations" title="In operations">
          <OperationRoles operations={operations} moduleId={module.id} />
        </Part>
      )}
      {lessons.length > 0 && (
        <Part id="lessons" title="In the lessons">
          <ul className="space-y-2">
            {lessons.map(({ id, number, title }) => (
              <li key={id} className="flex gap-3">
                <span className="w-5 shrink-0 text-muted tabular-nums">{number}</span>
                <Link href={urls.lesson(module.id, id)} className="text-accent underline underline-offset-4">
                  {title}
                </Link>
              </li>
            ))}
          </ul>
        </Part>
      )}
    </>
  );
}
