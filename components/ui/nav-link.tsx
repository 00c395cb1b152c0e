"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ComponentProps } from "react";

type NavLinkProps = ComponentProps<typeof Link> & {
  href: string;
  /** Pages under this one do not count as here. */
  exact?: boolean;
};

/** A link that knows whether it leads here: `aria-current` is "page" on the page itself and "true" on pages under it. */
export function NavLink({ exact = false, ...props }: NavLinkProps) {
  const here = usePathname();
  const path = props.href.split(/[?#]/, 1)[0];
  const current = here === path ? "page" : !exact && path !== "/" && here.startsWith(`${path}/`) ? "true" : undefined;
  return <Link aria-current={current} {...props} />;
}
