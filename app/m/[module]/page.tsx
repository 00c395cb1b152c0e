import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { authorNames } from "@/components/reader/author-names";
import { CoverMap } from "@/components/reader/cover-map";
import { LessonState } from "@/components/reader/lesson-state";
import { ModuleTabs } from "@/components/reader/module-tabs";
import { Reference } from "@/components/reader/reference";
import { ButtonLink } from "@/components/ui/button";
import { findModule } from "@/lib/content/library";
import { byId, type Lesson, type Module } from "@/lib/content/module";
import { urls } from "@/lib/urls";

type Props = PageProps<"/m/[module]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const module = findModule((await params).module) ?? notFound();
  return { title: module.title, description: module.summary };
}

export default async function ModulePage({ params }: Props) {
  const module = findModule((await params).module) ?? notFound();
  return (
    <div className="space-y-12">
      <Cover module={module} />
      <ModuleTabs module={module} />
      <div className="grid gap-x-12 gap-y-12 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <section aria-labelledby="lessons">
          <h2 id="lessons" className="text-heading">
            Lessons
          </h2>
          <ol className="mt-4 border-b border-line">
            {module.lessons.map((lesson) => (
              <LessonRow key={lesson.id} lesson={lesson} module={module} />
            ))}
          </ol>
          <WholeModule module={module} />
        </section>
        <Article module={module} />
      </div>
    </div>
  );
}

function Cover({ module }: { module: Module }) {
  const work = byId(module.works, module.article.work);
  const first = module.lessons[0];
  return (
    <header className="grid items-center gap-x-12 gap-y-8 md:grid-cols-[minmax(0,1fr)_16rem] lg:grid-cols-[minmax(0,1fr)_20rem]">
      <div className="space-y-6">
        <div className="space-y-3">
          <h1 className="text-display">{module.title}</h1>
          <p className="font-serif text-heading text-muted italic">{module.subtitle}</p>
        </div>
        {work && <p className="font-semibold">After {authorNames(work.author)}</p>}
        <p className="max-w-measure font-serif text-lead">{module.summary}</p>
        {first && (
          <ButtonLink variant="primary" size="large" href={urls.lesson(module.id, first.id)}>
            Start with lesson 1
          </ButtonLink>
        )}
      </div>
      <CoverMap module={module} className="hidden w-full md:block" />
    </header>
  );
}

function LessonRow({ lesson, module }: { lesson: Lesson; module: Module }) {
  const quiz = lesson.quizId && byId(module.quizzes, lesson.quizId);
  return (
    <li className="flex gap-4 border-t border-line py-5">
      <span className="w-8 shrink-0 font-serif text-heading text-muted tabular-nums">{lesson.number}</span>
      <div className="min-w-0 grow space-y-1">
        <h3 className="font-serif text-heading font-semibold">
          <Link
            href={urls.lesson(module.id, lesson.id)}
            className="hover:text-accent hover:underline hover:decoration-1 hover:underline-offset-4"
          >
            {lesson.title}
          </Link>
        </h3>
        <p className="text-muted">{lesson.summary}</p>
        <p className="flex flex-wrap gap-x-4 pt-1 text-caption text-muted">
          <span>{lesson.minutes} min</span>
          {quiz && (
            <Link href={urls.quiz(module.id, quiz.id)} className="text-accent underline underline-offset-4">
              Quiz: {quiz.size} questions
            </Link>
          )}
        </p>
      </div>
      <span className="shrink-0 pt-1">
        <LessonState moduleId={module.id} lessonId={lesson.id} passages={lesson.passages.length} />
      </span>
    </li>
  );
}

/** Quizzes that ask about more than one lesson. */
function WholeModule({ module }: { module: Module }) {
  const quizzes = module.quizzes.filter(({ lesson }) => lesson === null);
  if (quizzes.length === 0) return null;
  return (
    <section aria-labelledby="whole" className="mt-12 space-y-4">
      <h2 id="whole" className="text-heading">
        Over the whole module
      </h2>
      <ul className="divide-y divide-line border-y border-line">
        {quizzes.map((quiz) => (
          <li key={quiz.id} className="space-y-1 py-4">
            <h3 className="font-serif text-lead font-semibold">
              <Link href={urls.quiz(module.id, quiz.id)} className="hover:text-accent hover:underline">
                {quiz.title}
              </Link>
            </h3>
            <p className="text-muted">{quiz.summary}</p>
            <p className="text-caption text-muted">{quiz.size} questions</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Article({ module }: { module: Module }) {
  const work = byId(module.works, module.article.work);
  return (
    <section aria-labelledby="article" className="space-y-4 self-start rounded bg-sunken p-6">
      <h2 id="article" className="text-heading">
        The article
      </h2>
      {work && (
        <p className="font-serif">
          <Reference work={work} />
        </p>
      )}
      <p className="text-caption text-muted">{module.article.obtain}</p>
    </section>
  );
}
