import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { withQuery } from "@/lib/urls";

type SortHeadingProps = {
  /** The column's name in the query. */
  by: string;
  /** What the table is sorted by now; a minus means downwards. */
  sort: string;
  href: Route;
  children: ReactNode;
};

/** A column's head that sorts the table by it; a second time the other way round. */
export function SortHeading({ by, sort, href, children }: SortHeadingProps) {
  const up = sort === by;
  const down = sort === `-${by}`;
  return (
    <th scope="col" aria-sort={up ? "ascending" : down ? "descending" : undefined}>
      <Link
        href={withQuery(href, { sort: up ? `-${by}` : by })}
        className="-mx-1 inline-flex items-center gap-1 rounded px-1 py-1 whitespace-nowrap hover:text-accent"
      >
        {children}
        <svg viewBox="0 0 8 12" aria-hidden="true" className="h-3 w-2 fill-current">
          <path d="M4 0l4 5H0z" className={up ? undefined : "opacity-30"} />
          <path d="M4 12L0 7h8z" className={down ? undefined : "opacity-30"} />
        </svg>
      </Link>
    </th>
  );
}
