import type { Name } from "@/lib/content/model";

const names = new Intl.ListFormat("en-GB");

/** The authors of a work as one speaks of them: given name first. */
export function authorNames(authors: readonly Name[] | undefined): string {
  return names.format(
    (authors ?? []).map((name) =>
      "literal" in name ? name.literal : [name.given, name.family].filter(Boolean).join(" "),
    ),
  );
}
