import type { LoadedModule } from "./load";
import { type AuthoredItem, type Inventory, ITEM_TYPES, type ItemType, type QuizFile } from "./model";
import type { Lesson, Module } from "./module";
import { findOverlaps } from "./overlap";
import { type ContentProblem, compareProblems } from "./problems";
import type { ModuleSources } from "./read-module";
import type { Path, Source } from "./source";

/** What a module holds; `items` counts the checkpoints too, `sections` the citable passages of its lessons. */
export type Counts = {
  module: string;
  lessons: number;
  sections: number;
  words: number;
  quizzes: number;
  items: number;
  checkpoints: number;
  /** Errors of thought that options, statements or expected answers name, each counted once. */
  misconceptions: number;
  itemsByType: Record<ItemType, number>;
  debates: number;
  maps: number;
  axes: number;
  people: number;
  placements: number;
  events: number;
  documents: number;
  operations: number;
  institutions: number;
  terms: number;
  bibliography: number;
  footnotes: number;
  /** Lines of the inventory, and how many of them have a passage; only where an inventory is given. */
  coverage?: { lines: number; covered: number };
  errors: number;
  warnings: number;
};

export type CheckedModule = { counts: Counts; problems: ContentProblem[] };

/**
 * Everything that can be said about a module: the mistakes that loading found, and what a careful editor would ask.
 *
 * @param against the source text that the module must not repeat
 * @param inventory what the module has set out to teach
 */
export function checkModule(
  loaded: LoadedModule,
  { against, inventory }: { against?: string | undefined; inventory?: Source<Inventory> | undefined } = {},
): CheckedModule {
  const { sources, module } = loaded;
  const problems = [...loaded.problems];
  if (module) {
    problems.push(...untestedObjectives(sources, module), ...unusedEntries(sources, module));
    problems.push(...module.lessons.flatMap((lesson) => lessonSize(lesson, sources)));
  }
  problems.push(...sources.quizzes.flatMap((source) => [...quizSize(source), ...testWiseness(source)]));
  if (against !== undefined) problems.push(...repeated(sources, against));
  const covered = inventory && coverageOf(sources, inventory);
  if (covered) problems.push(...covered.problems);
  return { counts: countsOf(loaded, problems, covered?.counts), problems: problems.sort(compareProblems) };
}

type Severity = ContentProblem["severity"];

function problemAt(
  source: Source<unknown>,
  path: Path,
  message: string,
  severity: Severity = "warning",
): ContentProblem {
  return { file: source.file, ...source.at(path), message, severity };
}

function untestedObjectives(sources: ModuleSources, module: Module): ContentProblem[] {
  const tested = new Set(
    module.quizzes
      .flatMap(({ items, checkpoints }) => [...items, ...checkpoints])
      .flatMap(({ objectives }) => objectives),
  );
  return sources.lessons.flatMap(({ source }) =>
    (source.value?.objectives ?? []).flatMap(({ id }, index) =>
      tested.has(id)
        ? []
        : problemAt(source, ["objectives", index], `No item or checkpoint tests the objective "${id}".`, "error"),
    ),
  );
}

function unusedEntries(sources: ModuleSources, module: Module): ContentProblem[] {
  const mentioned = (kind: keyof Lesson["mentions"]) => module.lessons.flatMap(({ mentions }) => mentions[kind]);
  const unused = (source: Source<{ id: string }[]>, used: readonly string[], say: (id: string) => string) =>
    (source.value ?? []).flatMap(({ id }, index) =>
      used.includes(id) ? [] : problemAt(source, [index, "id"], say(id)),
    );
  const cited = [
    module.article.work,
    ...mentioned("works"),
    ...module.people.flatMap(({ works }) => works),
    ...module.documents.flatMap(({ work }) => work ?? []),
  ];
  return [
    ...unused(sources.terms, mentioned("terms"), (id) => `No lesson uses the term "${id}".`),
    ...unused(sources.people, mentioned("people"), (id) => `No lesson mentions the person "${id}".`),
    ...unused(sources.works, cited, (id) => `Nothing cites the work "${id}".`),
  ];
}

const FEWEST_WORDS = 600;
const MOST_WORDS = 1200;
const FEWEST_CHECKPOINTS = 2;

