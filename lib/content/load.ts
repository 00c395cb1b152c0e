import { compareWorks, withYearSuffixes } from "./citation";
import { buildLesson } from "./lesson";
import type { AuthoredItem, QuizFile } from "./model";
import type { Guide, Lesson, Module, Quiz } from "./module";
import { resolveItem } from "./placement";
import { type ContentProblem, compareProblems } from "./problems";
import { type ModuleSources, readModule } from "./read-module";
import { checkReferences } from "./references";

export type LoadedModule = {
  id: string;
  sources: ModuleSources;
  /** null where a file does not fit its schema or a lesson is missing. With other errors it is there, for counting. */
  module: Module | null;
  /** null where the module has none, or it has no title. */
  guide: Guide | null;
  problems: ContentProblem[];
};

/** Reads a module's folder, checks it and puts it together. Errors of content are returned, not thrown. */
export function loadModule(folder: string): LoadedModule {
  const { sources, problems } = readModule(folder);
  problems.push(...checkReferences(sources));
  return {
    id: sources.id,
    sources,
    module: assemble(sources),
    guide: guideOf(sources),
    problems: problems.sort(compareProblems),
  };
}

function guideOf({ id, guide }: ModuleSources): Guide | null {
  if (!guide || guide.title === null) return null;
  const headings = guide.headings.map(({ anchor, text, depth }) => ({ anchor, text, depth }));
  return { moduleId: id, title: guide.title, headings, body: guide.body };
}

function assemble(sources: ModuleSources): Module | null {
  const file = sources.module.value;
  const { people, events, documents, operations, institutions, terms, works } = sources;
  const quizzes = present(sources.quizzes.map(({ value }) => value));
  const debates = present(sources.debates.map(({ value }) => value));
  const maps = present(sources.maps.map(({ value }) => value));
  const lists = [people, events, documents, operations, institutions, terms, works];
  if (!file || !quizzes || !debates || !maps || lists.some(({ value }) => value === null)) return null;

  const moduleId = sources.id;
  const institutionIds = new Set(institutions.value?.map(({ id }) => id));
  const lessons: Lesson[] = [];
  for (const [index, id] of file.lessons.entries()) {
    const parsed = sources.lessons.find(({ source }) => source.value?.id === id);
    if (!parsed?.source.value) return null;
    const quizId = quizzes.find(({ lesson }) => lesson === id)?.id ?? null;
    lessons.push(
      buildLesson(parsed, parsed.source.value, { moduleId, number: index + 1, quizId, institutions: institutionIds }),
    );
  }

  const context = { axes: file.axes, maps, subjects: [...(people.value ?? []), ...(institutions.value ?? [])] };
  // What cannot be resolved is an error already: such a module is counted, but never served.
  const resolved = (items: readonly AuthoredItem[]) => items.flatMap((item) => resolveItem(item, context) ?? []);

  const position = ({ lesson, draw }: Quiz) => {
    if (lesson !== null) return file.lessons.indexOf(lesson);
    return file.lessons.length + (Array.isArray(draw) ? 0 : 1);
  };
  return {
    ...file,
    id: moduleId,
    lessons,
    quizzes: quizzes
      .map((quiz) => ({
        ...quiz,
        moduleId,
        size: sizeOf(quiz),
        items: resolved(quiz.items),
        checkpoints: resolved(quiz.checkpoints),
      }))
      .sort((a, b) => position(a) - position(b)),
    people: people.value ?? [],
    events: events.value ?? [],
    documents: documents.value ?? [],
    operations: operations.value ?? [],
    institutions: institutions.value ?? [],
    terms: terms.value ?? [],
    works: withYearSuffixes(works.value ?? []).sort(compareWorks),
    debates: debates.map((debate) => ({ ...debate, moduleId })),
    maps: maps.map((map) => ({ ...map, moduleId })),
  };
}

function sizeOf({ items, draw }: QuizFile): number {
  if (draw === undefined) return items.length;
  return Array.isArray(draw) ? draw.length : draw.count;
}

/** null as soon as one is missing: half a module is not served. */
function present<T>(values: (T | null)[]): T[] | null {
  return values.every((value) => value !== null) ? values : null;
}
