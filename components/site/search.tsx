"use client";

import { Search as SearchIcon } from "lucide-react";
import { usePathname } from "next/navigation";
import { lazy, Suspense, useEffect, useState } from "react";

// Neither the box nor the index travels with a page: both come when somebody wants to search.
const SearchDialog = lazy(() => import("./search-dialog"));

export type SearchedModule = { id: string; title: string };

/** The way into the search: a button in the header of every page, and the key `/`. */
export function Search({ modules }: { modules: readonly SearchedModule[] }) {
  const [isOpen, setOpen] = useState(false);
  const here = usePathname();

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "/" || event.defaultPrevented || isTaken(event)) return;
      event.preventDefault();
      setOpen(true);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);

  const within = modules.filter(({ id }) => here === `/m/${id}` || here.startsWith(`/m/${id}/`));
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        aria-keyshortcuts="/"
        onClick={() => setOpen(true)}
        className="grid size-8 shrink-0 place-items-center rounded text-muted hover:bg-accent-soft hover:text-accent sm:size-10"
      >
        <SearchIcon aria-hidden="true" className="size-5" />
        <span className="sr-only">Search</span>
      </button>
      {isOpen && (
        <Suspense>
          <SearchDialog modules={within.length > 0 ? within : modules} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}

/** Where one types; a radio button takes no letters. */
const FIELDS = "input:not([type=radio], [type=checkbox], [type=range]), textarea, select, [contenteditable]";

/** Whether the key is meant for something else: a shortcut of the browser, text being typed, another dialog. */
function isTaken({ ctrlKey, metaKey, altKey, target, isComposing }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey || isComposing) return true;
  const isField = target instanceof Element && target.closest(FIELDS) !== null;
  return isField || document.querySelector("dialog[open]") !== null;
}
