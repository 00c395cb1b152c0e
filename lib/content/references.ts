import { drawFlaws, drawPool } from "./draw";
import { checkItem } from "./item-rules";
import type { ParsedGuide, ParsedLesson, Use } from "./markdown";
import type { QuizFile, Region } from "./model";
import type { ContentProblem } from "./problems";
import type { ModuleSources } from "./read-module";
import type { Path, Source } from "./source";

/** A kind of thing that others refer to, for "There is no work "x"". */
type Kind =
  | "lesson"
  | "quiz"
  | "passage"
  | "person"
  | "person or institution"
  | "institution"
  | "event"
  | "document"
  | "operation"
  | "term"
  | "work"
  | "debate"
  | "map"
  | "axis"
  | "section"
  | "item"
  | "heading"
  | "checkpoint";

type Reporter = (source: { file: string; at: Source<unknown>["at"] }, path: Path, message: string) => void;

/**
 * Whether all ids of a module are unique and lead somewhere, and whether its items make sense.
 *
 * @returns every mistake; what a file says that does not fit its schema still counts as known, so that its own
 *   mistake does not bring forth others
 */
export function checkReferences(sources: ModuleSources): ContentProblem[] {
  const problems: ContentProblem[] = [];
  const report: Reporter = ({ file, at }, path, message) =>
    problems.push({ file, ...at(path), message, severity: "error" });
  const known = knownIds(sources);

  /** Reports an id that leads nowhere. */
  const expect = (kind: Kind, id: string, source: Source<unknown>, path: Path) => {
    const ids = known.get(kind);
    if (ids && !ids.has(id)) report(source, path, noSuch(kind, id, ids));
  };
  const expectAll = (kind: Kind, ids: readonly string[], source: Source<unknown>, path: Path) => {
    for (const [index, id] of ids.entries()) expect(kind, id, source, [...path, index]);
  };

  checkUniqueIds(sources, report);
  checkModule(sources, report, expect);
  checkLessons(sources, report, expectAll);
  for (const lesson of sources.lessons) problems.push(...checkUses(lesson, sources, known));
  if (sources.guide) problems.push(...checkGuide(sources.guide, sources, known));
  checkCoverage(sources, report, expect);
  checkQuizzes(sources, report, expect);
  checkLists(sources, report, expect, expectAll);
  checkExercises(sources, report, expect, expectAll);
  return problems;
}

type Expect = (kind: Kind, id: string, source: Source<unknown>, path: Path) => void;
type ExpectAll = (kind: Kind, ids: readonly string[], source: Source<unknown>, path: Path) => void;

/** With the nearest id that exists, where the slip is small. */
function noSuch(kind: Kind, id: string, candidates: ReadonlySet<string>): string {
  const near = [...candidates].find((candidate) => isOneSlipFrom(candidate, id));
  return `There is no ${kind} "${id}"${near ? `; did you mean "${near}"?` : "."}`;
}

function isOneSlipFrom(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  const [restA, restB] = [a.slice(start), b.slice(start)];
  return (
    restA.slice(1) === restB || restB.slice(1) === restA || restA.slice(1) === restB.slice(1) || isSwap(restA, restB)
  );
}
const isSwap = (a: string, b: string) => a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2);

function rawIds(raw: unknown): string[] {
  const entries = Array.isArray(raw) ? raw : [raw];
  return entries.flatMap((entry: unknown) =>
    typeof entry === "object" && entry !== null && "id" in entry && typeof entry.id === "string" ? [entry.id] : [],
  );
}

function field(raw: unknown, ...names: string[]): unknown {
  let value = raw;
  for (const name of names) {
    if (typeof value !== "object" || value === null) return undefined;
    value = (value as Record<string, unknown>)[name];
  }
  return value;
}

/** Of a kind whose file cannot even be parsed nothing is known; it is left out, and no reference to it is an error. */
type Known = ReadonlyMap<Kind, ReadonlySet<string>>;

