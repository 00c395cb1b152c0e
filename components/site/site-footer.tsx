import type { Route } from "next";
import Link from "next/link";
import { MapGlyph } from "@/components/ui/map-glyph";
import { urls } from "@/lib/urls";
import { ThemeToggle } from "./theme-toggle";

/** @param modules title and address of what there is to read */
export function SiteFooter({ modules }: { modules: readonly { title: string; href: Route }[] }) {
  const columns = [
    { title: "Read", links: modules.map(({ title, href }) => ({ label: title, href })) },
    {
      title: "Study",
      links: [
        { label: "What is due", href: urls.dashboard() },
        { label: "Join a class", href: urls.join() },
        { label: "Account", href: urls.account() },
      ],
    },
    {
      title: "Teach",
      links: [
        { label: "Your classes", href: urls.teach() },
        { label: "Make a class", href: urls.newClass() },
      ],
    },
  ];
  return (
    <footer className="mt-auto border-t border-line bg-sunken">
      <div className="mx-auto grid max-w-page gap-x-8 gap-y-10 px-4 py-12 md:grid-cols-2">
        <div className="max-w-sm space-y-4">
          <MapGlyph dot={{ x: 0.5, y: 0.5 }} filled={1} className="size-8" />
          <p className="text-muted">
            Parley turns one scholarly article at a time into lessons and quizzes that a seminar can argue from. It
            teaches an article; it does not stand in for reading it.
          </p>
          <ThemeToggle />
        </div>
        <nav aria-label="Everything on Parley" className="grid grid-cols-2 gap-8 sm:grid-cols-3">
          {columns.map(({ title, links }) => (
            <div key={title}>
              <h2 className="font-sans text-caption font-semibold">{title}</h2>
              <ul className="mt-2">
                {links.map(({ label, href }) => (
                  <li key={href}>
                    <Link href={href} className="block py-1 text-muted hover:text-accent hover:underline">
                      {label}
                    </Link>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </nav>
        <p className="border-t border-line pt-6 text-caption text-muted md:col-span-2">
          Lessons and quizzes: Creative Commons Attribution 4.0. Software: MIT. The articles themselves belong to their
          authors and publishers and are not reproduced here.
        </p>
      </div>
    </footer>
  );
}
