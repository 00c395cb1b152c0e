import { inlineCitation } from "@/lib/content/citation";
import type { Lesson, Module } from "@/lib/content/module";
import { plainText } from "@/lib/content/plain-text";
import { dateInWords } from "@/lib/figures/dates";
import type { SearchEntry, SearchFile } from "./model";
import { wordsOf } from "./words";

/** An entry with the whole text that leads to it. */
export type SearchDocument = { entry: Omit<SearchEntry, "excerpt">; text: string };

/** Everything in a module that a search can lead to: each passage of its lessons, then the entries of its lists. */
export function searchDocuments(module: Module): SearchDocument[] {
  return [
    ...module.lessons.flatMap(lessonDocuments),
    ...module.people.map(({ id, name, role, position, members }) => ({
      entry: { kind: "person" as const, id, title: name, about: role },
      text: [position, ...members].join(" "),
    })),
    ...module.terms.map(({ id, term, definition }) => ({
      entry: { kind: "term" as const, id, title: term },
      text: definition,
    })),
    ...module.events.map(({ id, label, date, what }) => ({
      entry: { kind: "event" as const, id, title: label, about: dateInWords(date) },
      text: what,
    })),
    ...module.documents.map(({ id, title, year, what }) => ({
      entry: { kind: "document" as const, id, title, about: String(year) },
      text: what,
    })),
    ...module.operations.map(({ id, name, years, place, roles }) => ({
      entry: { kind: "operation" as const, id, title: name, about: years },
      text: [`${place}.`, ...roles.map(({ role }) => role)].join(" "),
    })),
    ...module.institutions.map(({ id, name, abbr, what }) => ({
      entry: { kind: "institution" as const, id, title: name, about: abbr },
      text: what,
    })),
    ...module.debates.map(({ id, title, question, background }) => ({
      entry: { kind: "debate" as const, id, title },
      text: `${question} ${background}`,
    })),
    ...module.works.map((work) => ({
      entry: {
        kind: "work" as const,
        id: work.id,
        title: work.title,
        about: inlineCitation([work]).replaceAll(/^\(|\)$/g, ""),
      },
      text: [work["container-title"], work.publisher].filter(Boolean).join(", "),
    })),
  ];
}

/** The lesson itself, with whatever stands before its first heading, and each heading with its text up to the next. */
function lessonDocuments({ id, number, title, short, summary, body, passages }: Lesson): SearchDocument[] {
  const heads = body.children.flatMap((node, index) => (node.type === "heading" ? index : []));
  const textOf = (from: number, to: number | undefined) =>
    body.children
      .slice(from, to)
      .map((node) => plainText(node))
      .join(" ")
      .trim();
  const opening = textOf(0, heads[0]);
  return [
    { entry: { kind: "lesson", id, title, about: `Lesson ${number}` }, text: `${summary} ${opening}`.trim() },
    ...passages.map((passage, index) => ({
      entry: { kind: "lesson" as const, id: passage.id, title: passage.heading, about: `Lesson ${number}: ${short}` },
      text: textOf((heads[index] ?? 0) + 1, heads[index + 1]),
    })),
  ];
}

const EXCERPT_LENGTH = 80;

/** How a text begins: whole words, at most 80 characters. */
function excerptOf(text: string): string {
  if (text.length <= EXCERPT_LENGTH) return text;
  const cut = text.slice(0, EXCERPT_LENGTH);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), 1)).replace(/[\s.,;:–—(]+$/, "")}…`;
}

/** A module's search file. The browser makes the index of it; so packed it is less than half of what the index is. */
export function buildSearchFile(module: Module): SearchFile {
  const documents = searchDocuments(module);
  const entries = documents.map(({ entry, text }): SearchEntry => ({ ...entry, excerpt: excerptOf(text) }));
  const places = new Map<string, number[]>();
  for (const [index, { text }] of documents.entries()) {
    const shown = new Set(wordsOf(shownText(entries[index])));
    for (const word of new Set(wordsOf(text)))
      if (!shown.has(word)) places.set(word, [...(places.get(word) ?? []), index]);
  }
  const words = [...places].sort(([a], [b]) => (a < b ? -1 : 1)).map(([word, list]) => [word, toSteps(list)] as const);
  return { module: { id: module.id, title: module.title }, entries, words: Object.fromEntries(words) };
}

const shownText = (entry: SearchEntry | undefined) =>
  entry ? `${entry.title} ${entry.about ?? ""} ${entry.excerpt}` : "";

const toSteps = (list: readonly number[]) => list.map((place, index) => place - (list[index - 1] ?? 0));
