import clsx from "clsx";
import type { ComponentProps, ReactNode } from "react";

type TableProps = ComponentProps<"table"> & {
  /** What the table shows; read aloud, and the name of the part that scrolls. */
  caption: string;
  /** Whether the caption is seen too. */
  showCaption?: boolean;
  children: ReactNode;
};

/** A table that scrolls inside itself: its head stays above, a first column of `<th scope="row">` stays beside. */
export function Table({ caption, showCaption = false, className, children, ...props }: TableProps) {
  return (
    <section
      aria-label={caption}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      // Positioned, so that text for screen readers alone scrolls with it and does not widen the page.
      className="relative max-h-dvh overflow-auto rounded border border-line bg-raised print:max-h-none print:overflow-visible"
    >
      <table
        className={clsx(
          "w-full min-w-xl border-separate border-spacing-0 text-start tabular-nums",
          "[&_thead_th]:sticky [&_thead_th]:top-0 [&_thead_th]:z-10 [&_thead_th]:bg-sunken [&_thead_th]:text-caption [&_thead_th]:text-muted",
          "[&_:is(th,td)]:border-b [&_:is(th,td)]:border-line [&_:is(th,td)]:px-4 [&_:is(th,td)]:py-2 [&_th]:text-start",
          "[&_tbody_tr:last-child>*]:border-b-0 [&_tbody_tr:hover>*]:bg-sunken",
          "sm:[&_tbody_th]:sticky sm:[&_tbody_th]:start-0 sm:[&_tbody_th]:bg-raised",
          className,
        )}
        {...props}
      >
        <caption className={showCaption ? "px-4 py-3 text-start font-semibold" : "sr-only"}>{caption}</caption>
        {children}
      </table>
    </section>
  );
}
