import { existsSync, readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { loadModule } from "./load";
import type { Work } from "./model";
import { byId, type FoundItem, type Guide, type Lesson, type Module, type Passage, type Quiz } from "./module";
import { ContentError } from "./problems";
import { moduleFolders } from "./read-module";

type Library = {
  modules: Module[];
  items: Map<string, FoundItem>;
  guides: Guide[];
  roots: string;
  state: string;
  checkedAt: number;
};

/** One for the process, though bundles may hold several copies of this file. */
const shared = globalThis as { parleyLibrary?: Library };

/**
 * Every module, in the order of PARLEY_CONTENT_DIRS (folders of module folders, separated by commas; default
 * `content`). Read once per process; outside production again whenever a file changed.
 *
 * @throws ContentError with all mistakes at once
 */
export function listModules(): Module[] {
  return library().modules;
}

export function findModule(moduleId: string): Module | null {
  return byId(listModules(), moduleId) ?? null;
}

export function findLesson(moduleId: string, lessonId: string): Lesson | null {
  return byId(findModule(moduleId)?.lessons ?? [], lessonId) ?? null;
}

export function findQuiz(moduleId: string, quizId: string): Quiz | null {
  return byId(findModule(moduleId)?.quizzes ?? [], quizId) ?? null;
}

/** An item of a quiz or a checkpoint of a lesson, with where it stands. */
export function findItem(moduleId: string, itemId: string): FoundItem | null {
  return library().items.get(`${moduleId}/${itemId}`) ?? null;
}

/** @param passageId `lesson#anchor` */
export function findPassage(moduleId: string, passageId: string): Passage | null {
  const [lessonId = ""] = passageId.split("#");
  return byId(findLesson(moduleId, lessonId)?.passages ?? [], passageId) ?? null;
}

/** What instructors of a module read; show it to nobody else. */
export function findGuide(moduleId: string): Guide | null {
  return library().guides.find((guide) => guide.moduleId === moduleId) ?? null;
}

export function findWork(moduleId: string, workId: string): Work | null {
  return byId(findModule(moduleId)?.works ?? [], workId) ?? null;
}

/** How long files are taken to be unchanged: a page asks the library many times. */
const TRUST_MS = 250;

function library(): Library {
  const loaded = shared.parleyLibrary;
  if (loaded && process.env.NODE_ENV === "production") return loaded;
  const roots = contentRoots();
  const isSame = loaded?.roots === roots.join();
  if (loaded && isSame && Date.now() - loaded.checkedAt < TRUST_MS) return loaded;

  const found = { roots: roots.join(), state: stateOf(roots), checkedAt: Date.now() };
  shared.parleyLibrary =
    isSame && loaded?.state === found.state ? { ...loaded, ...found } : { ...load(roots), ...found };
  return shared.parleyLibrary;
}

function contentRoots(): string[] {
  const names = (process.env.PARLEY_CONTENT_DIRS ?? "content").split(",").map((name) => name.trim());
  return names.filter((name) => name !== "").map((name) => resolve(/* turbopackIgnore: true */ process.cwd(), name));
}

/** Names, sizes and times of all files: another state means that something was edited. */
function stateOf(roots: readonly string[]): string {
  const entries: string[] = [];
  for (const root of roots) {
    if (!existsSync(root)) continue;
    for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const path = join(entry.parentPath, entry.name);
      const { mtimeMs, size } = statSync(path);
      entries.push(`${path} ${mtimeMs} ${size}`);
    }
  }
  return entries.join("\n");
}

function load(roots: readonly string[]): Pick<Library, "modules" | "items" | "guides"> {
  const folders = roots.flatMap((root) => {
    if (existsSync(root)) return moduleFolders(root);
    throw new Error(`There is no folder ${root}; PARLEY_CONTENT_DIRS names the folders that hold modules.`);
  });
  const loaded = folders.map((folder) => loadModule(folder));
  const errors = loaded.flatMap(({ problems }) => problems).filter(({ severity }) => severity === "error");
  for (const [index, { id, sources }] of loaded.entries())
    if (loaded.findIndex((other) => other.id === id) < index)
      errors.push({
        file: sources.module.file,
        line: 1,
        message: `Another folder holds a module "${id}" already.`,
        severity: "error",
      });
  if (errors.length > 0) throw new ContentError(errors);

  const modules = loaded.flatMap(({ module }) => module ?? []);
  const items = new Map<string, FoundItem>();
  for (const module of modules) {
    for (const quiz of module.quizzes) {
      // A quiz over the whole module has no items of its own
      const lesson = quiz.lesson === null ? undefined : byId(module.lessons, quiz.lesson);
      if (!lesson) continue;
      for (const item of quiz.items) items.set(`${module.id}/${item.id}`, { item, lesson, quiz, isCheckpoint: false });
      for (const item of quiz.checkpoints)
        items.set(`${module.id}/${item.id}`, { item, lesson, quiz, isCheckpoint: true });
    }
  }
  return { modules, items, guides: loaded.flatMap(({ guide }) => guide ?? []) };
}
