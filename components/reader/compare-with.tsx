import Link from "next/link";
import type { Module } from "@/lib/content/module";
import type { Profile } from "@/lib/content/profiles";
import { type Suggestion, suggestedComparisons } from "@/lib/figures/comparison";
import { urls } from "@/lib/urls";

const WHY: Record<Suggestion["why"], string> = {
  disagrees: "at odds",
  agrees: "in agreement",
  apart: "far apart on the axes",
};

/** The comparisons that tell most about somebody, and the way to any other. */
export function CompareWith({ profile: { id, name }, module }: { profile: Profile; module: Module }) {
  return (
    <ul className="space-y-2">
      {suggestedComparisons(module, id).map((other) => (
        <li key={other.id}>
          <Link
            href={urls.comparison(module.id, id, other.id)}
            // A page made for the asking: not fetched ahead for every pair on the screen
            prefetch={false}
            className="text-accent underline underline-offset-4"
          >
            <span className="sr-only">Compare {name} with </span>
            {other.name}
          </Link>{" "}
          <span className="text-caption text-muted">{WHY[other.why]}</span>
        </li>
      ))}
      <li>
        <Link
          href={urls.comparison(module.id, id)}
          prefetch={false}
          className="text-accent underline underline-offset-4"
        >
          Anyone else
        </Link>
      </li>
    </ul>
  );
}
