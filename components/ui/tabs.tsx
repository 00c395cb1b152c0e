import clsx from "clsx";
import type { Route } from "next";
import { NavLink } from "./nav-link";
import { ScrollSideways } from "./scroll-sideways";

export type Tab = { href: Route; label: string; exact?: boolean; count?: number };

/** The parts of one thing, each a page of its own. Scrolls sideways where there is no room, the open one in view. */
export function Tabs({ label, tabs, className }: { label: string; tabs: readonly Tab[]; className?: string }) {
  return (
    <nav aria-label={label} className={clsx("border-b border-line", className)}>
      <ScrollSideways>
        <ul className="flex gap-1">
          {tabs.map(({ href, label, exact, count }) => (
            <li key={href}>
              <NavLink
                href={href}
                exact={exact}
                className="block border-b-2 border-transparent px-3 py-2 -outline-offset-2 whitespace-nowrap text-muted hover:text-ink aria-[current]:border-accent aria-[current]:font-semibold aria-[current]:text-ink"
              >
                {label}
                {count !== undefined && <span className="ms-1 text-muted tabular-nums">({count})</span>}
              </NavLink>
            </li>
          ))}
        </ul>
      </ScrollSideways>
    </nav>
  );
}
