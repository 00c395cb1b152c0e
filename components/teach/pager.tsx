import type { Route } from "next";
import Link from "next/link";
import { withQuery } from "@/lib/urls";

type PagerProps = {
  /** From 0. */
  page: number;
  size: number;
  total: number;
  href: Route;
  /** The rest of the query, kept from page to page. */
  query?: Record<string, string | undefined>;
};

/** "1–100 of 240" with the ways on and back; nothing where all fits on one page. */
export function Pager({ page, size, total, href, query = {} }: PagerProps) {
  if (total <= size && page === 0) return null;
  const to = (index: number) => withQuery(href, { ...query, page: index === 0 ? undefined : String(index + 1) });
  const from = page * size;
  return (
    <nav aria-label="Pages" className="flex flex-wrap items-center justify-between gap-4 text-caption">
      <p className="text-muted tabular-nums">
        {from < total
          ? `${from + 1}–${Math.min(from + size, total)} of ${total}`
          : `Nobody is on this page; ${total} in all`}
      </p>
      <div className="flex gap-4">
        {page > 0 && <Link href={to(page - 1)}>Previous</Link>}
        {from + size < total && <Link href={to(page + 1)}>Next</Link>}
      </div>
    </nav>
  );
}
