import { normaliseShort } from "@/lib/grading/short-answer";

/**
 * A text as the words that search compares: without case, accents and punctuation, so that "Muller" finds "Müller". The
 * index and the query go through this same function. A possessive counts as its noun.
 */
export function wordsOf(text: string): string[] {
  return normaliseShort(text.replaceAll(/['’]s(?![\p{L}\p{N}])/gu, "")).filter((word) => /[\p{L}\p{N}]/u.test(word));
}

export type Piece = { text: string; isHit: boolean };

/**
 * A text in pieces, its hits apart.
 *
 * @param hits words as `wordsOf` gives them
 * @returns pieces that make the text again when joined; none for an empty text
 */
export function markHits(text: string, hits: ReadonlySet<string>): Piece[] {
  const pieces: Piece[] = [];
  for (const part of text.split(/([\p{L}\p{N}\p{M}]+)/u)) {
    if (part === "") continue;
    const isHit = wordsOf(part).some((word) => hits.has(word));
    const last = pieces.at(-1);
    if (last?.isHit === isHit) last.text += part;
    else pieces.push({ text: part, isHit });
  }
  return pieces;
}