function knownIds(sources: ModuleSources): Known {
  const lessons = sources.lessons.map(({ source }) => source);
  const passages = sources.lessons.flatMap(({ source, headings }) =>
    rawIds(source.raw).flatMap((lesson) => headings.map(({ anchor }) => `${lesson}#${anchor}`)),
  );
  const known = new Map<Kind, Set<string>>();
  const add = (kind: Kind, from: readonly Source<unknown>[], ids = from.flatMap(({ raw }) => rawIds(raw))) => {
    if (from.every(({ raw }) => raw !== null)) known.set(kind, new Set(ids));
  };
  add("lesson", lessons);
  add("passage", lessons, passages);
  add("quiz", sources.quizzes);
  add(
    "item",
    sources.quizzes,
    sources.quizzes.flatMap(({ raw }) => rawIds(field(raw, "items"))),
  );
  add(
    "checkpoint",
    sources.quizzes,
    sources.quizzes.flatMap(({ raw }) => rawIds(field(raw, "checkpoints"))),
  );
  add("person", [sources.people]);
  add("institution", [sources.institutions]);
  add("person or institution", [sources.people, sources.institutions]);
  add("event", [sources.events]);
  add("document", [sources.documents]);
  add("operation", [sources.operations]);
  add("term", [sources.terms]);
  add("work", [sources.works]);
  add("debate", sources.debates);
  add("map", sources.maps);
  add("axis", [sources.module], rawIds(field(sources.module.raw, "axes")));
  add("section", [sources.module], rawIds(field(sources.module.raw, "article", "sections")));
  return known;
}

/** /people/compare is a page, so nobody among the people can have that id. */
const RESERVED = "compare";

function checkUniqueIds(sources: ModuleSources, report: Reporter) {
  const kinds: [string, { source: Source<unknown>; path: Path; id: string }[]][] = [
    ["lesson", sources.lessons.flatMap(({ source }) => entriesOf(source, []))],
    ["objective", sources.lessons.flatMap(({ source }) => entriesOf(source, ["objectives"]))],
    ["quiz", sources.quizzes.flatMap((source) => entriesOf(source, []))],
    [
      "item",
      sources.quizzes.flatMap((source) => [...entriesOf(source, ["items"]), ...entriesOf(source, ["checkpoints"])]),
    ],
    ["debate", sources.debates.flatMap((source) => entriesOf(source, []))],
    [
      "side",
      sources.debates.flatMap((source) =>
        entriesOf(source, ["sides"]).map((e) => ({ ...e, id: `${source.file} ${e.id}` })),
      ),
    ],
    ["map", sources.maps.flatMap((source) => entriesOf(source, []))],
    ["axis", entriesOf(sources.module, ["axes"])],
    ["section", entriesOf(sources.module, ["article", "sections"])],
    // A map's subjects are people and institutions side by side, so their ids must differ too
    ["person or institution", [...entriesOf(sources.people, []), ...entriesOf(sources.institutions, [])]],
    ["event", entriesOf(sources.events, [])],
    ["document", entriesOf(sources.documents, [])],
    ["operation", entriesOf(sources.operations, [])],
    ["term", entriesOf(sources.terms, [])],
    ["work", entriesOf(sources.works, [])],
  ];
  for (const { source, path, id } of kinds.find(([kind]) => kind === "person or institution")?.[1] ?? [])
    if (id === RESERVED) report(source, path, `The id "${id}" is the address of a page of its own; take another.`);
  for (const [kind, entries] of kinds) {
    const first = new Map<string, { source: Source<unknown>; path: Path }>();
    for (const { source, path, id } of entries) {
      const other = first.get(id);
      if (!other) first.set(id, { source, path });
      else {
        const place = `${other.source.file}:${other.source.at(other.path).line}`;
        report(source, path, `The ${kind} id "${id.split(" ").at(-1)}" is taken already, in ${place}.`);
      }
    }
  }
}

/** The ids in a file's list, or of the file itself where it is one thing. */
function entriesOf(source: Source<unknown>, at: string[]): { source: Source<unknown>; path: Path; id: string }[] {
  const raw = field(source.raw, ...at) ?? (at.length === 0 ? source.raw : []);
  if (!Array.isArray(raw)) return rawIds(raw).map((id) => ({ source, path: [...at, "id"], id }));
  return raw.flatMap((entry, index) => rawIds(entry).map((id) => ({ source, path: [...at, index, "id"], id })));
}

