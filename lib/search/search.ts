import MiniSearch, { type SearchOptions, type SearchResult } from "minisearch";
import type { SearchEntry, SearchFile } from "./model";
import { wordsOf } from "./words";

export type Hit = SearchEntry & {
  moduleId: string;
  moduleTitle: string;
  /** The words of the entry that were met, as `wordsOf` gives them. */
  hits: string[];
};

type Indexed = { id: number; title: string; about: string; text: string };

const WHOLE_OR_BEGUN: SearchOptions = {
  combineWith: "AND",
  boost: { title: 4, about: 2 },
  // The last word may be half typed; so may any other, while one goes back to mend it.
  prefix: true,
  weights: { prefix: 0.6, fuzzy: 0.4 },
};
/** In a word of 4 letters or more. A shorter one would meet half the language. */
const ONE_SLIP: SearchOptions = { ...WHOLE_OR_BEGUN, fuzzy: ({ length }) => (length < 4 ? false : 1) };
/** In a word of 5 letters or more: two neighbours that changed places count as two. */
const TWO_SLIPS: SearchOptions = {
  ...WHOLE_OR_BEGUN,
  fuzzy: ({ length }) => (length < 4 ? false : length < 5 ? 1 : 2),
};
const SOME_WORDS: SearchOptions = { ...ONE_SLIP, combineWith: "OR" };

/**
 * The search over some modules' files. Every word of a query must be met, whole or by its beginning; only where nothing
 * is met so are slips of the keyboard forgiven, one a word and then two, and last of all an entry may meet some of them.
 *
 * @returns best hits first; none for a query without a letter or digit
 */
export function openSearch(files: readonly SearchFile[]): (query: string) => Hit[] {
  const entries = files.flatMap(({ module, entries }) =>
    entries.map((entry) => ({ ...entry, moduleId: module.id, moduleTitle: module.title })),
  );
  // A title of the bibliography says less about a word than an entry of the module's own.
  const boostDocument = (id: number) => (entries[id]?.kind === "work" ? 0.5 : 1);
  const index = new MiniSearch<Indexed>({
    fields: ["title", "about", "text"],
    tokenize: wordsOf,
    processTerm: (word) => word,
  });
  index.addAll(files.flatMap((file) => textsOf(file)).map((texts, id) => ({ id, ...texts })));

  return (query) => {
    if (wordsOf(query).length === 0) return [];
    for (const options of [WHOLE_OR_BEGUN, ONE_SLIP, TWO_SLIPS, SOME_WORDS]) {
      const results = index.search(query, { ...options, boostDocument });
      if (results.length > 0) return results.flatMap((result) => toHit(result, entries));
    }
    return [];
  };
}

function toHit({ id, match }: SearchResult, entries: readonly Omit<Hit, "hits">[]): Hit[] {
  const entry = entries[id];
  return entry ? [{ ...entry, hits: Object.keys(match) }] : [];
}

/** Each entry's fields, its further words put back. */
function textsOf({ entries, words }: SearchFile): Omit<Indexed, "id">[] {
  const further = entries.map((): string[] => []);
  for (const [word, steps] of Object.entries(words)) {
    let place = 0;
    for (const step of steps) {
      place += step;
      further[place]?.push(word);
    }
  }
  return entries.map(({ title, about = "", excerpt }, index) => ({
    title,
    about,
    text: `${excerpt} ${further[index]?.join(" ")}`,
  }));
}