function lessonSize(lesson: Lesson, sources: ModuleSources): ContentProblem[] {
  const parsed = sources.lessons.find(({ source }) => source.file === lesson.file);
  if (!parsed) return [];
  const problems: ContentProblem[] = [];
  const warn = (message: string) => problems.push(problemAt(parsed.source, ["id"], message));
  if (lesson.words < FEWEST_WORDS || lesson.words > MOST_WORDS)
    warn(`The lesson has ${lesson.words} words; between ${FEWEST_WORDS} and ${MOST_WORDS} read well.`);
  if (lesson.checkpoints.length < FEWEST_CHECKPOINTS)
    warn(`The lesson has ${lesson.checkpoints.length} checkpoints; give it at least ${FEWEST_CHECKPOINTS}.`);
  for (const { anchor, quote } of lesson.passages) {
    const heading = parsed.headings.find((candidate) => candidate.anchor === anchor);
    if (quote !== "" || !heading) continue;
    const { line, column } = heading;
    const message = `There is no running text under "${heading.text}" for feedback to quote.`;
    problems.push({ file: lesson.file, line, column, message, severity: "warning" });
  }
  return problems;
}

/**
 * Lines of the inventory that no passage teaches, passages for lines that it does not have, and misconceptions that no
 * item meets.
 */
function coverageOf({ coverage, quizzes }: ModuleSources, inventory: Source<Inventory>) {
  const lines = (inventory.value?.sections ?? []).flatMap(({ id, mustTeach }, section) =>
    mustTeach.map((_, index) => ({ line: `${id}#${index + 1}`, path: ["sections", section, "mustTeach", index] })),
  );
  const known = new Set(lines.map(({ line }) => line));
  const covered = new Set((coverage.value ?? []).map(({ line }) => line));
  const missing = lines.filter(({ line }) => !covered.has(line));
  const met = new Set(quizzes.flatMap(({ value }) => allItems(value)).flatMap(misconceptionsIn));
  const problems = [
    ...missing.map(({ line, path }) =>
      problemAt(inventory, path, `${coverage.file} names no passage for "${line}".`, "error"),
    ),
    ...(coverage.value ?? []).flatMap(({ line }, index) =>
      known.has(line) ? [] : problemAt(coverage, [index, "line"], `The inventory has no line "${line}".`, "error"),
    ),
    ...(inventory.value?.misconceptions ?? []).flatMap(({ id }, index) =>
      met.has(id) ? [] : problemAt(inventory, ["misconceptions", index], `No item meets the misconception "${id}".`),
    ),
  ];
  return { problems, counts: { lines: lines.length, covered: lines.length - missing.length } };
}

const FEWEST_ITEMS = 10;
const FEWEST_BEYOND_RECALL = 0.4;

/** Whether a lesson's quiz is long enough to tell something, and asks for more than memory. */
function quizSize(source: Source<QuizFile>): ContentProblem[] {
  const items = source.value?.items ?? [];
  if (items.length === 0) return [];
  const problems: ContentProblem[] = [];
  const warn = (message: string) => problems.push(problemAt(source, ["items"], message));
  if (items.length < FEWEST_ITEMS) warn(`The quiz has ${items.length} items; give it at least ${FEWEST_ITEMS}.`);
  const beyond = items.filter(({ level }) => level !== "recall").length;
  if (beyond / items.length < FEWEST_BEYOND_RECALL)
    warn(`${beyond} of ${items.length} items ask more than recall; make it at least ${percent(FEWEST_BEYOND_RECALL)}.`);
  return problems;
}

type Choice = Extract<AuthoredItem, { type: "single" | "multi" }>;
type Option = Choice["options"][number];

/** Too few items for a habit of the author to show. */
const FEWEST_CHOICES = 5;
const MOST_LONG_KEYS = 0.4;

/** What lets somebody find the key who knows nothing: its length, its caution, "all of the above". */
function testWiseness(source: Source<QuizFile>): ContentProblem[] {
  const quiz = source.value;
  if (!quiz) return [];
  const problems: ContentProblem[] = [];
  for (const list of ["items", "checkpoints"] as const)
    for (const [index, item] of quiz[list].entries())
      if (isChoice(item))
        for (const [place, { text }] of item.options.entries())
          if (/\b(all|none|both|neither|any) of the above\b|^(all|none|both|neither) of (these|them)\.?$/i.test(text))
            problems.push(
              problemAt(
                source,
                [list, index, "options", place],
                `"${text}" makes no sense once the options are shuffled.`,
              ),
            );

  const choices = quiz.items.filter(isChoice);
  if (choices.length < FEWEST_CHOICES) return problems;
  const long = choices.filter(keyIsLongest);
  if (long.length / choices.length > MOST_LONG_KEYS)
    problems.push(
      problemAt(
        source,
        ["items"],
        `The key is the longest option in ${long.length} of ${choices.length} choice items (${long.map(({ id }) => id).join(", ")}); make distractors as long.`,
      ),
    );
  const options = choices.flatMap((item) => item.options);
  const absolute = { keys: shareOfAbsolutes(options, true), distractors: shareOfAbsolutes(options, false) };
  if (absolute.distractors - absolute.keys > 0.15)
    problems.push(
      problemAt(
        source,
        ["items"],
        `Absolute words (always, never, only …) stand in ${percent(absolute.distractors)} of the distractors and ${percent(absolute.keys)} of the keys, which gives the keys away.`,
      ),
    );
  return problems;
}

