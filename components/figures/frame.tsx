import clsx from "clsx";
import type { ReactNode } from "react";

/** A picture of data with its caption, and the same in words for whoever wants or needs them. */
export function FigureFrame({
  caption,
  words,
  wordsLabel = "In words, with reasons",
  className,
  children,
}: {
  caption: ReactNode;
  /** The full equal of the picture; none where the picture is made of words already. */
  words?: ReactNode;
  wordsLabel?: string;
  className?: string;
  children: ReactNode;
}) {
  return (
    <figure className={clsx("figure @container", className)}>
      <div className="rounded border border-line bg-raised p-4 @md:p-6">
        {children}
        {words && (
          <details className="mt-4 border-t border-line pt-3 print:hidden">
            <summary className="w-fit rounded py-1 text-caption font-semibold text-accent">{wordsLabel}</summary>
            <div className="mt-3">{words}</div>
          </details>
        )}
      </div>
      <figcaption className="mt-3 text-caption text-muted">{caption}</figcaption>
    </figure>
  );
}