function checkModule(sources: ModuleSources, report: Reporter, expect: Expect) {
  const { module } = sources;
  if (!module.value) return;
  expect("work", module.value.article.work, module, ["article", "work"]);
  for (const [index, axis] of module.value.axes.entries())
    expect("passage", axis.passage, module, ["axes", index, "passage"]);
  const listed = new Set<string>();
  for (const [index, id] of module.value.lessons.entries()) {
    expect("lesson", id, module, ["lessons", index]);
    if (listed.has(id)) report(module, ["lessons", index], `The lesson "${id}" is listed twice.`);
    listed.add(id);
  }
  for (const { source } of sources.lessons)
    for (const id of rawIds(source.raw))
      if (!listed.has(id)) report(source, ["id"], `The lesson "${id}" is not in the list of lessons in module.yaml.`);
}

function checkLessons(sources: ModuleSources, report: Reporter, expectAll: ExpectAll) {
  for (const { source, headings } of sources.lessons) {
    if (source.value) expectAll("section", source.value.sections, source, ["sections"]);
    if (headings.length === 0) report(source, [], "The lesson has no heading with an anchor, so nothing can cite it.");
  }
}

const USE_KINDS: Partial<Record<Use["kind"], Kind>> = { subject: "person or institution" };

/** Reports what a text names and nobody knows, or a figure cannot show. */
function checkMentions(uses: readonly Use[], file: string, sources: ModuleSources, known: Known): ContentProblem[] {
  const problems: ContentProblem[] = [];
  for (const use of uses) {
    const { line, column, id } = use;
    const report = (message: string) => problems.push({ file, line, column, message, severity: "error" });
    const kind = USE_KINDS[use.kind] ?? (use.kind as Kind);
    const ids = known.get(kind);
    if (!ids) continue;
    if (!ids.has(id)) {
      report(noSuch(kind, id, ids));
    } else if (use.kind === "subject") {
      for (const axis of use.axes ?? [])
        if (known.get("axis")?.has(axis) && placementsOf(sources, id)?.some((region) => region.axis === axis) === false)
          report(`"${id}" has no placement on the axis "${axis}", so the figure cannot show it.`);
    }
  }
  return problems;
}

/** Its links lead to passages of lessons, or with `#` alone to its own headings. */
function checkGuide(guide: ParsedGuide, sources: ModuleSources, known: Known): ContentProblem[] {
  const own = new Set(guide.headings.map(({ anchor }) => `#${anchor}`));
  const isOwn = ({ kind, id }: Use) => kind === "passage" && id.startsWith("#");
  const lost = guide.uses.filter((use) => isOwn(use) && !own.has(use.id));
  return [
    ...checkMentions(
      guide.uses.filter((use) => !isOwn(use) && use.kind !== "checkpoint"),
      guide.file,
      sources,
      known,
    ),
    ...lost.map(({ id, line, column }) => ({
      file: guide.file,
      line,
      column,
      message: noSuch("heading", id, own),
      severity: "error" as const,
    })),
  ];
}

function checkUses(lesson: ParsedLesson, sources: ModuleSources, known: Known): ContentProblem[] {
  const { file, raw } = lesson.source;
  const [lessonId] = rawIds(raw);
  const inModule = lesson.uses.map((use) =>
    use.kind === "passage" && use.id.startsWith("#") ? { ...use, id: `${lessonId}${use.id}` } : use,
  );
  const own = sources.quizzes.find((quiz) => field(quiz.raw, "lesson") === lessonId);
  const ownCheckpoints = new Set(rawIds(field(own?.raw, "checkpoints")));
  const shown = new Set<string>();
  const problems = checkMentions(inModule, file, sources, known);
  for (const { kind, id, line, column } of lesson.uses) {
    if (kind !== "checkpoint" || known.get("checkpoint")?.has(id) !== true) continue;
    const report = (message: string) => problems.push({ file, line, column, message, severity: "error" });
    if (!ownCheckpoints.has(id)) report(`The checkpoint "${id}" belongs to another lesson's quiz.`);
    if (shown.has(id)) report(`The checkpoint "${id}" stands in this lesson twice.`);
    shown.add(id);
  }
  for (const id of ownCheckpoints)
    if (own && !shown.has(id))
      problems.push({
        file: own.file,
        ...own.at(["checkpoints", rawIds(field(own.raw, "checkpoints")).indexOf(id)]),
        message: `The lesson "${lessonId}" does not show the checkpoint "${id}"; put ::checkpoint{item=${id}} where it belongs.`,
        severity: "error",
      });
  return problems;
}

