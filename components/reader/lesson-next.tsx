import Link from "next/link";
import { ButtonLink } from "@/components/ui/button";
import { byId, type Lesson, type Module } from "@/lib/content/module";
import { urls } from "@/lib/urls";

/** Where to go from the end of a lesson: its quiz, the next one, the one before. */
export function LessonNext({ lesson, module }: { lesson: Lesson; module: Module }) {
  const quiz = lesson.quizId && byId(module.quizzes, lesson.quizId);
  const previous = module.lessons[lesson.number - 2];
  const next = module.lessons[lesson.number];
  return (
    <div className="mt-12 space-y-6 print:hidden">
      {quiz && (
        <section
          aria-labelledby="quiz"
          className="flex flex-wrap items-center justify-between gap-4 rounded bg-accent-soft p-6"
        >
          <div>
            <h2 id="quiz" className="text-heading">
              Check what stayed
            </h2>
            <p className="mt-1 text-muted">
              The quiz on this lesson has {quiz.size} questions. Each answer leads back to its passage.
            </p>
          </div>
          <ButtonLink variant="primary" href={urls.quiz(module.id, quiz.id)}>
            About the quiz
          </ButtonLink>
        </section>
      )}
      <nav aria-label="Lessons" className="grid gap-4 sm:grid-cols-2">
        {previous ? <Neighbour lesson={previous} module={module} label="Previous lesson" /> : <span />}
        {next && <Neighbour lesson={next} module={module} label="Next lesson" className="sm:text-end" />}
      </nav>
    </div>
  );
}

function Neighbour(props: { lesson: Lesson; module: Module; label: string; className?: string }) {
  const { lesson, module, label, className } = props;
  return (
    <Link
      href={urls.lesson(module.id, lesson.id)}
      className={`group rounded border border-line p-4 hover:border-accent ${className ?? ""}`}
    >
      <span className="block text-caption text-muted">{label}</span>
      <span className="block font-serif text-lead font-semibold group-hover:text-accent">{lesson.title}</span>
    </Link>
  );
}
