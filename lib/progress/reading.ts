import { urls } from "@/lib/urls";
import { type LessonOnDevice, loadProgress, mergeProgress, subscribeProgress, updateProgress } from "./device";

/*
 * What the reader of this page has read of a module: of the account where somebody is signed in, else of the device.
 * Reading only ever adds, so sending twice, late or out of order does no harm. Browser only.
 */

export type Lessons = Readonly<Record<string, LessonOnDevice>>;

/** Who reads: null for a guest, undefined until the server has said. */
type Reader = { userId: string | null | undefined; lessons: Lessons; asking: Promise<void> | null };

const EMPTY: Lessons = {};
const UNREAD: LessonOnDevice = { sections: [], finished: false };
const readers = new Map<string, Reader>();
const listeners = new Set<() => void>();

const readerOf = (moduleId: string): Reader => {
  const known = readers.get(moduleId);
  if (known) return known;
  const reader: Reader = { userId: undefined, lessons: EMPTY, asking: null };
  readers.set(moduleId, reader);
  return reader;
};

/** What has been read, as far as it is known now; the same object until something changes. */
export function readLessons(moduleId: string): Lessons {
  const { userId, lessons } = readerOf(moduleId);
  return userId === null ? loadProgress(moduleId).lessons : lessons;
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
  const { user, lessons }: { user: string | null; lessons: Lessons } = await response.json();
  // Read before the answer came it belongs to whoever reads now; what another account has read never does.
  const meanwhile = reader.userId === undefined || reader.userId === user ? reader.lessons : EMPTY;
  reader.userId = user;
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
