import Link from "next/link";
import type { Profile } from "@/lib/content/profiles";
import type { Suggestion } from "@/lib/figures/comparison";
import { urls } from "@/lib/urls";

const WHY: Record<Suggestion["why"], string> = {
  disagrees: "at odds",
  agrees: "in agreement",
  apart: "far apart on the axes",
};

/** The comparisons that tell most about somebody, and the way to any other. */
export function CompareWith({
  profile: { id, name },
  suggestions,
  moduleId,
}: {
  profile: Profile;
  suggestions: readonly Suggestion[];
  moduleId: string;
}) {
  return (
    <ul className="space-y-2">
      {suggestions.map((other) => (
        <li key={other.id}>
          <Link
            href={urls.comparison(moduleId, id, other.id)}
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
          href={urls.comparison(moduleId, id)}
          prefetch={false}
          className="text-accent underline underline-offset-4"
        >
          Anyone else
        </Link>
      </li>
    </ul>
  );
}
