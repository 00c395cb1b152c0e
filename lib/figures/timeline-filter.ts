import { wordsOf } from "@/lib/search/words";

/** What of a timeline is wanted; an empty text means any. */
export type TimelineFilter = { era: string; lesson: string; text: string };

export const NO_FILTER: TimelineFilter = { era: "", lesson: "", text: "" };

/** An event as the filter sees it: its era, the ids of the lessons that speak of it, and its words by `wordsOf`. */
export type Filterable = { era: string; lessons: readonly string[]; words: readonly string[] };

/** Whether an event fits: in era and lesson, and each word of the text begins one of its words. */
export function fits(event: Filterable, { era, lesson, text }: TimelineFilter): boolean {
  return (
    (era === "" || event.era === era) &&
    (lesson === "" || event.lessons.includes(lesson)) &&
    wordsOf(text).every((wanted) => event.words.some((word) => word.startsWith(wanted)))
  );
}

/** The filter in an address; an era or lesson that is not known counts as any. */
export function filterIn(
  query: URLSearchParams,
  known: { eras: readonly string[]; lessons: readonly string[] },
): TimelineFilter {
  const oneOf = (list: readonly string[], value: string | null) =>
    value !== null && list.includes(value) ? value : "";
  return {
    era: oneOf(known.eras, query.get("era")),
    lesson: oneOf(known.lessons, query.get("lesson")),
    text: query.get("text")?.slice(0, 100) ?? "",
  };
}

/** The filter as the query of an address, with its question mark; empty for no filter. */
export function queryOf(filter: TimelineFilter): string {
  const given = Object.entries(filter).filter(([, value]) => value.trim() !== "");
  return given.length === 0 ? "" : `?${new URLSearchParams(given)}`;
}
