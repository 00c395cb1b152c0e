"use client";

import { ChevronDown } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useEffect, useState } from "react";
import { urls } from "@/lib/urls";

type Me = { user: { name: string } | null; teaches: boolean };

const NOBODY: Me = { user: null, teaches: false };

/** Pages that one enters or leaves as another person. */
const DOORS = [urls.signIn(), urls.signUp(), urls.account(), urls.join()];

/**
 * Who is signed in, asked of the server after the page is there: lesson pages are the same static file for everybody.
 * The place it fills is reserved, so nothing moves when the answer comes.
 */
export function AccountMenu() {
  const [me, setMe] = useState<Me | null>(null);
  const here = usePathname();
  const atTheDoor = DOORS.some((door) => here.startsWith(door));

  // biome-ignore lint/correctness/useExhaustiveDependencies: coming from a door, somebody else may have come in
  useEffect(() => {
    const gone = new AbortController();
    fetch(urls.api.me(), { signal: gone.signal })
      .then((response) => (response.ok ? response.json() : NOBODY))
      .then(setMe)
      .catch(() => gone.signal.aborted || setMe(NOBODY));
    return () => gone.abort();
  }, [atTheDoor]);

  return (
    <div className="flex h-10 min-w-18 items-center justify-end">
      {me && (me.user ? <Menu name={me.user.name} teaches={me.teaches} /> : <SignIn />)}
    </div>
  );
}

const SignIn = () => (
  <Link
    href={urls.signIn()}
    className="rounded border border-edge bg-raised px-3 py-1.5 text-caption font-semibold whitespace-nowrap hover:border-accent hover:text-accent"
  >
    Sign in
  </Link>
);

function Menu({ name, teaches }: { name: string; teaches: boolean }) {
  const links = [
    { href: urls.dashboard(), label: "Home" },
    { href: urls.teach(), label: teaches ? "Teach" : "Teach a class" },
    { href: urls.account(), label: "Account and sign-out" },
  ];
  const close = () => document.getElementById("account-menu")?.hidePopover();
  return (
    <>
      <button
        type="button"
        popoverTarget="account-menu"
        className="flex min-h-10 items-center gap-1 rounded px-1 text-caption font-semibold hover:text-accent"
      >
        <span aria-hidden="true" className="grid size-8 place-items-center rounded-full bg-me-soft text-me">
          {Array.from(name)[0]?.toLocaleUpperCase()}
        </span>
        <span className="sr-only">Account of {name}</span>
        <ChevronDown aria-hidden="true" className="size-4 text-muted" />
      </button>
      <div
        id="account-menu"
        popover="auto"
        className="fixed start-auto end-(--page-gutter) top-(--header-height) m-0 w-64 rounded border border-line bg-raised p-2 text-ink shadow"
      >
        <p className="truncate border-b border-line px-2 pt-1 pb-3 font-semibold">{name}</p>
        <ul className="pt-2">
          {links.map(({ href, label }) => (
            <li key={href}>
              <Link
                href={href}
                onClick={close}
                className="block rounded px-2 py-2 hover:bg-accent-soft hover:text-accent"
              >
                {label}
              </Link>
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}
