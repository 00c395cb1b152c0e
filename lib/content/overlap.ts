/** A run of words that a file of ours shares with a source text. */
export type Overlap = { file: string; line: number; words: number; run: string };

/** Runs shorter than this are the common stock of the language. */
const RUN_LENGTH = 9;

type Word = { word: string; line: number; shown: string };

/**
 * Where our texts repeat a source word for word. Case, accents, punctuation, quotation marks, hyphens, and British or
 * American spelling make no difference.
 *
 * @param files our texts: Markdown or YAML, markup and all
 * @param source the text that must not be repeated
 * @param titles names of works and documents, which may be repeated wherever they stand
 * @returns the longest runs, in the order of files and lines. Takes time in proportion to the words on both sides.
 */
export function findOverlaps(
  files: readonly { file: string; text: string }[],
  source: string,
  titles: readonly string[],
): Overlap[] {
  const index = indexOf(source);
  const phrases = phraseIndex(titles);
  return files.flatMap(({ file, text }) =>
    passagesOf(wordsOf(withoutMarkup(file, text)), phrases).flatMap((words) =>
      sharedRuns(words, index).map((run) => ({
        file,
        line: run[0]?.line ?? 1,
        words: run.length,
        run: run.map(({ shown }) => shown).join(" "),
      })),
    ),
  );
}

/** All runs of nine words of the source; a word divided at the end of a line counts both joined and in halves. */
function indexOf(source: string): Set<string> {
  const index = new Set<string>();
  for (const text of [source, source.replaceAll(/(\p{L})[-\u00ad\u2010]\s*\n\s*(\p{L})/gu, "$1$2")]) {
    const words = wordsOf(text).map(({ word }) => word);
    for (let start = 0; start + RUN_LENGTH <= words.length; start += 1)
      index.add(words.slice(start, start + RUN_LENGTH).join(" "));
  }
  return index;
}

function sharedRuns(words: readonly Word[], index: ReadonlySet<string>): Word[][] {
  const runs: Word[][] = [];
  let start = 0;
  while (start + RUN_LENGTH <= words.length) {
    let end = start;
    while (end + RUN_LENGTH <= words.length && index.has(keyAt(words, end))) end += 1;
    if (end > start) runs.push(words.slice(start, end + RUN_LENGTH - 1));
    // The window that failed starts at `end`; those before it are part of the run
    start = end + 1;
  }
  return runs;
}

const keyAt = (words: readonly Word[], start: number) =>
  words
    .slice(start, start + RUN_LENGTH)
    .map(({ word }) => word)
    .join(" ");

/** Directives keep their words and lose their names and attributes, which would stand between the words. */
function withoutMarkup(file: string, text: string): string {
  if (!file.endsWith(".md")) return text;
  return text
    .replaceAll(/:cite\{[^}]*\}/g, "")
    .replaceAll(/:[a-z-]+\[([^\]]*)\]\{[^}]*\}/g, "$1")
    .replaceAll(/\[\^[^\]]*\]/g, "")
    .replaceAll(/\{[#a-z][^}\n]*\}/g, "");
}

function wordsOf(text: string): Word[] {
  return text.split("\n").flatMap((content, index) =>
    [...content.matchAll(/[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu)].map(([shown]) => ({
      word: plainForm(shown),
      line: index + 1,
      shown,
    })),
  );
}

/** The same for "Organisation’s" and "organization's". */
function plainForm(word: string): string {
  return word
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/['’]/g, "")
    .replace(/(?<=\w{3})is(e|ed|es|er|ers|ing|ation|ations|ational)(?=s?$)/, "iz$1")
    .replace("our", "or")
    .replace(/fence(?=s?$)/, "fense")
    .replace(/tre(?=s?$)/, "ter")
    .replace(/gramme(?=s?$)/, "gram");
}

const SHORTEST_TITLE = 3;

/** Titles by their first word, the longest first; the part before a colon is a title too. */
function phraseIndex(titles: readonly string[]): Map<string, string[][]> {
  const index = new Map<string, string[][]>();
  for (const title of titles.flatMap((whole) => [whole, ...whole.split(/[:?]/)])) {
    const words = wordsOf(title).map(({ word }) => word);
    const [first] = words;
    if (first === undefined || words.length < SHORTEST_TITLE) continue;
    index.set(
      first,
      [...(index.get(first) ?? []), words].sort((a, b) => b.length - a.length),
    );
  }
  return index;
}

/** The text between titles: a run must not go through one. */
function passagesOf(words: readonly Word[], phrases: ReadonlyMap<string, string[][]>): Word[][] {
  const passages: Word[][] = [[]];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (!word) break;
    const title = phrases.get(word.word)?.find((phrase) => phrase.every((part, i) => words[at + i]?.word === part));
    if (title) {
      passages.push([]);
      at += title.length - 1;
    } else passages.at(-1)?.push(word);
  }
  return passages;
}
