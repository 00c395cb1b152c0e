import type { Subject } from "@/lib/figures/subjects";
import { urls } from "@/lib/urls";

/** The name of whoever is placed, as the way to their page. */
export function SubjectLink({ subject, moduleId }: { subject: Pick<Subject, "id" | "name">; moduleId: string }) {
  return (
    <a href={urls.person(moduleId, subject.id)} className="hover:text-accent hover:underline">
      {subject.name}
    </a>
  );
}
