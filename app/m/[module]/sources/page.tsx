import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { ModuleHeader } from "@/components/reader/module-header";
import { Reference } from "@/components/reader/reference";
import { Badge } from "@/components/ui/badge";
import { findModule } from "@/lib/content/library";
import type { Module } from "@/lib/content/module";
import { urls } from "@/lib/urls";

type Props = PageProps<"/m/[module]/sources">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const module = findModule((await params).module) ?? notFound();
  return {
    title: `Sources of “${module.title}”`,
    description: `${module.works.length} works that the lessons cite, and where they cite them.`,
  };
}

export default async function SourcesPage({ params }: Props) {
  const module = findModule((await params).module) ?? notFound();
  return (
    <div className="space-y-8">
      <ModuleHeader
        module={module}
        title="Sources"
        lead="What the lessons cite, author and date first, and where they cite it."
      />
      <ul className="max-w-measure divide-y divide-line border-y border-line">
        {module.works.map((work) => (
          <li
            key={work.id}
            id={work.id}
            className="rounded target:outline-2 target:outline-offset-4 target:outline-accent py-4"
          >
            {work.id === module.article.work && (
              <Badge tone="accent" className="mb-2">
                The article
              </Badge>
            )}
            <p className="ps-6 -indent-6">
              <Reference work={work} />
            </p>
            <CitedIn workId={work.id} module={module} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The lessons that cite a work, the documents that it prints, and whose position rests on it. */
function CitedIn({ workId, module }: { workId: string; module: Module }) {
  const lessons = module.lessons.filter(({ mentions }) => mentions.works.includes(workId));
  const documents = module.documents.filter(({ work }) => work === workId);
  const people = module.people.filter(({ works }) => works.includes(workId));
  const link = "text-accent underline underline-offset-4";
  return (
    <ul className="mt-1 flex flex-wrap gap-x-4 gap-y-1 ps-6 text-caption text-muted">
      {lessons.map(({ id, number, short }) => (
        <li key={id}>
          Lesson {number}:{" "}
          <Link href={urls.lesson(module.id, id)} className={link}>
            {short}
          </Link>
        </li>
      ))}
      {documents.map(({ id, title }) => (
        <li key={id}>
          Document:{" "}
          <Link href={urls.reference(module.id, { kind: "document", id })} className={link}>
            {title}
          </Link>
        </li>
      ))}
      {people.map(({ id, name }) => (
        <li key={id}>
          Behind the entry on{" "}
          <Link href={urls.person(module.id, id)} className={link}>
            {name}
          </Link>
        </li>
      ))}
    </ul>
  );
}
