import type { Route } from "next";
import Link from "next/link";

export type Crumb = { href: Route; label: string };

/** The way back up, without the page itself: its title says that. */
export function Breadcrumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  return (
    <nav aria-label="Breadcrumbs" className="text-caption">
      <ol className="flex flex-wrap items-center gap-x-2 gap-y-1">
        {crumbs.map(({ href, label }) => (
          <li key={href} className="group flex items-center gap-2">
            <Link
              href={href}
              className="py-1 text-muted underline decoration-line underline-offset-4 hover:text-accent"
            >
              {label}
            </Link>
            <span aria-hidden="true" className="text-muted group-last:hidden">
              /
            </span>
          </li>
        ))}
      </ol>
    </nav>
  );
}
