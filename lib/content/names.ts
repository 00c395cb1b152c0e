import type { Names } from "@/lib/grading/model";
import { findModule, findPassage } from "./library";
import { byId } from "./module";

/** Words for the ids that items of a module use: people's names, and passages as "Lesson 2, “heading”". */
export function namesIn(moduleId: string): Names {
  const module = findModule(moduleId);
  return {
    personName: (id) => (module && byId(module.people, id)?.name) ?? id,
    passageLabel: (id) => {
      const passage = findPassage(moduleId, id);
      const lesson = module && passage && byId(module.lessons, passage.lessonId);
      return passage && lesson ? `Lesson ${lesson.number}, “${passage.heading}”` : id;
    },
  };
}
