import clsx from "clsx";
import type { ComponentProps, ReactNode } from "react";
import { ScrollSideways } from "./scroll-sideways";

type TableProps = ComponentProps<"table"> & {
  /** What the table shows; read aloud, and the name of the part that scrolls. */
  caption: string;
  /** Whether the caption is seen too. */
  showCaption?: boolean;
  children: ReactNode;
};

/** A table as long as its rows. One that is too wide scrolls sideways; a first column of `<th scope="row">` stays. */
export function Table({ caption, showCaption = false, className, children, ...props }: TableProps) {
  return (
    <ScrollSideways
      role="region"
      aria-label={caption}
      tabIndex={0} // what scrolls must be reachable by keyboard
      // Positioned, so that text for screen readers alone scrolls with it and does not widen the page. The column that
      // stays does not fade.
      className="relative rounded border border-line bg-raised sm:mask-l-from-100%"
    >
      <table
        className={clsx(
          "w-full min-w-xl border-separate border-spacing-0 text-start tabular-nums",
          "[&_thead_th]:bg-sunken [&_thead_th]:text-caption [&_thead_th]:text-muted",
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
    </ScrollSideways>
  );
}
