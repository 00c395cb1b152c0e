import type { Route } from "next";
import Link from "next/link";

/** One step up inside a class; the breadcrumbs above lead out of it. */
export const WayBack = ({ href, children }: { href: Route; children: string }) => (
  <p className="text-caption">
    <Link href={href} className="py-1 text-muted underline decoration-line underline-offset-4 hover:text-accent">
      <span aria-hidden="true">←</span> {children}
    </Link>
  </p>
);
