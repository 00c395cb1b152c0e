import { StatusDot } from "@/components/ui/status-dot";
import type { Lesson } from "@/lib/content/module";
import { formatDateTime } from "@/lib/time";

type Read = {
  id: string;
  /** Null where the module has it no longer. */
  lesson: Lesson | null;
  /** Undefined before the student opened it. */
  progress: { passages: string[]; finishedAt: Date | null; updatedAt: Date } | undefined;
};

/** Which passages of the assigned lessons a student has read. */
export function LessonsRead({ lessons, timeZone }: { lessons: readonly Read[]; timeZone: string }) {
  return (
    <section className="space-y-4" aria-labelledby="lessons">
      <h2 id="lessons" className="text-heading">
        Reading
      </h2>
      <ul className="divide-y divide-line rounded border border-line bg-raised">
        {lessons.map(({ id, lesson, progress }) => (
          <li key={id} className="space-y-2 p-4">
            <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1">
              <h3 className="text-body">{lesson?.title ?? id}</h3>
              <StatusDot status={progress ? (progress.finishedAt ? "done" : "started") : "not-started"} />
            </div>
            {lesson && <Passages lesson={lesson} read={progress?.passages ?? []} />}
            {progress && (
              <p className="text-caption text-muted">
                {progress.finishedAt
                  ? `Read to the end ${formatDateTime(progress.finishedAt, timeZone)}`
                  : `Last read ${formatDateTime(progress.updatedAt, timeZone)}`}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Passages({ lesson, read }: { lesson: Lesson; read: readonly string[] }) {
  const seen = lesson.passages.filter(({ anchor }) => read.includes(anchor));
  const missed = lesson.passages.filter(({ anchor }) => !read.includes(anchor));
  return (
    <p className="text-caption">
      <span className="tabular-nums">
        {seen.length} of {lesson.passages.length} passages read
      </span>
      {seen.length > 0 && missed.length > 0 && (
        <span className="text-muted"> · not yet: {missed.map(({ heading }) => heading).join("; ")}</span>
      )}
    </p>
  );
}
