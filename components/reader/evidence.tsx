import Link from "next/link";
import type { Module } from "@/lib/content/module";
import { urls } from "@/lib/urls";
import { passageIn } from "./passage-links";

/** Passages with how each begins, so that one can judge before following the link. */
export function Evidence({ ids, module }: { ids: readonly string[]; module: Module }) {
  return (
    <ul className="space-y-6">
      {ids.map((id) => {
        const found = passageIn(module, id);
        return (
          found && (
            <li key={id} className="border-s-2 border-line ps-4">
              <blockquote className="font-serif">{found.passage.quote}</blockquote>
              <p className="mt-1 text-caption">
                <Link href={urls.passage(module.id, id)} className="text-accent underline underline-offset-4">
                  {found.lesson.short}: {found.passage.heading}
                </Link>
              </p>
            </li>
          )
        );
      })}
    </ul>
  );
}
