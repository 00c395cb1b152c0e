import type { LoadedModule } from "./load";
import { ITEM_TYPES, type Item, type ItemType, type QuizFile } from "./model";
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
  errors: number;
  warnings: number;
};

export type CheckedModule = { counts: Counts; problems: ContentProblem[] };

/**
 * Everything that can be said about a module: the mistakes that loading found, and what a careful editor would ask.
 *
 * @param against the source text that the module must not repeat
 */
export function checkModule(loaded: LoadedModule, against?: string): CheckedModule {
  const { sources, module } = loaded;
  const problems = [...loaded.problems];
  if (module) {
    problems.push(...untestedObjectives(sources, module), ...unusedEntries(sources, module));
    problems.push(...module.lessons.flatMap((lesson) => lessonSize(lesson, sources)));
  }
  problems.push(...sources.quizzes.flatMap((source) => testWiseness(source)));
  if (against !== undefined) problems.push(...repeated(sources, against));
  return { counts: countsOf(loaded, problems), problems: problems.sort(compareProblems) };
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

type Choice = Extract<Item, { type: "single" | "multi" }>;
type Option = Choice["options"][number];

/** Too few items for a habit of the author to show. */
const FEWEST_ITEMS = 5;
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
  if (choices.length < FEWEST_ITEMS) return problems;
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

const isChoice = (item: Item): item is Choice => item.type === "single" || item.type === "multi";
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
  const titles = [
    ...(works.value ?? []).flatMap((work) => [work.title, work["container-title"] ?? ""]),
    ...(documents.value ?? []).map(({ title }) => title),
    ...(institutions.value ?? []).map(({ name }) => name),
  ];
  return findOverlaps(files, against, titles).map(({ file, line, words, run }) => ({
    file,
    line,
    message: `${words} words in a row stand in the source text too: "${run}".`,
    severity: "error",
  }));
}

/** Counts what could be read, also of a module that cannot be served. */
function countsOf({ id, sources, module }: LoadedModule, problems: readonly ContentProblem[]): Counts {
  const quizzes = sources.quizzes.flatMap(({ value }) => value ?? []);
  const checkpoints = quizzes.flatMap((quiz) => quiz.checkpoints);
  const items = [...quizzes.flatMap((quiz) => quiz.items), ...checkpoints];
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
    errors: problems.filter(({ severity }) => severity === "error").length,
    warnings: problems.filter(({ severity }) => severity === "warning").length,
  };
}
