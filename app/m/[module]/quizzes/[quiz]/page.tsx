import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { ITEM_KINDS } from "@/components/reader/item-kinds";
import { passageIn } from "@/components/reader/passage-links";
import { QuizDoors } from "@/components/reader/quiz-doors";
import { Breadcrumbs } from "@/components/site/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { drawItems, drawPool } from "@/lib/content/draw";
import { findModule, findQuiz } from "@/lib/content/library";
import type { Item, ItemType } from "@/lib/content/model";
import { byId, type Module, type Quiz } from "@/lib/content/module";
import { urls } from "@/lib/urls";

type Props = PageProps<"/m/[module]/quizzes/[quiz]">;

export const dynamicParams = false;
export const generateStaticParams = ({ params }: { params: { module: string } }) =>
  (findModule(params.module)?.quizzes ?? []).map(({ id }) => ({ quiz: id }));

async function read(params: Props["params"]) {
  const { module: moduleId, quiz: quizId } = await params;
  const module = findModule(moduleId) ?? notFound();
  const quiz = findQuiz(moduleId, quizId) ?? notFound();
  return { module, quiz };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { quiz } = await read(params);
  return { title: `Quiz: ${quiz.title}`, description: quiz.summary };
}

/** What a quiz is about, for everybody. The questions themselves belong to an assignment. */
export default async function QuizPage({ params }: Props) {
  const { module, quiz } = await read(params);
  const lesson = quiz.lesson === null ? undefined : byId(module.lessons, quiz.lesson);
  const { items, varies } = askedBy(quiz, module);
  return (
    <div className="mx-auto max-w-measure space-y-12">
      <PageHeader
        breadcrumbs={
          <Breadcrumbs
            crumbs={[
              { href: urls.module(module.id), label: module.title },
              ...(lesson
                ? [{ href: urls.lesson(module.id, lesson.id), label: `Lesson ${lesson.number}: ${lesson.short}` }]
                : []),
            ]}
          />
        }
        title={`Quiz: ${quiz.title}`}
        lead={quiz.summary}
        meta={<span>{quiz.size} questions</span>}
      />
      <section aria-labelledby="take" className="space-y-4 rounded bg-accent-soft p-6">
        <h2 id="take" className="text-heading">
          Your class sets this quiz as an assignment
        </h2>
        <p>
          You take it from your home page, where your answers are saved as you type. Not in a class? The checkpoints in
          {lesson ? " the lesson" : " the lessons"} are open to everybody.
        </p>
        <QuizDoors here={urls.quiz(module.id, quiz.id)} />
      </section>
      <Kinds items={items} varies={varies} />
      {lesson ? <Passages items={items} module={module} /> : <Lessons items={items} module={module} />}
    </div>
  );
}

/** What every attempt asks; where each draws its own items, all that it may ask. */
function askedBy(quiz: Quiz, { quizzes }: Module): { items: Item[]; varies: boolean } {
  if (quiz.draw === undefined || Array.isArray(quiz.draw)) return { items: drawItems(quizzes, quiz, 0), varies: false };
  return { items: drawPool(quizzes, quiz.draw).map(({ item }) => item), varies: true };
}

function Kinds({ items, varies }: { items: readonly Item[]; varies: boolean }) {
  const counts = new Map<ItemType, number>();
  for (const { type } of items) counts.set(type, (counts.get(type) ?? 0) + 1);
  return (
    <section aria-labelledby="kinds">
      <h2 id="kinds" className="text-heading">
        {varies ? "What it may ask, and how it is marked" : "What it asks, and how it is marked"}
      </h2>
      {varies && (
        <p className="mt-4 text-muted">
          The questions are drawn anew for each attempt, spread over the lessons and over these kinds.
        </p>
      )}
      <dl className="mt-4 divide-y divide-line border-y border-line">
        {[...counts]
          .sort(([, a], [, b]) => b - a)
          .map(([type, count]) => (
            <div key={type} className={varies ? "py-3" : "grid grid-cols-[3rem_minmax(0,1fr)] py-3"}>
              <dt className="col-start-2 font-semibold">{ITEM_KINDS[type].asks}</dt>
              {!varies && (
                <dd className="col-start-1 row-start-1 font-serif text-heading text-muted tabular-nums">
                  {count}
                  <span className="sr-only"> {count === 1 ? "question" : "questions"}</span>
                </dd>
              )}
              <dd className="col-start-2 text-muted">{ITEM_KINDS[type].marking}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}

type AskedAbout = { items: readonly Item[]; module: Module };

function Lessons({ items, module }: AskedAbout) {
  const asked = new Set(items.map(({ passage }) => passageIn(module, passage)?.lesson.id));
  return (
    <section aria-labelledby="lessons">
      <h2 id="lessons" className="text-heading">
        The lessons it asks about
      </h2>
      <ol className="mt-4 divide-y divide-line border-y border-line">
        {module.lessons
          .filter(({ id }) => asked.has(id))
          .map(({ id, number, title }) => (
            <li key={id} className="py-3">
              <Link
                href={urls.lesson(module.id, id)}
                className="font-serif text-lead font-semibold hover:text-accent hover:underline"
              >
                <span className="font-normal text-muted tabular-nums">{number}.</span> {title}
              </Link>
            </li>
          ))}
      </ol>
    </section>
  );
}

function Passages({ items, module }: AskedAbout) {
  const ids = [...new Set(items.map(({ passage }) => passage))];
  const order = module.lessons.flatMap(({ passages }) => passages.map(({ id }) => id));
  return (
    <section aria-labelledby="passages">
      <h2 id="passages" className="text-heading">
        The passages to know
      </h2>
      <ol className="mt-4 divide-y divide-line border-y border-line">
        {ids
          .sort((a, b) => order.indexOf(a) - order.indexOf(b))
          .map((id) => {
            const found = passageIn(module, id);
            return (
              found && (
                <li key={id} className="py-3">
                  <Link
                    href={urls.passage(module.id, id)}
                    className="font-serif text-lead font-semibold hover:text-accent hover:underline"
                  >
                    {found.passage.heading}
                  </Link>
                  <p className="text-caption text-muted">{found.lesson.title}</p>
                </li>
              )
            );
          })}
      </ol>
    </section>
  );
}
