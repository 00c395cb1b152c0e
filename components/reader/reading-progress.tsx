"use client";

import { useEffect, useState } from "react";
import { isReadEnough, record } from "@/lib/progress/reading";
import { useReading } from "./use-reading";

/** How long the end of a passage must have been on screen: a glance while scrolling by is no reading. */
const DWELL_MS = 1_500;

type ReadingProgressProps = {
  moduleId: string;
  lessonId: string;
  passages: readonly { anchor: string; heading: string }[];
};

/**
 * Watches which passages are read: those whose end stayed on screen for a while. The element itself stands at the end
 * of the text. Whoever reaches it has finished the lesson if they have read most of it; else it says what they skipped.
 */
export function ReadingProgress({ moduleId, lessonId, passages }: ReadingProgressProps) {
  const [isAtEnd, setIsAtEnd] = useState(false);
  const lesson = useReading(moduleId)[lessonId];
  const unread = passages.filter(({ anchor }) => !lesson?.sections.includes(anchor));
  const isEnough = isReadEnough(unread.length, passages.length);
  const isFinished = lesson?.finished === true;

  useEffect(() => {
    const timers = new Map<Element, ReturnType<typeof setTimeout>>();
    const read = (element: Element) => {
      observer.unobserve(element);
      const passage = element.closest<HTMLElement>("[data-passage]")?.dataset.passage;
      if (passage) void record(moduleId, lessonId, { sections: [passage], finished: false });
      else setIsAtEnd(true);
    };
    const observer = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) {
        clearTimeout(timers.get(target));
        if (isIntersecting) timers.set(target, setTimeout(read, DWELL_MS, target));
      }
    });
    const ends = [...document.querySelectorAll("[data-passage]")].flatMap((passage) => passage.lastElementChild ?? []);
    const end = document.getElementById("lesson-end");
    for (const element of end ? [...ends, end] : ends) observer.observe(element);
    return () => {
      observer.disconnect();
      for (const timer of timers.values()) clearTimeout(timer);
    };
  }, [moduleId, lessonId]);

  useEffect(() => {
    if (isAtEnd && isEnough && !isFinished) void record(moduleId, lessonId, { sections: [], finished: true });
  }, [moduleId, lessonId, isAtEnd, isEnough, isFinished]);

  return (
    <>
      <div id="lesson-end" className="h-px" />
      <div role="status" className="print:hidden">
        {isAtEnd && !isEnough && !isFinished && (
          <div className="mt-8 rounded border border-line p-6">
            <p className="font-semibold">
              You skipped {unread.length} of {passages.length} parts
            </p>
            <p className="mt-1 text-muted">The lesson counts as read once you have read two thirds of it.</p>
            <ul className="mt-3 list-disc space-y-1 ps-5">
              {unread.map(({ anchor, heading }) => (
                <li key={anchor}>
                  <a href={`#${anchor}`}>{heading}</a>
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </>
  );
}
