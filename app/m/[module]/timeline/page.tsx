import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { TimelineOverview } from "@/components/figures/timeline-overview";
import { ModuleHeader } from "@/components/reader/module-header";
import { passageIn } from "@/components/reader/passage-links";
import { type ShownEvent, TimelineBrowser } from "@/components/reader/timeline-browser";
import { findModule } from "@/lib/content/library";
import type { TimelineEvent } from "@/lib/content/model";
import type { Module } from "@/lib/content/module";
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
  return (
    <div className="space-y-8">
      <ModuleHeader module={module} title="Timeline" lead="What happened when, and which passage tells of it." />
      <TimelineOverview module={module} />
      <TimelineBrowser
        events={marks.map(({ event, from, to }) => toShown(event, to > from, module))}
        lessons={module.lessons.map(({ id, number, short }) => ({ id, label: `${number}. ${short}` }))}
      />
    </div>
  );
}

/** An event with the passage that tells of it, and the other lessons that mention it. */
function toShown({ id, date, label, what, era, passage }: TimelineEvent, isSpan: boolean, module: Module): ShownEvent {
  const told = passageIn(module, passage);
  const others = module.lessons.filter(
    (lesson) => lesson.id !== told?.lesson.id && lesson.mentions.events.includes(id),
  );
  const tells = told && {
    href: urls.passage(module.id, passage),
    label: `${told.lesson.short}: ${told.passage.heading}`,
  };
  return {
    id,
    date: dateInWords(date),
    label,
    what,
    era,
    isSpan,
    lessons: [told?.lesson.id ?? [], ...others.map((lesson) => lesson.id)].flat(),
    links: [
      ...(tells ? [tells] : []),
      ...others.map((lesson) => ({ href: urls.lesson(module.id, lesson.id), label: `Also in ${lesson.short}` })),
    ],
  };
}
