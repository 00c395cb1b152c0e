"use client";

import { MapGlyph } from "@/components/ui/map-glyph";
import { StatusDot } from "@/components/ui/status-dot";
import { useReading } from "./use-reading";

/** How far a lesson has been read, as the mark of the house: empty, part filled, done. */
export function LessonState({
  moduleId,
  lessonId,
  passages,
}: {
  moduleId: string;
  lessonId: string;
  passages: number;
}) {
  const lesson = useReading(moduleId)[lessonId];
  if (lesson?.finished) return <StatusDot status="done" label="Read" hideLabel />;
  const read = Math.min(lesson?.sections.length ?? 0, passages);
  if (read === 0) return <StatusDot status="not-started" label="Not read yet" hideLabel />;
  return (
    <span className="inline-flex items-center text-accent">
      {/* The last quarter stays empty until the end is reached */}
      <MapGlyph filled={Math.max(1, Math.min(3, Math.floor((4 * read) / passages)))} className="size-5" />
      <span className="sr-only">
        {read} of {passages} passages read
      </span>
    </span>
  );
}