const isChoice = (item: AuthoredItem): item is Choice => item.type === "single" || item.type === "multi";
const percent = (share: number) => `${Math.round(share * 100)} %`;

/** Every right option is longer than every wrong one. */
function keyIsLongest({ options }: Choice): boolean {
  const lengths = (correct: boolean) => options.filter((o) => o.correct === correct).map(({ text }) => text.length);
  return Math.min(...lengths(true)) > Math.max(...lengths(false));
}

const ABSOLUTE = /\b(always|never|only|all|none|every|everyone|nobody|nothing|entirely|completely|must|impossible)\b/i;

function shareOfAbsolutes(options: readonly Option[], correct: boolean): number {
  const relevant = options.filter((option) => option.correct === correct);
  return relevant.length === 0 ? 0 : relevant.filter(({ text }) => ABSOLUTE.test(text)).length / relevant.length;
}

function repeated(sources: ModuleSources, against: string): ContentProblem[] {
  const { module, lessons, quizzes, debates, maps, people, events, documents, operations, institutions, terms, works } =
    sources;
  const lists = [people, events, documents, operations, institutions, terms];
  const files = [module, ...lessons.map(({ source }) => source), ...quizzes, ...debates, ...maps, ...lists];
  const guides = sources.guide ? [sources.guide] : [];
  const titles = [
    ...(works.value ?? []).flatMap((work) => [work.title, work["container-title"] ?? ""]),
    ...(documents.value ?? []).map(({ title }) => title),
    ...(institutions.value ?? []).map(({ name }) => name),
  ];
  return findOverlaps([...files, ...guides], against, titles).map(({ file, line, words, run }) => ({
    file,
    line,
    message: `${words} words in a row stand in the source text too: "${run}".`,
    severity: "error",
  }));
}

const allItems = (quiz: QuizFile | null) => (quiz ? [...quiz.items, ...quiz.checkpoints] : []);

function misconceptionsIn(item: AuthoredItem): string[] {
  switch (item.type) {
    case "truefalse":
      return item.misconception === undefined ? [] : [item.misconception];
    case "single":
    case "multi":
    case "attribution":
      return item.options.flatMap(({ misconception }) => misconception ?? []);
    case "match":
      return item.extra.flatMap(({ misconception }) => misconception ?? []);
    case "short":
      return item.expectedWrong.flatMap(({ misconception }) => misconception ?? []);
    default:
      return [];
  }
}

/** Counts what could be read, also of a module that cannot be served. */
function countsOf(
  { id, sources, module }: LoadedModule,
  problems: readonly ContentProblem[],
  coverage: Counts["coverage"],
): Counts {
  const quizzes = sources.quizzes.flatMap(({ value }) => value ?? []);
  const checkpoints = quizzes.flatMap((quiz) => quiz.checkpoints);
  const items = quizzes.flatMap(allItems);
  const subjects = [...(sources.people.value ?? []), ...(sources.institutions.value ?? [])];
  const length = ({ value }: Source<unknown[]>) => value?.length ?? 0;
  return {
    module: id,
    lessons: sources.lessons.length,
    sections: sources.lessons.reduce((sum, { headings }) => sum + headings.length, 0),
    words: module?.lessons.reduce((sum, { words }) => sum + words, 0) ?? 0,
    quizzes: quizzes.length,
    items: items.length,
    checkpoints: checkpoints.length,
    misconceptions: new Set(items.flatMap(misconceptionsIn)).size,
    itemsByType: Object.fromEntries(
      ITEM_TYPES.map((type) => [type, items.filter((item) => item.type === type).length]),
    ) as Record<ItemType, number>,
    debates: sources.debates.length,
    maps: sources.maps.length,
    axes: sources.module.value?.axes.length ?? 0,
    people: length(sources.people),
    placements: subjects.reduce((sum, { placements }) => sum + placements.length, 0),
    events: length(sources.events),
    documents: length(sources.documents),
    operations: length(sources.operations),
    institutions: length(sources.institutions),
    terms: length(sources.terms),
    bibliography: length(sources.works),
    footnotes: sources.lessons.reduce((sum, { footnotes }) => sum + footnotes, 0),
    ...(coverage && { coverage }),
    errors: problems.filter(({ severity }) => severity === "error").length,
    warnings: problems.filter(({ severity }) => severity === "warning").length,
  };
}
