import Link from "next/link";
import { byId, type Lesson, type Module } from "@/lib/content/module";
import { urls } from "@/lib/urls";
import { Reference } from "./reference";

/** The works that a lesson cites and the people that it names, for whoever reads on. */
export function WorksUsed({ lesson, module }: { lesson: Lesson; module: Module }) {
  const { mentions } = lesson;
  // The module keeps its works in the order of a list of references
  const works = module.works.filter(({ id }) => mentions.works.includes(id));
  const people = mentions.people.flatMap((id) => byId(module.people, id) ?? []);
  if (works.length === 0 && people.length === 0) return null;
  return (
    <section aria-labelledby="used" className="mt-12 border-t border-line pt-8">
      <h2 id="used" className="text-heading">
        What this lesson used
      </h2>
      {people.length > 0 && (
        <p className="mt-3 text-caption text-muted">
          <span className="font-semibold text-ink">People: </span>
          {people.map(({ id, name }, index) => (
            <span key={id}>
              {index > 0 && ", "}
              <Link href={urls.person(module.id, id)} className="text-accent underline underline-offset-4">
                {name}
              </Link>
            </span>
          ))}
        </p>
      )}
      <ul className="mt-4 space-y-2 text-caption">
        {works.map((work) => (
          <li key={work.id} className="ps-6 -indent-6">
            <Reference work={work} />
          </li>
        ))}
      </ul>
    </section>
  );
}
