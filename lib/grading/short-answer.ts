/** Letters that Unicode does not take apart into a base letter and an accent. */
const PLAIN: Record<string, string> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
};

/**
 * A short answer as a list of words to compare: without case, accents, punctuation and surplus spaces. Apostrophes
 * close up (NATO's = NATOs), other punctuation parts words (Seherr-Thoss = Seherr Thoss). An answer of punctuation
 * alone is kept as it stands, or all such answers would be the same.
 */
export function normaliseShort(text: string): string[] {
  const plain = text
    .normalize("NFKD")
    // Only the Latin, Greek and Cyrillic accents: in Indic and Semitic scripts a combining mark is part of the letter.
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/[ßæœøłđðþı]/g, (letter) => PLAIN[letter] ?? letter)
    .replace(/['’‘ʼ`]/g, "");
  const words = plain.split(/[^\p{L}\p{N}\p{M}]+/u).filter((word) => word !== "");
  const bare = text.trim();
  return words.length > 0 || bare === "" ? words : [bare];
}

/**
 * Damerau–Levenshtein distance in its restricted form (optimal string alignment): insertions, deletions, substitutions
 * and swaps of neighbours, no letter edited twice. Damerau (1964), CACM 7(3); Levenshtein (1966).
 */
export function editDistance(a: string, b: string): number {
  const from = [...a];
  const to = [...b];
  let twoAbove: number[] = [];
  let above = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1];
      let best = Math.min(
        (above[column] as number) + 1,
        (current[column - 1] as number) + 1,
        (above[column - 1] as number) + (same ? 0 : 1),
      );
      const swapped =
        row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1] && !same;
      if (swapped) best = Math.min(best, (twoAbove[column - 2] as number) + 1);
      current.push(best);
    }
    twoAbove = above;
    above = current;
  }
  return above[to.length] as number;
}

/** One slip is forgiven in a word of five or more letters; in shorter words and in numbers a slip is another word. */
function slipsInWord(given: string, accepted: string): number {
  if (given === accepted) return 0;
  const forgiving = [...accepted].length >= 5 && !/\p{N}/u.test(accepted) && !/\p{N}/u.test(given);
  return forgiving && editDistance(given, accepted) === 1 ? 1 : Number.POSITIVE_INFINITY;
}

/**
 * How many forgiven slips part an answer from a form of words: 0 for the same words, Infinity for no match. Words must
 * stand in the same order; where only the spaces differ (peace keeping, peacekeeping; U.N., UN) it is the same.
 */
export function slips(given: string, form: string): number {
  const words = normaliseShort(given);
  const expected = normaliseShort(form);
  if (words.join("") === expected.join("")) return 0;
  if (words.length !== expected.length) return Number.POSITIVE_INFINITY;
  return words.reduce((sum, word, index) => sum + slipsInWord(word, expected[index] as string), 0);
}

export type ShortMatch =
  | { verdict: "right" }
  /** `index` of the expected wrong answer that was given. */
  | { verdict: "wrong"; index: number }
  | { verdict: "unknown"; nearest: string };

/**
 * Compares a non-empty short answer with the accepted and the expected wrong forms. The form with the fewest slips
 * decides; where a right and a wrong form are equally near, and where none matches, the instructor decides.
 *
 * @returns for an unknown answer `nearest`: the accepted form with the least edit distance (the first of equals)
 */
export function matchShort(given: string, accept: readonly string[], expectedWrong: readonly string[]): ShortMatch {
  const rightSlips = Math.min(...accept.map((form) => slips(given, form)));
  const wrongSlips = expectedWrong.map((form) => slips(given, form));
  const fewestWrong = Math.min(Number.POSITIVE_INFINITY, ...wrongSlips);
  if (rightSlips < fewestWrong) return { verdict: "right" };
  if (fewestWrong < rightSlips) return { verdict: "wrong", index: wrongSlips.indexOf(fewestWrong) };
  const plain = normaliseShort(given).join(" ");
  const distances = accept.map((form) => editDistance(plain, normaliseShort(form).join(" ")));
  return { verdict: "unknown", nearest: accept[distances.indexOf(Math.min(...distances))] as string };
}
