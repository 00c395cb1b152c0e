import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ContentsList } from "@/components/reader/contents-list";
import { LessonBody } from "@/components/reader/lesson-body";
import { LessonHeader } from "@/components/reader/lesson-header";
import { LessonNext } from "@/components/reader/lesson-next";
import { ReadingProgress } from "@/components/reader/reading-progress";
import { WorksUsed } from "@/components/reader/works-used";
import { findLesson, findModule } from "@/lib/content/library";
import "@/components/reader/reader.css";

type Props = PageProps<"/m/[module]/lessons/[lesson]">;

export const dynamicParams = false;
export const generateStaticParams = ({ params }: { params: { module: string } }) =>
  (findModule(params.module)?.lessons ?? []).map(({ id }) => ({ lesson: id }));

async function read(params: Props["params"]) {
  const { module: moduleId, lesson: lessonId } = await params;
  const module = findModule(moduleId) ?? notFound();
  const lesson = findLesson(moduleId, lessonId) ?? notFound();
  return { module, lesson };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { lesson } = await read(params);
  return { title: lesson.title, description: lesson.summary };
}

export default async function LessonPage({ params }: Props) {
  const { module, lesson } = await read(params);
  const contents = {
    moduleId: module.id,
    lessonId: lesson.id,
    passages: lesson.passages.map(({ anchor, heading, depth }) => ({ anchor, heading, depth })),
  };
  return (
    <div className="reader">
      <nav aria-label="In this lesson" className="reader-rail">
        <ContentsList {...contents} />
      </nav>
      <article className="reader-text">
        <LessonHeader lesson={lesson} module={module} />
        <nav aria-label="In this lesson" className="mt-8 lg:hidden">
          <details className="rounded border border-line bg-raised px-4">
            <summary className="py-3 font-semibold">In this lesson</summary>
            <ContentsList {...contents} className="pb-4" />
          </details>
        </nav>
        <div className="mt-10 font-serif text-lead">
          <LessonBody lesson={lesson} module={module} />
        </div>
        <ReadingProgress moduleId={module.id} lessonId={lesson.id} />
        <WorksUsed lesson={lesson} module={module} />
        <LessonNext lesson={lesson} module={module} />
      </article>
    </div>
  );
}