/** null where the subject's file does not fit its schema. */
function placementsOf(sources: ModuleSources, id: string): Region[] | null {
  const subjects = [...(sources.people.value ?? []), ...(sources.institutions.value ?? [])];
  return subjects.find((subject) => subject.id === id)?.placements ?? null;
}

function checkQuizzes(sources: ModuleSources, report: Reporter, expect: Expect) {
  const taken = new Map<string, string>();
  for (const source of sources.quizzes) {
    const quiz = source.value;
    if (!quiz) continue;
    if (quiz.draw !== undefined) checkDraw(quiz.draw, source, sources, report, expect);
    if (quiz.lesson === null) continue;
    expect("lesson", quiz.lesson, source, ["lesson"]);
    const other = taken.get(quiz.lesson);
    if (other) report(source, ["lesson"], `The lesson "${quiz.lesson}" has a quiz already, in ${other}.`);
    taken.set(quiz.lesson, source.file);

    const lesson = sources.lessons.find((candidate) => candidate.source.value?.id === quiz.lesson)?.source.value;
    for (const list of ["items", "checkpoints"] as const) {
      for (const [index, item] of quiz[list].entries()) {
        const at: Path = [list, index];
        expect("passage", item.passage, source, [...at, "passage"]);
        for (const [place, objective] of item.objectives.entries())
          if (lesson && !lesson.objectives.some(({ id }) => id === objective))
            report(source, [...at, "objectives", place], `The lesson "${lesson.id}" has no objective "${objective}".`);
        if (item.type === "attribution") {
          for (const [place, option] of item.options.entries())
            expect("person", option.person, source, [...at, "options", place, "person"]);
          for (const [place, option] of item.passages.entries())
            expect("passage", option.passage, source, [...at, "passages", place, "passage"]);
        }
        if (item.type === "placement") {
          expect("map", item.map, source, [...at, "map"]);
          const flaw = placementFlaw(item, sources);
          if (flaw) report(source, [...at, "subject"], flaw);
        }
        for (const { path, message } of checkItem(item)) report(source, [...at, ...path], message);
      }
    }
  }
}

/** Why a placement could not be scored. An unknown map, or one that does not fit its schema, has its own error. */
function placementFlaw(item: { map: string; subject: string }, sources: ModuleSources): string | null {
  const map = sources.maps.find(({ value }) => value?.id === item.map)?.value;
  if (!map) return null;
  if (!map.subjects.includes(item.subject)) return `The map "${map.id}" has no subject "${item.subject}".`;
  const regions = placementsOf(sources, item.subject);
  if (!regions || regions.some(({ axis, basis }) => basis === "stated" && [map.x, map.y].includes(axis))) return null;
  return `"${item.subject}" has no stated region on "${map.x}" or "${map.y}", so nothing here can be scored.`;
}

/** Whether the items that a quiz names exist, and whether there are enough for its rules. */
function checkDraw(
  draw: NonNullable<QuizFile["draw"]>,
  source: Source<QuizFile>,
  sources: ModuleSources,
  report: Reporter,
  expect: Expect,
) {
  if (Array.isArray(draw)) {
    for (const [index, id] of draw.entries()) {
      expect("item", id, source, ["draw", index]);
      if (draw.indexOf(id) !== index) report(source, ["draw", index], `The item "${id}" is listed twice.`);
    }
    return;
  }
  // While a quiz or the list of lessons does not fit its schema, nobody can count
  const quizzes = sources.quizzes.flatMap(({ value }) => value ?? []);
  const lessons = sources.module.value?.lessons;
  if (!lessons || quizzes.length < sources.quizzes.length) return;
  for (const flaw of drawFlaws(drawPool(quizzes, draw), draw, lessons)) report(source, ["draw"], flaw);
}

