import type { Answer } from "@/lib/grading/model";

/*
 * What a guest has done, kept on their device until an account takes it over. What an account holds is not kept here:
 * the next person at a shared device must not find it, let alone sign up with it.
 */

export type LessonOnDevice = { sections: string[]; finished: boolean };
/** `score` is null for what only a person can judge, and missing while the answer has not been checked. */
export type CheckpointOnDevice = { answer: Answer; seq: number; score?: number | null };
export type DeviceProgress = {
  lessons: Record<string, LessonOnDevice>;
  checkpoints: Record<string, CheckpointOnDevice>;
};

const PREFIX = "parley:progress:";
const listeners = new Set<() => void>();
/** Parsed once per stored text, so that the same progress is the same object. */
const parsed = new Map<string, { text: string | null; progress: DeviceProgress }>();
/** In place of localStorage where the browser has none: lasts as long as the page. */
const memory = new Map<string, string>();

function readText(moduleId: string): string | null {
  try {
    return localStorage.getItem(PREFIX + moduleId);
  } catch {
    return memory.get(moduleId) ?? null;
  }
}

function writeText(moduleId: string, text: string | null): void {
  try {
    if (text === null) localStorage.removeItem(PREFIX + moduleId);
    else localStorage.setItem(PREFIX + moduleId, text);
  } catch {
    if (text === null) memory.delete(moduleId);
    else memory.set(moduleId, text);
  }
  for (const listener of listeners) listener();
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Keeps of a stored text what has the right shape: anybody may have written there, an older version of us included. */
function parse(text: string | null): DeviceProgress {
  const progress: DeviceProgress = { lessons: {}, checkpoints: {} };
  let stored: unknown = null;
  try {
    stored = JSON.parse(text ?? "null");
  } catch {
    return progress;
  }
  if (!isObject(stored)) return progress;
  for (const [id, lesson] of Object.entries(isObject(stored.lessons) ? stored.lessons : {})) {
    if (!isObject(lesson) || !Array.isArray(lesson.sections)) continue;
    const sections = lesson.sections.filter((section) => typeof section === "string");
    progress.lessons[id] = { sections, finished: lesson.finished === true };
  }
  for (const [id, checkpoint] of Object.entries(isObject(stored.checkpoints) ? stored.checkpoints : {})) {
    if (!isObject(checkpoint) || !Number.isSafeInteger(checkpoint.seq) || (checkpoint.answer ?? null) === null)
      continue;
    progress.checkpoints[id] = checkpoint as CheckpointOnDevice;
  }
  return progress;
}

/** What this device knows of a module; the same object until something changes. Browser only. */
export function loadProgress(moduleId: string): DeviceProgress {
  const text = readText(moduleId);
  const known = parsed.get(moduleId);
  if (known && known.text === text) return known.progress;
  const progress = parse(text);
  parsed.set(moduleId, { text, progress });
  return progress;
}

/** Replaces what this device knows of a module. */
export function saveProgress(moduleId: string, progress: DeviceProgress): void {
  writeText(moduleId, JSON.stringify(progress));
}

/** Changes what this device knows of a module, starting from what other tabs have written meanwhile. */
export function updateProgress(moduleId: string, change: (progress: DeviceProgress) => DeviceProgress): void {
  saveProgress(moduleId, change(loadProgress(moduleId)));
}

/** Forgets a module, or all of them without an argument. */
export function clearProgress(moduleId?: string): void {
  for (const id of moduleId === undefined ? listKeys() : [moduleId]) writeText(id, null);
}

/** The name under which an account's unsent answers lie apart from a guest's; `null`: the guest's own. */
export const ownedKey = (moduleId: string, userId: string | null): string =>
  userId === null ? moduleId : `${moduleId}@${userId}`;

/** Ids of the modules of which this device knows something that belongs to no account. */
export function listModulesOnDevice(): string[] {
  return listKeys().filter((key) => !key.includes("@"));
}

function listKeys(): string[] {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(PREFIX))
      .map((key) => key.slice(PREFIX.length));
  } catch {
    return [...memory.keys()];
  }
}

/** Tells of changes, those of other tabs included. @returns ends the subscription */
export function subscribeProgress(listener: () => void): () => void {
  const onStorage = (event: StorageEvent) => {
    if (event.key === null || event.key.startsWith(PREFIX)) listener();
  };
  listeners.add(listener);
  window.addEventListener("storage", onStorage);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("storage", onStorage);
  };
}

/**
 * Two devices' (or a device's and an account's) progress as one: sections and finished lessons add up, of two answers
 * to a checkpoint the one with the higher `seq` stands. In whatever order and however often: the result is the same.
 */
export function mergeProgress(a: DeviceProgress, b: DeviceProgress): DeviceProgress {
  const lessons = { ...a.lessons };
  for (const [id, lesson] of Object.entries(b.lessons)) {
    const other = lessons[id] ?? { sections: [], finished: false };
    const sections = [...new Set([...other.sections, ...lesson.sections])].sort();
    lessons[id] = { sections, finished: other.finished || lesson.finished };
  }
  const checkpoints = { ...a.checkpoints };
  for (const [id, checkpoint] of Object.entries(b.checkpoints)) {
    if (checkpoint.seq > (checkpoints[id]?.seq ?? 0)) checkpoints[id] = checkpoint;
  }
  return { lessons, checkpoints };
}
