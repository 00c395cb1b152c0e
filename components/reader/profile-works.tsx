import type { Person } from "@/lib/content/model";
import type { Module } from "@/lib/content/module";
import { urls } from "@/lib/urls";
import { Reference } from "./reference";

/** What the works of an entry are to it: a scholar's own, but reports by others on whoever held an office. */
export const WORKS_LABEL: Record<Person["kind"], string> = {
  scholar: "Works cited",
  official: "The sources that report on them",
  institution: "Sources",
};

/** References, each with the way to where it is cited. */
export function ProfileWorks({ ids, module }: { ids: readonly string[]; module: Module }) {
  // The module keeps its works in the order of a list of references
  const works = module.works.filter(({ id }) => ids.includes(id));
  return (
    <ul className="space-y-3">
      {works.map((work) => (
        <li key={work.id} className="ps-6 -indent-6">
          <Reference work={work} />{" "}
          <a href={urls.sources(module.id, work.id)} className="text-caption text-accent underline underline-offset-4">
            Where it is cited
            <span className="sr-only">: {work.title}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
