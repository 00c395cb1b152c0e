import type { Work } from "@/components/teach/assignment-form";
import type { Module } from "@/lib/content/module";

/** What can be set: each lesson with the quiz about it. Only titles and lengths cross to the browser. */
export const workIn = (module: Module | null): Work[] =>
  (module?.lessons ?? []).map(({ id, number, title, minutes }) => {
    const quiz = module?.quizzes.find(({ lesson }) => lesson === id);
    return {
      id,
      number,
      title,
      minutes,
      quiz: quiz ? { id: quiz.id, title: quiz.title, items: quiz.items.length } : null,
    };
  });