function checkCoverage({ coverage }: ModuleSources, report: Reporter, expect: Expect) {
  const lines = new Map<string, number>();
  for (const [index, { line, passage }] of (coverage.value ?? []).entries()) {
    expect("passage", passage, coverage, [index, "passage"]);
    const other = lines.get(line);
    if (other === undefined) lines.set(line, index);
    else
      report(
        coverage,
        [index, "line"],
        `The line "${line}" stands here already, in line ${coverage.at([other, "line"]).line}.`,
      );
  }
}

function checkRegions(regions: readonly Region[], source: Source<unknown>, at: Path, report: Reporter, expect: Expect) {
  const axes = new Set<string>();
  for (const [index, region] of regions.entries()) {
    const path: Path = [...at, "placements", index];
    expect("axis", region.axis, source, [...path, "axis"]);
    expect("passage", region.passage, source, [...path, "passage"]);
    if (axes.has(region.axis)) report(source, [...path, "axis"], `The axis "${region.axis}" has a placement already.`);
    axes.add(region.axis);
  }
}

function checkLists(sources: ModuleSources, report: Reporter, expect: Expect, expectAll: ExpectAll) {
  const { people, events, documents, operations, institutions, terms } = sources;
  for (const [index, person] of (people.value ?? []).entries()) {
    expectAll("passage", person.passages, people, [index, "passages"]);
    expectAll("work", person.works, people, [index, "works"]);
    for (const name of ["agrees", "disagrees"] as const) {
      expectAll("person", person[name], people, [index, name]);
      if (person[name].includes(person.id)) report(people, [index, name], `"${person.id}" ${name} with itself.`);
    }
    checkRegions(person.placements, people, [index], report, expect);
  }
  for (const [index, institution] of (institutions.value ?? []).entries()) {
    if (institution.passage !== undefined) expect("passage", institution.passage, institutions, [index, "passage"]);
    checkRegions(institution.placements, institutions, [index], report, expect);
  }
  for (const [index, { passage, date }] of (events.value ?? []).entries()) {
    expect("passage", passage, events, [index, "passage"]);
    const [from = "", to = from] = date.split("/");
    if (from.slice(0, to.length) > to) report(events, [index, "date"], "The date ends before it begins.");
  }
  for (const [index, document] of (documents.value ?? []).entries()) {
    expect("passage", document.passage, documents, [index, "passage"]);
    if (document.work !== undefined) expect("work", document.work, documents, [index, "work"]);
  }
  for (const [index, operation] of (operations.value ?? []).entries()) {
    expect("passage", operation.passage, operations, [index, "passage"]);
    for (const [place, { institution }] of operation.roles.entries())
      expect("institution", institution, operations, [index, "roles", place, "institution"]);
  }
  for (const [index, term] of (terms.value ?? []).entries()) {
    expect("passage", term.passage, terms, [index, "passage"]);
    expectAll("term", term.see, terms, [index, "see"]);
    if (term.see.includes(term.id)) report(terms, [index, "see"], `The term "${term.id}" points to itself.`);
  }
}

function checkExercises(sources: ModuleSources, report: Reporter, expect: Expect, expectAll: ExpectAll) {
  for (const source of sources.debates) {
    if (!source.value) continue;
    expectAll("passage", source.value.passages, source, ["passages"]);
    for (const [index, { who }] of source.value.sides.entries())
      expectAll("person", who, source, ["sides", index, "who"]);
  }
  for (const source of sources.maps) {
    const map = source.value;
    if (!map) continue;
    expect("axis", map.x, source, ["x"]);
    expect("axis", map.y, source, ["y"]);
    if (map.x === map.y) report(source, ["y"], "A map needs two different axes.");
    expectAll("person or institution", map.subjects, source, ["subjects"]);
    for (const [index, id] of map.subjects.entries())
      if (map.subjects.indexOf(id) !== index)
        report(source, ["subjects", index], `The subject "${id}" is listed twice.`);
  }
}
