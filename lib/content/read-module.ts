import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { z } from "zod";
import { type ParsedGuide, type ParsedLesson, parseGuide, parseLesson } from "./markdown";
import {
  Coverage,
  DebateFile,
  Document,
  Institution,
  MapFile,
  ModuleFile,
  Operation,
  Person,
  QuizFile,
  Term,
  TimelineEvent,
  Work,
} from "./model";
import type { ContentProblem } from "./problems";
import { readYaml, type Source } from "./source";

/** Everything that a module's folder holds, file by file, before its cross-references are looked at. */
export type ModuleSources = {
  /** The folder's name. */
  id: string;
  module: Source<ModuleFile>;
  lessons: ParsedLesson[];
  quizzes: Source<QuizFile>[];
  debates: Source<DebateFile>[];
  maps: Source<MapFile>[];
  people: Source<Person[]>;
  events: Source<TimelineEvent[]>;
  documents: Source<Document[]>;
  operations: Source<Operation[]>;
  institutions: Source<Institution[]>;
  terms: Source<Term[]>;
  works: Source<Work[]>;
  coverage: Source<Coverage[]>;
  /** null where the module has none. */
  guide: ParsedGuide | null;
};

const GUIDE = "guide.md";
const FILES = [
  "module.yaml",
  "people.yaml",
  "timeline.yaml",
  "documents.yaml",
  "operations.yaml",
  "institutions.yaml",
  "glossary.yaml",
  "bibliography.json",
  "coverage.yaml",
  GUIDE,
];
const FOLDERS = { lessons: ".md", quizzes: ".yaml", debates: ".yaml", maps: ".yaml" };

/**
 * Reads a module's folder. A list whose file does not exist is empty.
 *
 * @returns what could be read, and every problem found; nothing is thrown for what an author can mend
 */
export function readModule(folder: string): { sources: ModuleSources; problems: ContentProblem[] } {
  const problems: ContentProblem[] = strayFiles(folder);

  const read = <S extends z.ZodType>(path: string, schema: S): Source<z.output<S>> => {
    const file = shownPath(join(folder, path));
    const { source, problems: found } = readYaml(readFileSync(join(folder, path), "utf8"), schema, { file });
    problems.push(...found);
    return source;
  };
  const list = <S extends z.ZodType>(path: string, entry: S): Source<z.output<S>[]> => {
    if (existsSync(join(folder, path))) return read(path, z.array(entry));
    return { file: shownPath(join(folder, path)), text: "", value: [], raw: [], at: () => ({ line: 1, column: 1 }) };
  };
  const all = <S extends z.ZodType>(name: keyof typeof FOLDERS, schema: S) =>
    filesIn(folder, name).map((path) => read(path, schema));

  const lessons = filesIn(folder, "lessons").map((path) => {
    const parsed = parseLesson(readFileSync(join(folder, path), "utf8"), shownPath(join(folder, path)));
    problems.push(...parsed.problems);
    return parsed.lesson;
  });

  const guide = existsSync(join(folder, GUIDE))
    ? parseGuide(readFileSync(join(folder, GUIDE), "utf8"), shownPath(join(folder, GUIDE)))
    : null;
  problems.push(...(guide?.problems ?? []));

  const sources: ModuleSources = {
    id: basename(folder),
    module: read("module.yaml", ModuleFile),
    lessons,
    quizzes: all("quizzes", QuizFile),
    debates: all("debates", DebateFile),
    maps: all("maps", MapFile),
    people: list("people.yaml", Person),
    events: list("timeline.yaml", TimelineEvent),
    documents: list("documents.yaml", Document),
    operations: list("operations.yaml", Operation),
    institutions: list("institutions.yaml", Institution),
    terms: list("glossary.yaml", Term),
    works: list("bibliography.json", Work),
    coverage: list("coverage.yaml", Coverage),
    guide: guide?.guide ?? null,
  };
  return { sources, problems };
}

/** The folders that hold a module.yaml, sorted by name. */
export function moduleFolders(root: string): string[] {
  return readdirSync(root)
    .sort()
    .map((name) => join(root, name))
    .filter((folder) => existsSync(join(folder, "module.yaml")));
}

function filesIn(folder: string, name: keyof typeof FOLDERS): string[] {
  if (!existsSync(join(folder, name))) return [];
  return visibleIn(join(folder, name))
    .filter((file) => file.endsWith(FOLDERS[name]))
    .map((file) => join(name, file));
}

const visibleIn = (folder: string) =>
  readdirSync(folder)
    .filter((name) => !name.startsWith("."))
    .sort();

/** From the working folder, or in full where the module lies elsewhere. */
function shownPath(path: string): string {
  const short = relative(process.cwd(), path);
  return short.startsWith("..") ? path : short;
}

/** A file under a name that nothing reads would be lost without a word. */
function strayFiles(folder: string): ContentProblem[] {
  const stray = visibleIn(folder).filter((name) => !FILES.includes(name) && !Object.hasOwn(FOLDERS, name));
  for (const [name, ending] of Object.entries(FOLDERS)) {
    if (!existsSync(join(folder, name))) continue;
    stray.push(...visibleIn(join(folder, name)).flatMap((file) => (file.endsWith(ending) ? [] : join(name, file))));
  }
  return stray
    .filter((name) => !/^(README|LICENSE)(\.md)?$/.test(name))
    .map((name) => ({
      file: shownPath(join(folder, name)),
      line: 1,
      message: "Nothing reads this file; docs/authoring.md lists the names.",
      severity: "error",
    }));
}
