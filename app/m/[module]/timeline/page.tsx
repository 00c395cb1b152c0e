import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ModuleTabs } from "@/components/reader/module-tabs";
import { PassageLinks } from "@/components/reader/passage-links";
import { Breadcrumbs } from "@/components/site/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { findModule } from "@/lib/content/library";
import { dateInWords } from "@/lib/figures/dates";
import { layTimeline } from "@/lib/figures/timeline";
import { urls } from "@/lib/urls";

type Props = PageProps<"/m/[module]/timeline">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const module = findModule((await params).module) ?? notFound();
  return {
    title: `Timeline of “${module.title}”`,
    description: `${module.events.length} events in their order, each with the passage that tells of it.`,
  };
}

export default async function TimelinePage({ params }: Props) {
  const module = findModule((await params).module) ?? notFound();
  const { marks } = layTimeline(module.events);
  const eras = [...new Set(marks.map(({ event }) => event.era))];
  return (
    <div className="space-y-8">
      <PageHeader
        breadcrumbs={<Breadcrumbs crumbs={[{ href: urls.module(module.id), label: module.title }]} />}
        title="Timeline"
        lead="What happened when, and which passage tells of it."
      />
      <ModuleTabs module={module} />
      {eras.map((era) => (
        <section key={era} aria-label={era} className="gap-x-12 lg:grid lg:grid-cols-[12rem_minmax(0,1fr)]">
          <h2 className="mb-6 text-heading lg:sticky lg:top-20 lg:mb-0 lg:self-start">{era}</h2>
          <ol className="max-w-measure border-s-2 border-edge">
            {marks
              .filter(({ event }) => event.era === era)
              .map(({ event, from, to }) => (
                <li
                  key={event.id}
                  id={event.id}
                  className="rounded target:outline-2 target:outline-offset-4 target:outline-accent relative space-y-1 py-4 ps-6 before:absolute before:-start-[0.4375rem] before:top-6 before:size-3 before:bg-accent data-[kind=moment]:before:rounded-full data-[kind=span]:before:h-8 data-[kind=span]:before:rounded"
                  data-kind={to > from ? "span" : "moment"}
                >
                  <p className="text-caption text-muted tabular-nums">
                    <time>{dateInWords(event.date)}</time>
                  </p>
                  <h3 className="font-serif text-lead">{event.label}</h3>
                  <p>{event.what}</p>
                  <PassageLinks ids={[event.passage]} module={module} />
                </li>
              ))}
          </ol>
        </section>
      ))}
    </div>
  );
}
