import type { Route } from "next";
import Link from "next/link";
import { NavLink } from "@/components/ui/nav-link";
import { urls } from "@/lib/urls";
import { AccountMenu } from "./account-menu";
import { Logo } from "./logo";
import { Search, type SearchedModule } from "./search";

/** @param read where "Read" leads: the module, or the list where there are several */
export function SiteHeader({ read, modules }: { read: Route; modules: readonly SearchedModule[] }) {
  const links = [
    { href: read, label: "Read" },
    { href: urls.dashboard(), label: "Home" },
    { href: urls.teach(), label: "Teach" },
  ];
  return (
    <header className="sticky top-0 z-40 border-b border-line bg-paper short:static">
      <div className="mx-auto flex h-(--header-height) max-w-page items-center gap-x-2 px-4 sm:gap-x-6">
        <Link href={urls.home()} className="rounded" aria-label="Parley, front page">
          <Logo />
        </Link>
        <nav aria-label="Parley" className="min-w-0 grow">
          <ul className="flex items-center">
            {links.map(({ href, label }) => (
              <li key={label}>
                <NavLink
                  href={href}
                  className="block px-1.5 py-2 text-caption font-semibold text-muted hover:text-accent sm:px-3 sm:text-body aria-[current]:text-ink aria-[current]:underline aria-[current]:decoration-accent aria-[current]:decoration-2 aria-[current]:underline-offset-8"
                >
                  {label}
                </NavLink>
              </li>
            ))}
          </ul>
        </nav>
        <Search modules={modules} />
        <AccountMenu />
      </div>
    </header>
  );
}
