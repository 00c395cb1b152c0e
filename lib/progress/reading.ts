import { urls } from "@/lib/urls";
import {
  type CheckpointOnDevice,
  type LessonOnDevice,
  loadProgress,
  mergeProgress,
  ownedKey,
  subscribeProgress,
  updateProgress,
} from "./device";

/*
 * What the reader of this page has read and answered of a module: of the account where somebody is signed in, else of
 * the device.
 * Reading only ever adds, so sending twice, late or out of order does no harm. Browser only.
 */

export type Lessons = Readonly<Record<string, LessonOnDevice>>;

/** Who reads: null for a guest, undefined until the server has said. */
type Reader = {
  userId: string | null | undefined;
  lessons: Lessons;
  /** What the account has answered. */
  checkpoints: Readonly<Record<string, CheckpointOnDevice>>;
  asking: Promise<void> | null;
};

const EMPTY: Lessons = {};
const UNREAD: LessonOnDevice = { sections: [], finished: false };
const readers = new Map<string, Reader>();
const listeners = new Set<() => void>();

const readerOf = (moduleId: string): Reader => {
  const known = readers.get(moduleId);
  if (known) return known;
  const reader: Reader = { userId: undefined, lessons: EMPTY, checkpoints: {}, asking: null };
  readers.set(moduleId, reader);
  return reader;
};

/** What has been read, as far as it is known now; the same object until something changes. */
export function readLessons(moduleId: string): Lessons {
  const { userId, lessons } = readerOf(moduleId);
  return userId === null ? loadProgress(moduleId).lessons : lessons;
}

/** Where this device keeps answers that no server has: a guest's, or those that an account could not send yet. */
const deviceKey = (moduleId: string) => ownedKey(moduleId, readerOf(moduleId).userId ?? null);

/** The newest answer to a checkpoint, of this device or the account; undefined for none, or until one knows who reads. */
export function readCheckpoint(moduleId: string, itemId: string): CheckpointOnDevice | undefined {
  const { userId, checkpoints } = readerOf(moduleId);
  if (userId === undefined) return undefined;
  const here = loadProgress(deviceKey(moduleId)).checkpoints[itemId];
  const there = checkpoints[itemId];
  return (here?.seq ?? 0) >= (there?.seq ?? 0) ? here : there;
}

/** Keeps an answer on this device, under whoever reads. */
export function keepCheckpoint(moduleId: string, itemId: string, checkpoint: CheckpointOnDevice): void {
  updateProgress(deviceKey(moduleId), (progress) => ({
    ...progress,
    checkpoints: { ...progress.checkpoints, [itemId]: checkpoint },
  }));
}

/** An account's answer has reached the server: the device forgets it, so that nobody else finds it there. */
export function moveCheckpointToAccount(moduleId: string, itemId: string, checkpoint: CheckpointOnDevice): void {
  const reader = readerOf(moduleId);
  reader.checkpoints = { ...reader.checkpoints, [itemId]: checkpoint };
  updateProgress(deviceKey(moduleId), (progress) => {
    const { [itemId]: _, ...others } = progress.checkpoints;
    return { ...progress, checkpoints: others };
  });
  for (const listener of listeners) listener();
}

/** Tells of changes. @returns ends the subscription */
export function subscribeReading(listener: () => void): () => void {
  listeners.add(listener);
  const endDevice = subscribeProgress(listener);
  return () => {
    listeners.delete(listener);
    endDevice();
  };
}

/** Asks who reads, once at a time; called again after a failure or when somebody may have signed in. */
export function startReading(moduleId: string): Promise<void> {
  const reader = readerOf(moduleId);
  reader.asking ??= askWhoReads(moduleId, reader).finally(() => {
    reader.asking = null;
  });
  return reader.asking;
}

async function askWhoReads(moduleId: string, reader: Reader): Promise<void> {
  const response = await fetch(urls.api.moduleProgress(moduleId)).catch(() => null);
  if (!response?.ok) return;
  const { user, lessons, checkpoints }: { user: string | null } & Pick<Reader, "lessons" | "checkpoints"> =
    await response.json();
  // Read before the answer came it belongs to whoever reads now; what another account has read never does.
  const meanwhile = reader.userId === undefined || reader.userId === user ? reader.lessons : EMPTY;
  reader.userId = user;
  reader.checkpoints = checkpoints;
  reader.lessons = user === null ? EMPTY : added(lessons, meanwhile, takeUnsent(user, moduleId));
  for (const listener of listeners) listener();
  if (user === null) {
    for (const [lessonId, lesson] of Object.entries(meanwhile)) await record(moduleId, lessonId, lesson);
    return;
  }
  for (const lessonId of Object.keys(reader.lessons))
    if (differs(lessons[lessonId], reader.lessons[lessonId])) await send(moduleId, lessonId, reader);
}

/** Adds to what has been read of a lesson. Resolves when it is where it will be kept. */
export async function record(moduleId: string, lessonId: string, more: LessonOnDevice): Promise<void> {
  const reader = readerOf(moduleId);
  const before = readLessons(moduleId);
  const after = added(before, { [lessonId]: more });
  if (!differs(before[lessonId], after[lessonId])) return;
  if (reader.userId === null) {
    updateProgress(moduleId, (progress) => ({ ...progress, lessons: added(progress.lessons, { [lessonId]: more }) }));
    return;
  }
  reader.lessons = after;
  for (const listener of listeners) listener();
  if (reader.userId === undefined) await startReading(moduleId);
  else await send(moduleId, lessonId, reader);
}

function added(...all: Lessons[]): Record<string, LessonOnDevice> {
  return all.reduce<Record<string, LessonOnDevice>>(
    (sum, lessons) => mergeProgress({ lessons: sum, checkpoints: {} }, { lessons, checkpoints: {} }).lessons,
    {},
  );
}

const differs = (before: LessonOnDevice = UNREAD, after: LessonOnDevice = UNREAD) =>
  before.finished !== after.finished || after.sections.some((section) => !before.sections.includes(section));

async function send(moduleId: string, lessonId: string, { userId, lessons }: Reader): Promise<void> {
  const { sections, finished } = lessons[lessonId] ?? UNREAD;
  const response = await fetch(urls.api.lessonProgress(moduleId, lessonId), {
    method: "PUT",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ passages: sections, finished }),
    // The end of a lesson is often the last thing before the page closes.
    keepalive: true,
  }).catch(() => null);
  if (!response?.ok && userId) keepUnsent(userId, moduleId, { [lessonId]: { sections, finished } });
}

const unsentKey = (userId: string, moduleId: string) => `parley:unsent-reading:${userId}:${moduleId}`;

/** For the next visit of the same person. Without storage the next passage read sends it along. */
function keepUnsent(userId: string, moduleId: string, lessons: Lessons): void {
  try {
    const key = unsentKey(userId, moduleId);
    localStorage.setItem(key, JSON.stringify(added(parseLessons(localStorage.getItem(key)), lessons)));
  } catch {
    // Nothing to keep it in.
  }
}

function takeUnsent(userId: string, moduleId: string): Lessons {
  try {
    const key = unsentKey(userId, moduleId);
    const lessons = parseLessons(localStorage.getItem(key));
    localStorage.removeItem(key);
    return lessons;
  } catch {
    return EMPTY;
  }
}

const parseLessons = (text: string | null): Lessons => JSON.parse(text ?? "{}") as Lessons;
