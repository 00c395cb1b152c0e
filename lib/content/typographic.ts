/*
 * Typographic quotation marks, apostrophes and dashes for what authors type on a plain keyboard. Lessons and the text
 * fields of YAML go through the same rules, so that a stem and the passage it asks about look alike.
 */

const opensAfter = /[\s([{\-–—/“‘]/u;

/**
 * @param before the character that stands before the text (where it goes on after a word in italics, say);
 *   "" at the start of a paragraph
 */
export function typographic(text: string, before = ""): string {
  if (!/["'.-]/.test(text)) return text;
  const dashed = text
    .replaceAll(/(?<!-)---(?!-)/g, "—")
    .replaceAll(/(?<!-)--(?!-)/g, "–")
    .replaceAll(/(?<!\.)\.\.\.(?!\.)/g, "…");
  let result = "";
  let last = before;
  for (let i = 0; i < dashed.length; i += 1) {
    const character = dashed.charAt(i);
    const opens = last === "" || opensAfter.test(last);
    let set = character;
    if (character === '"') set = opens ? "“" : "”";
    // '90s takes an apostrophe, though it stands where a quotation could open
    else if (character === "'") set = opens && !/^'\d0s\b/.test(dashed.slice(i)) ? "‘" : "’";
    result += set;
    last = set;
  }
  return result;
}
