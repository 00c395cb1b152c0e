import clsx from "clsx";
import type { Route } from "next";
import { NavLink } from "./nav-link";

export type Tab = { href: Route; label: string; exact?: boolean; count?: number };

/** The parts of one thing, each a page of its own. Where there is no room they take several lines, so none is hidden. */
export function Tabs({ label, tabs, className }: { label: string; tabs: readonly Tab[]; className?: string }) {
  return (
    <nav aria-label={label} className={clsx("border-b border-line", className)}>
      <ul className="flex flex-wrap gap-x-1">
        {tabs.map(({ href, label, exact, count }) => (
          <li key={href}>
            <NavLink
              href={href}
              exact={exact}
              className="block border-b-2 border-transparent px-2 py-1.5 sm:px-3 sm:py-2 -outline-offset-2 whitespace-nowrap text-muted hover:text-ink aria-[current]:border-accent aria-[current]:font-semibold aria-[current]:text-ink"
            >
              {label}
              {count !== undefined && <span className="ms-1 hidden text-muted tabular-nums sm:inline">({count})</span>}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
