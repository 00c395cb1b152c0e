"use client";

import { Search as SearchIcon, X } from "lucide-react";
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from "react";
import { addressOf } from "@/lib/search/address";
import { loadSearch } from "@/lib/search/browser";
import type { SearchKind } from "@/lib/search/model";
import type { Hit } from "@/lib/search/search";
import { markHits } from "@/lib/search/words";
import type { SearchedModule } from "./search";

const MOST_SHOWN = 30;

type SearchDialogProps = { modules: readonly SearchedModule[]; onClose: () => void };

/**
 * A field and the links that it finds. They are plain links in a plain list, so that they open in a new tab and read as
 * what they are; the arrow keys go through them, and Enter in the field takes the first.
 */
export default function SearchDialog({ modules, onClose }: SearchDialogProps) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState("");
  const search = useSearch(modules);
  const found = useMemo(() => (typeof search === "function" ? search(query) : []), [search, query]);

  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
    field.current?.focus();
  }, []);

  const links = () => [...(dialog.current?.querySelectorAll<HTMLAnchorElement>("li > a") ?? [])];

  function onKeyDown(event: KeyboardEvent) {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      // The field stands before the first link; after the last one comes nothing.
      const stops = [field.current, ...links()];
      const at = stops.indexOf(document.activeElement as HTMLInputElement | HTMLAnchorElement);
      stops[Math.min(Math.max(at + step, 0), stops.length - 1)]?.focus();
    } else if (isTyped(event)) field.current?.focus();
  }

  return (
    <dialog
      ref={dialog}
      aria-label="Search"
      onClose={onClose}
      onKeyDown={onKeyDown}
      onClick={(event) => event.target === event.currentTarget && dialog.current?.close()}
      className="mx-auto mt-0 mb-auto max-h-dvh w-full max-w-full flex-col overflow-hidden rounded border border-line bg-raised p-0 text-start text-ink shadow backdrop:bg-paper/80 open:flex sm:mt-16 sm:max-h-[min(40rem,calc(100dvh-8rem))] sm:max-w-2xl"
    >
      <search>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            links()[0]?.click();
          }}
          className="flex items-center gap-2 border-b border-line px-4 has-focus-visible:border-accent"
        >
          <SearchIcon aria-hidden="true" className="size-5 shrink-0 text-muted" />
          <label htmlFor={`${id}-field`} className="sr-only">
            Search for
          </label>
          <input
            ref={field}
            id={`${id}-field`}
            type="text"
            inputMode="search"
            enterKeyHint="go"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={100}
            value={query}
            onChange={(event) => setQuery(event.target.value)}
            placeholder="A name, a term, a year"
            aria-describedby={`${id}-state`}
            className="min-h-14 min-w-0 grow bg-raised text-lead outline-none"
          />
          <button
            type="button"
            onClick={() => dialog.current?.close()}
            className="-me-2 grid size-10 shrink-0 place-items-center rounded text-muted hover:bg-sunken hover:text-ink"
          >
            <X aria-hidden="true" className="size-5" />
            <span className="sr-only">Close</span>
          </button>
        </form>
      </search>
      <p id={`${id}-state`} role="status" className="px-4 py-2 text-caption text-muted">
        {stateInWords(search, query, found.length)}
      </p>
      {found.length > 0 && (
        <ol aria-label="Results" className="min-h-0 overflow-y-auto overscroll-contain border-t border-line p-2">
          {found.slice(0, MOST_SHOWN).map((hit) => (
            <Result
              key={`${hit.moduleId} ${hit.kind} ${hit.id}`}
              hit={hit}
              module={modules.length > 1 ? hit.moduleTitle : null}
              onFollow={() => dialog.current?.close()}
            />
          ))}
        </ol>
      )}
    </dialog>
  );
}

type Search = ((query: string) => Hit[]) | "loading" | "failed";

function useSearch(modules: readonly SearchedModule[]): Search {
  const [search, setSearch] = useState<Search>("loading");
  const ids = modules.map(({ id }) => id).join();
  useEffect(() => {
    let isGone = false;
    loadSearch(ids === "" ? [] : ids.split(",")).then(
      (loaded) => isGone || setSearch(() => loaded),
      () => isGone || setSearch("failed"),
    );
    return () => {
      isGone = true;
    };
  }, [ids]);
  return search;
}

function stateInWords(search: Search, query: string, count: number): string {
  if (search === "failed") return "The search could not be loaded. Close it and try again.";
  if (query.trim() === "") return "Lessons, people, terms, events, documents and sources.";
  if (search === "loading") return "Loading the search …";
  if (count === 0) return "Nothing found. Try another word, or fewer.";
  if (count === 1) return "1 result";
  return count > MOST_SHOWN ? `${count} results; the best ${MOST_SHOWN} are shown` : `${count} results`;
}

/** A letter typed on a link belongs into the field, and so does taking one back. */
const isTyped = ({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent) =>
  target instanceof HTMLAnchorElement &&
  !ctrlKey &&
  !metaKey &&
  !altKey &&
  key !== " " &&
  (key.length === 1 || key === "Backspace");

const KINDS: Record<SearchKind, string> = {
  lesson: "Lesson",
  person: "Person",
  term: "Term",
  event: "Event",
  document: "Document",
  operation: "Operation",
  institution: "Institution",
  debate: "Debate",
  work: "Source",
};

function Result({ hit, module, onFollow }: { hit: Hit; module: string | null; onFollow: () => void }) {
  const { kind, title, about, excerpt } = hit;
  const hits = new Set(hit.hits);
  // What a lesson has to say about itself begins with the word already.
  const labels = [kind === "lesson" ? null : KINDS[kind], about, module].filter(Boolean).join(" · ");
  return (
    <li>
      {/* Not the router's link: only the browser's own way to an anchor marks what it leads to. */}
      <a
        href={addressOf(hit)}
        onClick={onFollow}
        className="block rounded px-2 py-2 -outline-offset-2 hover:bg-accent-soft focus-visible:bg-accent-soft"
      >
        <span className="block text-caption text-muted">{labels}</span>
        <span className="block font-serif font-semibold">
          <Marked text={title} hits={hits} />
        </span>
        {excerpt !== "" && (
          <span className="block text-caption text-muted">
            <Marked text={excerpt} hits={hits} />
          </span>
        )}
      </a>
    </li>
  );
}

function Marked({ text, hits }: { text: string; hits: ReadonlySet<string> }) {
  return markHits(text, hits).map(({ text, isHit }, index) =>
    isHit ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text have nothing but their order
      <mark key={index} className="bg-transparent font-semibold text-accent">
        {text}
      </mark>
    ) : (
      text
    ),
  );
}
