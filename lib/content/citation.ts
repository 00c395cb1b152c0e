import type { Name, Work, WorkType } from "./model";

/*
 * Author–date citations after the Chicago Manual of Style (17th edition, chapter 15), for the kinds of work that a
 * bibliography may hold. Works carry their `year-suffix` already (withYearSuffixes).
 */

/** A stretch of a reference; titles of whole works are in italics. */
export type Run = { text: string; italic?: boolean };

/**
 * The citation inside a sentence: (Koops 2008; Durch 2006), (Yost 2007, 44), (Koops 2008a, 2008b).
 *
 * @param page printed after the last work
 * @param form `year` leaves the names out: (2007), where the sentence already has them
 */
export function inlineCitation(works: readonly Work[], { page, form }: { page?: string; form?: "year" } = {}): string {
  const parts: string[] = [];
  let previous: string | null = null;
  for (const work of works) {
    const names = form === "year" ? "" : shortNames(work);
    if (names === previous) parts.push(`, ${yearOf(work)}`);
    else parts.push(`${parts.length > 0 ? "; " : ""}${names === "" ? "" : `${names} `}${yearOf(work)}`);
    previous = names;
  }
  return `(${parts.join("")}${page ? `, ${enDash(page)}` : ""})`;
}

/** The full entry of the list of references. */
export function reference(work: Work): Run[] {
  const creators = listedNames(creatorsOf(work));
  const role = work.author?.length || !creators ? "" : work.editor?.length === 1 ? ", ed." : ", eds.";
  const year = plain(stopped(yearOf(work)));
  // What has no author is sorted and cited by its title, which then stands first
  const head = creators
    ? [plain(`${stopped(creators + role)} `), year, SPACE, ...titleOf(work)]
    : [...titleOf(work), SPACE, year];
  return merged([...head, ...AFTER_TITLE[work.type](work), ...(work.URL ? [plain(` ${work.URL}.`)] : [])]);
}

/** The order of a list of references: names, then year, then title. */
export function compareWorks(a: Work, b: Work): number {
  return (
    collator.compare(sortNames(a), sortNames(b)) ||
    collator.compare(yearOf(a), yearOf(b)) ||
    collator.compare(sortTitle(a), sortTitle(b))
  );
}

/**
 * Gives works that would be cited alike the letters a, b, c … in the order of their titles. A suffix that a work
 * already has stays.
 */
export function withYearSuffixes(works: readonly Work[]): Work[] {
  const label = (work: Work) => `${shortNames(work)} ${bareYear(work)}`;
  const alike = new Map<string, Work[]>();
  for (const work of works) alike.set(label(work), [...(alike.get(label(work)) ?? []), work]);
  return works.map((work) => {
    const group = alike.get(label(work)) ?? [];
    if (group.length < 2 || work["year-suffix"]) return work;
    const taken = new Set(group.map((other) => other["year-suffix"]));
    const free = [..."abcdefghijklmnopqrstuvwxyz"].filter((letter) => !taken.has(letter));
    const place = group
      .filter((other) => !other["year-suffix"])
      .sort((a, b) => collator.compare(sortTitle(a), sortTitle(b)))
      .indexOf(work);
    return { ...work, "year-suffix": free[place] };
  });
}

