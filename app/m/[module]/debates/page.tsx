import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { ModuleTabs } from "@/components/reader/module-tabs";
import { Breadcrumbs } from "@/components/site/breadcrumbs";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { findModule } from "@/lib/content/library";
import { urls } from "@/lib/urls";

type Props = PageProps<"/m/[module]/debates">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const module = findModule((await params).module) ?? notFound();
  return {
    title: `Debates in “${module.title}”`,
    description: `${module.debates.length} questions that divide the literature, with the best case of each side.`,
  };
}

export default async function DebatesPage({ params }: Props) {
  const module = findModule((await params).module) ?? notFound();
  return (
    <div className="space-y-8">
      <PageHeader
        breadcrumbs={<Breadcrumbs crumbs={[{ href: urls.module(module.id), label: module.title }]} />}
        title="Debates"
        lead="What the literature is divided over: each side at its strongest, who is on it, and what to read before you take one."
      />
      <ModuleTabs module={module} />
      {module.debates.length === 0 && <EmptyState title="This module has no debates" />}
      <ul className="border-b border-line">
        {module.debates.map(({ id, title, question, sides }) => (
          <li
            key={id}
            className="gap-x-12 border-t border-line py-6 lg:grid lg:grid-cols-[var(--container-measure)_1fr]"
          >
            <div className="space-y-1">
              <h2 className="text-heading">
                <Link
                  href={urls.debate(module.id, id)}
                  className="hover:text-accent hover:underline hover:decoration-1 hover:underline-offset-4"
                >
                  {title}
                </Link>
              </h2>
              <p className="font-serif text-lead">{question}</p>
            </div>
            <ul className="mt-3 space-y-1 text-caption text-muted lg:mt-1">
              {sides.map((side) => (
                <li key={side.id} className="flex gap-3">
                  <span aria-hidden="true" className="mt-1.5 size-2 shrink-0 border border-accent" />
                  {side.claim}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </div>
  );
}
