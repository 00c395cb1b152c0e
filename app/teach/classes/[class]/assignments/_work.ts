import type { Work, WorkQuiz } from "@/components/teach/assignment-form";
import type { Module } from "@/lib/content/module";

/**
 * What can be set of a module: each lesson with the quiz about it, and the quizzes over the whole module. Only titles and
 * lengths cross to the browser.
 */
export function workIn(module: Module | null): { lessons: Work[]; quizzes: WorkQuiz[] } {
  const quizzes = (module?.quizzes ?? []).map(({ id, title, lesson, size }) => ({ id, title, lesson, items: size }));
  const lessons = (module?.lessons ?? []).map(({ id, number, title, minutes }) => {
    return { id, number, title, minutes, quiz: quizzes.find(({ lesson }) => lesson === id) ?? null };
  });
  return { lessons, quizzes: quizzes.filter(({ lesson }) => lesson === null) };
}
