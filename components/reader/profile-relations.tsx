import Link from "next/link";
import type { Person } from "@/lib/content/model";
import type { Module } from "@/lib/content/module";
import { urls } from "@/lib/urls";
import { capitalised } from "./note-card";

/** People on terms with somebody, each with the way to a comparison of the two. */
export function ProfileRelations({
  people,
  of: { id, name },
  module,
}: {
  people: readonly Person[];
  of: { id: string; name: string };
  module: Module;
}) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {people.map((other) => (
        <li key={other.id} className="flex items-baseline justify-between gap-4 py-2">
          <span className="min-w-0">
            <Link href={urls.person(module.id, other.id)} className="text-accent underline underline-offset-4">
              {other.name}
            </Link>
            <span className="block text-caption text-muted">{capitalised(other.role)}</span>
          </span>
          <Link
            href={urls.comparison(module.id, id, other.id)}
            // A page made for the asking: not fetched ahead for every pair on the screen
            prefetch={false}
            className="shrink-0 py-1 text-caption text-accent underline underline-offset-4"
          >
            Compare
            <span className="sr-only">
              {" "}
              {name} with {other.name}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
