"use client";

import type { Route } from "next";
import Link from "next/link";
import { useEffect, useId, useMemo, useState } from "react";
import { Button } from "@/components/ui/button";
import { Input, Select } from "@/components/ui/input";
import { filterIn, fits, NO_FILTER, queryOf, type TimelineFilter } from "@/lib/figures/timeline-filter";
import { wordsOf } from "@/lib/search/words";

export type ShownEvent = {
  id: string;
  date: string;
  label: string;
  what: string;
  era: string;
  isSpan: boolean;
  /** Ids of the lessons that speak of it. */
  lessons: string[];
  links: { href: Route; label: string }[];
};

type TimelineBrowserProps = {
  /** In their order. */
  events: readonly ShownEvent[];
  lessons: readonly { id: string; label: string }[];
};

/**
 * All events under their eras, and a filter over them, which the address keeps. The page is made with every event in
 * it, so that it is whole without a script.
 */
export function TimelineBrowser({ events, lessons }: TimelineBrowserProps) {
  const eras = useMemo(() => [...new Set(events.map(({ era }) => era))], [events]);
  const searchable = useMemo(
    () => events.map((event) => ({ ...event, words: wordsOf(`${event.date} ${event.label} ${event.what}`) })),
    [events],
  );
  const [filter, setFilter] = useFilterInAddress(eras, lessons);
  const shown = searchable.filter((event) => fits(event, filter));
  useShowTarget(shown, () => setFilter(NO_FILTER));

  return (
    <div className="space-y-8">
      <FilterForm filter={filter} onChange={setFilter} eras={eras} lessons={lessons} />
      <p role="status" className="text-muted">
        {shown.length === events.length
          ? `All ${events.length} events`
          : shown.length === 0
            ? "No event fits. Try another word, or clear the filter."
            : `${shown.length} of ${events.length} events`}
      </p>
      {eras.map((era) => (
        <Era key={era} era={era} events={shown.filter((event) => event.era === era)} />
      ))}
    </div>
  );
}

/** Reads the filter from the address once the page is there, and writes it back after each change. */
function useFilterInAddress(eras: readonly string[], lessons: TimelineBrowserProps["lessons"]) {
  // null until then: the page as served shows everything
  const [filter, setFilter] = useState<TimelineFilter | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address speaks first, and only once
  useEffect(() => {
    setFilter(filterIn(new URLSearchParams(location.search), { eras, lessons: lessons.map(({ id }) => id) }));
  }, []);
  useEffect(() => {
    if (filter === null) return;
    // Browsers refuse a page that writes its address with every letter.
    const soon = setTimeout(
      () => history.replaceState(null, "", location.pathname + queryOf(filter) + location.hash),
      200,
    );
    return () => clearTimeout(soon);
  }, [filter]);
  return [filter ?? NO_FILTER, setFilter] as const;
}

/** A link to an event that the filter hides shows everything again. */
function useShowTarget(shown: readonly ShownEvent[], showAll: () => void) {
  useEffect(() => {
    const onHash = () => {
      const id = location.hash.slice(1); // ids are plain letters and hyphens: nothing to decode
      if (id === "" || shown.some((event) => event.id === id)) return;
      showAll();
      requestAnimationFrame(() => document.getElementById(id)?.scrollIntoView());
    };
    window.addEventListener("hashchange", onHash);
    return () => window.removeEventListener("hashchange", onHash);
  });
}

function FilterForm({
  filter,
  onChange,
  eras,
  lessons,
}: {
  filter: TimelineFilter;
  onChange: (filter: TimelineFilter) => void;
  eras: readonly string[];
  lessons: TimelineBrowserProps["lessons"];
}) {
  const id = useId();
  return (
    <form
      aria-label="Filter the events"
      onSubmit={(event) => event.preventDefault()}
      className="grid items-end gap-4 rounded bg-sunken p-4 sm:grid-cols-2 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)_minmax(0,2fr)_auto] noscript:hidden print:hidden"
    >
      <div>
        <label htmlFor={`${id}-text`} className="mb-1 block text-caption font-semibold">
          Words or a year
        </label>
        <Input
          id={`${id}-text`}
          type="text"
          autoComplete="off"
          maxLength={100}
          value={filter.text}
          onChange={(event) => onChange({ ...filter, text: event.target.value })}
        />
      </div>
      <div>
        <label htmlFor={`${id}-era`} className="mb-1 block text-caption font-semibold">
          Era
        </label>
        <Select
          id={`${id}-era`}
          value={filter.era}
          onChange={(event) => onChange({ ...filter, era: event.target.value })}
        >
          <option value="">All</option>
          {eras.map((era) => (
            <option key={era}>{era}</option>
          ))}
        </Select>
      </div>
      <div>
        <label htmlFor={`${id}-lesson`} className="mb-1 block text-caption font-semibold">
          Lesson
        </label>
        <Select
          id={`${id}-lesson`}
          value={filter.lesson}
          onChange={(event) => onChange({ ...filter, lesson: event.target.value })}
        >
          <option value="">All</option>
          {lessons.map((lesson) => (
            <option key={lesson.id} value={lesson.id}>
              {lesson.label}
            </option>
          ))}
        </Select>
      </div>
      <Button onClick={() => onChange(NO_FILTER)}>Clear</Button>
    </form>
  );
}

function Era({ era, events }: { era: string; events: readonly ShownEvent[] }) {
  if (events.length === 0) return null;
  return (
    <section aria-label={era} className="gap-x-12 lg:grid lg:grid-cols-[12rem_minmax(0,1fr)]">
      <h2 className="mb-6 text-heading lg:sticky lg:top-20 lg:mb-0 lg:self-start">{era}</h2>
      <ol className="max-w-measure border-s-2 border-edge">
        {events.map(({ id, date, label, what, isSpan, links }) => (
          <li
            key={id}
            id={id}
            className="rounded target:outline-2 target:outline-offset-4 target:outline-accent relative space-y-1 py-4 ps-6 before:absolute before:-start-[0.4375rem] before:top-6 before:size-3 before:bg-accent data-[kind=moment]:before:rounded-full data-[kind=span]:before:h-8 data-[kind=span]:before:rounded"
            data-kind={isSpan ? "span" : "moment"}
          >
            <p className="text-caption text-muted tabular-nums">
              <time>{date}</time>
            </p>
            <h3 className="font-serif text-lead">{label}</h3>
            <p>{what}</p>
            <ul className="flex flex-wrap gap-x-4 gap-y-1 text-caption">
              {links.map((link) => (
                <li key={link.href}>
                  <Link href={link.href} className="text-accent underline underline-offset-4">
                    {link.label}
                  </Link>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  );
}
