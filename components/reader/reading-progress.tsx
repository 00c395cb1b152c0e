"use client";

import { useEffect } from "react";
import { record } from "@/lib/progress/reading";

/** How long the end of a passage must have been on screen: a glance while scrolling by is no reading. */
const DWELL_MS = 1_500;

/**
 * Watches which passages are read: those whose end stayed on screen for a while. The element itself stands at the end
 * of the text; whoever reaches it has finished the lesson.
 */
export function ReadingProgress({ moduleId, lessonId }: { moduleId: string; lessonId: string }) {
  useEffect(() => {
    const timers = new Map<Element, ReturnType<typeof setTimeout>>();
    const read = (element: Element) => {
      observer.unobserve(element);
      const passage = element.closest<HTMLElement>("[data-passage]")?.dataset.passage;
      void record(moduleId, lessonId, { sections: passage ? [passage] : [], finished: !passage });
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

  return <div id="lesson-end" className="h-px" />;
}
