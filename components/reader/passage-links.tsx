import Link from "next/link";
import { byId, type Module, type Passage } from "@/lib/content/module";
import { urls } from "@/lib/urls";

/** The passage with this id, and the lesson that it stands in. */
export function passageIn(module: Module, id: string): { passage: Passage; lesson: Module["lessons"][number] } | null {
  const lesson = byId(module.lessons, id.split("#")[0] ?? "");
  const passage = lesson && byId(lesson.passages, id);
  return lesson && passage ? { passage, lesson } : null;
}

/** "Introduction: What is missing?", a link for each. */
export function PassageLinks({ ids, module }: { ids: readonly string[]; module: Module }) {
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-caption">
      {ids.map((id) => {
        const found = passageIn(module, id);
        return (
          found && (
            <li key={id}>
              <Link href={urls.passage(module.id, id)} className="text-accent underline underline-offset-4">
                {found.lesson.short}: {found.passage.heading}
              </Link>
            </li>
          )
        );
      })}
    </ul>
  );
}
