import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { ModuleTabs } from "@/components/reader/module-tabs";
import { PassageLinks } from "@/components/reader/passage-links";
import { Breadcrumbs } from "@/components/site/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { findModule } from "@/lib/content/library";
import { byId, type Module } from "@/lib/content/module";
import { type ReferenceKind, urls } from "@/lib/urls";

type Props = PageProps<"/m/[module]/reference">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const module = findModule((await params).module) ?? notFound();
  const { documents, operations, institutions } = module;
  return {
    title: `Documents, operations and institutions of “${module.title}”`,
    description: `${documents.length} documents, ${operations.length} operations and ${institutions.length} institutions, each with the passage that speaks of it.`,
  };
}

export default async function ReferencePage({ params }: Props) {
  const module = findModule((await params).module) ?? notFound();
  const parts = [
    { id: "documents", title: "Documents", count: module.documents.length, list: <Documents module={module} /> },
    { id: "operations", title: "Operations", count: module.operations.length, list: <Operations module={module} /> },
    {
      id: "institutions",
      title: "Institutions",
      count: module.institutions.length,
      list: <Institutions module={module} />,
    },
  ].filter(({ count }) => count > 0);
  return (
    <div className="space-y-8">
      <PageHeader
        breadcrumbs={<Breadcrumbs crumbs={[{ href: urls.module(module.id), label: module.title }]} />}
        title="Documents, operations, institutions"
        lead="The record that the debate is about: what was written, what was done, and by whom."
      />
      <ModuleTabs module={module} />
      <nav aria-label="On this page">
        <ul className="flex flex-wrap gap-x-6 gap-y-2">
          {parts.map(({ id, title, count }) => (
            <li key={id}>
              <a href={`#${id}`} className="inline-block py-1 text-accent underline underline-offset-4">
                {title} ({count})
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {parts.map(({ id, title, list }) => (
        <section
          key={id}
          aria-labelledby={id}
          className="gap-x-12 border-t border-line pt-6 lg:grid lg:grid-cols-[12rem_minmax(0,1fr)]"
        >
          <h2 id={id} className="mb-4 text-heading lg:sticky lg:top-20 lg:mb-0 lg:self-start">
            {title}
          </h2>
          <ul className="max-w-measure divide-y divide-line">{list}</ul>
        </section>
      ))}
    </div>
  );
}

const link = "text-accent underline underline-offset-4";

function Entry(props: {
  kind: ReferenceKind;
  id: string;
  title: ReactNode;
  about?: ReactNode;
  passages: readonly string[];
  module: Module;
  children: ReactNode;
}) {
  const { kind, id, title, about, passages, module, children } = props;
  return (
    <li
      id={`${kind}-${id}`}
      className="space-y-2 py-5 target:rounded target:outline-2 target:outline-offset-4 target:outline-accent first:pt-0"
    >
      <h3 className="font-serif text-lead">{title}</h3>
      {about && <p className="text-caption text-muted">{about}</p>}
      {children}
      <PassageLinks ids={passages} module={module} />
    </li>
  );
}

function Documents({ module }: { module: Module }) {
  // As they were written; those of one year stay in the author's order
  const inOrder = [...module.documents].sort((one, other) => one.year - other.year);
  return inOrder.map(({ id, title, year, what, passage, work }) => (
    <Entry key={id} kind="document" id={id} title={title} about={year} passages={[passage]} module={module}>
      <p>{what}</p>
      {work && (
        <p className="text-caption">
          <Link href={urls.sources(module.id, work)} className={link}>
            In the sources<span className="sr-only">: {title}</span>
          </Link>
        </p>
      )}
    </Entry>
  ));
}

function Operations({ module }: { module: Module }) {
  return module.operations.map(({ id, name, years, place, roles, passage }) => (
    <Entry
      key={id}
      kind="operation"
      id={id}
      title={name}
      about={[years, place === name ? "" : place].filter(Boolean).join(" · ")}
      passages={[passage]}
      module={module}
    >
      <dl className="space-y-2">
        {roles.map(({ institution, role }) => {
          const of = byId(module.institutions, institution);
          return (
            of && (
              <div key={`${institution} ${role}`} className="gap-x-4 sm:grid sm:grid-cols-[6rem_minmax(0,1fr)]">
                <dt className="font-semibold">
                  <Link href={urls.person(module.id, institution)} className={link}>
                    {of.abbr ?? of.name}
                  </Link>
                </dt>
                <dd>{role}</dd>
              </div>
            )
          );
        })}
      </dl>
    </Entry>
  ));
}

function Institutions({ module }: { module: Module }) {
  return module.institutions.map(({ id, name, abbr, what, passage }) => (
    <Entry
      key={id}
      kind="institution"
      id={id}
      title={
        <Link href={urls.person(module.id, id)} className={link}>
          {abbr ? `${name} (${abbr})` : name}
        </Link>
      }
      passages={passage === undefined ? [] : [passage]}
      module={module}
    >
      <p>{what}</p>
    </Entry>
  ));
}