const collator = new Intl.Collator("en", { sensitivity: "base", numeric: true });
const plain = (text: string): Run => ({ text });
const SPACE = plain(" ");
const italic = (text: string): Run => ({ text, italic: true });
const enDash = (pages: string) => pages.replaceAll(/(\d)\s*-+\s*(\d)/g, "$1–$2");
const stopped = (text: string) => (/[.!?…]["”’]?$/.test(text) ? text : `${text}.`);
const creatorsOf = (work: Work) => (work.author?.length ? work.author : (work.editor ?? []));

function familyOf(name: Name): string {
  return "literal" in name ? name.literal : name.family;
}
function shortNames(work: Work): string {
  const [first, second, ...others] = creatorsOf(work).map(familyOf);
  if (first === undefined) return work.title;
  if (second === undefined) return first;
  return others.length > 0 ? `${first} et al.` : `${first} and ${second}`;
}
function sortNames(work: Work): string {
  const creators = creatorsOf(work);
  if (creators.length === 0) return sortTitle(work);
  return creators
    .map((name) => ("literal" in name ? withoutArticle(name.literal) : `${name.family} ${name.given ?? ""}`))
    .join(" ");
}
const sortTitle = (work: Work) => withoutArticle(work.title).replaceAll(/[“”‘’]/g, "");
const withoutArticle = (text: string) => text.replace(/^(the|an?)\s+/i, "");

const bareYear = (work: Work) => String(work.issued?.["date-parts"][0]?.[0] ?? "n.d.");
const yearOf = (work: Work) => `${bareYear(work)}${work["year-suffix"] ?? ""}`;

/** `Petersen, Karen, Ann Boe, and Li Wei`: only the first name is turned round. */
function listedNames(names: readonly Name[]): string {
  return conjoined(
    names.map((name, index) => {
      if ("literal" in name) return name.literal;
      if (!name.given) return name.family;
      return index === 0 ? `${name.family}, ${name.given}` : `${name.given} ${name.family}`;
    }),
  );
}

const uprightNames = (names: readonly Name[]) =>
  conjoined(
    names.map((name) => ("literal" in name ? name.literal : [name.given, name.family].filter(Boolean).join(" "))),
  );

/** `A and B`, `A, B, and C`; a turned first name needs its comma before "and" as well. */
function conjoined(names: string[]): string {
  if (names.length < 2) return names[0] ?? "";
  const comma = names.length > 2 || /, /.test(names[0] ?? "") ? "," : "";
  return `${names.slice(0, -1).join(", ")}${comma} and ${names.at(-1)}`;
}

/** `May 13, 1993`, `May 1993`; null where only the year is known. */
function dateOf(work: Work): string | null {
  const [year, month, day] = work.issued?.["date-parts"][0] ?? [];
  if (year === undefined || month === undefined) return null;
  const date = new Date(Date.UTC(year, month - 1, day ?? 1));
  const options: Intl.DateTimeFormatOptions = { year: "numeric", month: "long", timeZone: "UTC" };
  if (day !== undefined) options.day = "numeric";
  return new Intl.DateTimeFormat("en-US", options).format(date);
}

/** “Title.”, with quotations inside it in single marks. */
function quoted(title: string): Run {
  return plain(`“${stopped(title.replaceAll("“", "‘").replaceAll("”", "’"))}”`);
}

/** ` Place: Publisher.` */
function imprint(work: Work): Run[] {
  const text = [work["publisher-place"], work.publisher].filter(Boolean).join(": ");
  return text ? [plain(` ${stopped(text)}`)] : [];
}
/** ` Detail, detail.` */
function details(...parts: (string | null | undefined)[]): Run[] {
  const text = parts.filter(Boolean).join(", ");
  return text ? [plain(` ${stopped(text.charAt(0).toUpperCase() + text.slice(1))}`)] : [];
}
const pages = (work: Work) => work.page && enDash(work.page);
const volume = (work: Work) =>
  work.volume && !/\bvol/i.test(work["container-title"] ?? "") ? `vol. ${work.volume}` : null;

/** The periodical in italics and what tells the issue. */
function periodical(work: Work, tail: string): Run[] {
  const name = work["container-title"];
  return name ? [SPACE, italic(name), plain(stopped(tail))] : details(tail.replace(/^[\s,:]+/, ""));
}

function journal(work: Work): Run[] {
  const issue = work.issue && (work.volume ? `(${work.issue})` : `no. ${work.issue}`);
  const number = work.volume ? ` ${[work.volume, issue].filter(Boolean).join(" ")}` : issue ? `, ${issue}` : "";
  const range = pages(work) ? `${number ? ": " : ", "}${pages(work)}` : "";
  return periodical(work, number + range);
}

const dated = (work: Work) =>
  periodical(work, [dateOf(work), pages(work)].map((part) => (part ? `, ${part}` : "")).join(""));

function chapter(work: Work): Run[] {
  const editors = work.author?.length && work.editor?.length ? `edited by ${uprightNames(work.editor)}` : null;
  const tail = [volume(work), editors, pages(work)].map((part) => (part ? `, ${part}` : "")).join("");
  return [plain(" In "), italic(work["container-title"] ?? "Untitled volume"), plain(stopped(tail)), ...imprint(work)];
}

/** The number of a document or report, where the title does not have it. */
function numberOf({ number, title }: Work): string | null {
  if (!number || title.includes(number)) return null;
  return /^\d+$/.test(number) ? `no. ${number}` : number;
}

function document(work: Work): Run[] {
  return [...details(work.genre), ...details(numberOf(work)), ...imprint(work), ...details(dateOf(work))];
}

function speech(work: Work): Run[] {
  const isNamedSpeech = /\b(speech|address|remarks|statement)\b/i.test(work.title);
  const kind = work.genre ?? (isNamedSpeech ? null : "Speech");
  const occasion = occasionOf(work);
  const held = occasion ? `${kind ?? "Delivered"} at the ${occasion}` : kind;
  return [...details(held, dateOf(work)), ...imprint(work)];
}

const occasionOf = (work: Work) =>
  [work["event-title"]?.replace(/^the /i, ""), work["event-place"]].filter(Boolean).join(", ");

/** What follows the title, by kind of work; each stretch begins with its space. */
const AFTER_TITLE: Record<WorkType, (work: Work) => Run[]> = {
  book: (work) => [...details(volume(work)), ...imprint(work)],
  chapter,
  "article-journal": journal,
  "article-newspaper": dated,
  "article-magazine": (work) => (work.volume || work.issue ? journal(work) : dated(work)),
  report: (work) => [...details([work.genre, numberOf(work)].filter(Boolean).join(" ")), ...imprint(work)],
  "paper-conference": (work) => {
    const occasion = occasionOf(work);
    return details(occasion ? `Paper presented at the ${occasion}` : "Conference paper", dateOf(work));
  },
  webpage: (work) => {
    const date = dateOf(work);
    return [...details(work["container-title"]), ...details(date && `Last modified ${date}`)];
  },
  speech,
  legislation: document,
  treaty: document,
  document,
  interview: (work) => details(dateOf(work)),
};

const UPRIGHT: ReadonlySet<WorkType> = new Set(["legislation", "treaty", "document", "interview"]);

/** Whole works in italics, parts of works in quotation marks, documents and interviews in neither; with its full stop. */
function titleOf(work: Work): Run[] {
  if (UPRIGHT.has(work.type)) return [plain(stopped(work.title))];
  if (work.type !== "book" && work.type !== "report") return [quoted(work.title)];
  return stopped(work.title) === work.title ? [italic(work.title)] : [italic(work.title), plain(".")];
}

/** Neighbours in the same dress become one run. */
function merged(runs: readonly Run[]): Run[] {
  const result: Run[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    if (last && Boolean(last.italic) === Boolean(run.italic)) last.text += run.text;
    else if (run.text !== "") result.push({ ...run });
  }
  return result;
}
