"use client";

import clsx from "clsx";
import { useEffect, useState } from "react";
import { MapGlyph } from "@/components/ui/map-glyph";
import { useReading } from "./use-reading";

type ContentsListProps = {
  moduleId: string;
  lessonId: string;
  passages: readonly { anchor: string; heading: string; depth: 2 | 3 }[];
  className?: string;
};

/** A lesson's headings: where the reader is, and what they have read. */
export function ContentsList({ moduleId, lessonId, passages, className }: ContentsListProps) {
  const lesson = useReading(moduleId)[lessonId];
  const here = useCurrentPassage(passages);
  const read = passages.filter(({ anchor }) => lesson?.sections.includes(anchor)).length;
  return (
    <div className={className}>
      <p className="flex items-center gap-2 text-caption text-muted">
        <MapGlyph filled={Math.floor((4 * read) / passages.length)} className="size-4" />
        <span>{lesson?.finished ? "Finished" : `${read} of ${passages.length} read`}</span>
      </p>
      <ol className="mt-3 border-s border-line text-caption">
        {passages.map(({ anchor, heading, depth }) => {
          const isRead = lesson?.sections.includes(anchor);
          return (
            <li key={anchor}>
              <a
                href={`#${anchor}`}
                aria-current={here === anchor ? "location" : undefined}
                className={clsx(
                  "-ms-px flex items-baseline gap-2 border-s-2 border-transparent py-1.5 pe-1 text-muted hover:text-accent aria-[current]:border-accent aria-[current]:font-semibold aria-[current]:text-ink",
                  depth === 3 ? "ps-7" : "ps-4",
                )}
              >
                <span className="min-w-0 grow">{heading}</span>
                <svg
                  viewBox="0 0 10 10"
                  aria-hidden="true"
                  className={clsx("size-2.5 shrink-0 text-success", !isRead && "invisible")}
                >
                  <path d="M1.5 5.5 4 8l4.5-6" fill="none" stroke="currentColor" strokeWidth={1.75} />
                </svg>
                {isRead && <span className="sr-only">(read)</span>}
              </a>
            </li>
          );
        })}
      </ol>
    </div>
  );
}

/** The passage that crosses a line a third of the way down the screen. */
function useCurrentPassage(passages: ContentsListProps["passages"]): string | null {
  const [here, setHere] = useState<string | null>(null);
  useEffect(() => {
    const observer = new IntersectionObserver(
      (entries) => {
        const crossing = entries.find(({ isIntersecting }) => isIntersecting);
        if (crossing) setHere((crossing.target as HTMLElement).dataset.passage ?? null);
      },
      { rootMargin: "-33% 0px -66% 0px" },
    );
    for (const { anchor } of passages) {
      const passage = document.querySelector(`[data-passage="${anchor}"]`);
      if (passage) observer.observe(passage);
    }
    return () => observer.disconnect();
  }, [passages]);
  return here;
}
