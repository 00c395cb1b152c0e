import type { Subject } from "@/lib/figures/subjects";
import { urls } from "@/lib/urls";

/** The name of whoever is placed; people lead to their entry. */
export function SubjectLink({
  subject,
  moduleId,
}: {
  subject: Pick<Subject, "id" | "kind" | "name">;
  moduleId: string;
}) {
  if (subject.kind === "institution") return subject.name;
  return (
    <a href={urls.people(moduleId, subject.id)} className="hover:text-accent hover:underline">
      {subject.name}
    </a>
  );
}
