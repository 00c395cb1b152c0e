import { randomOf, shuffle } from "@/lib/grading/shuffle";
import type { Blueprint, Item, QuizFile } from "./model";

/** What a draw looks at: items as their files have them, or as they are asked. */
type Drawable = Pick<Item, "id" | "type" | "level">;
type DrawnFrom<I> = { lesson: string | null; items: I[] };
/** An item that may be drawn, and the lesson that it belongs to. */
type Candidate<I> = { item: I; lesson: string };

/**
 * The items that a blueprint may draw: those of the lessons' quizzes, in their order, without the types left out.
 * Checkpoints are never among them, since the lesson gives their keys away.
 */
export function drawPool<I extends Drawable>(
  quizzes: readonly DrawnFrom<I>[],
  { without }: Pick<Blueprint, "without">,
): Candidate<I>[] {
  return quizzes.flatMap(({ lesson, items }) =>
    lesson === null ? [] : items.filter(({ type }) => !without.includes(type)).map((item) => ({ item, lesson })),
  );
}

/**
 * Why a pool is too small for its blueprint, in sentences for its author; empty where every draw keeps to it.
 *
 * @param lessons ids of all lessons of the module
 */
export function drawFlaws(
  pool: readonly Candidate<Drawable>[],
  blueprint: Blueprint,
  lessons: readonly string[],
): string[] {
  const { count, perLesson, types } = blueprint;
  const flaws: string[] = [];
  const ofLesson = countBy(pool, ({ lesson }) => lesson);
  const ofType = countBy(pool, ({ item }) => item.type);
  if (pool.length < count) flaws.push(`There are ${pool.length} items to draw ${count} from.`);
  if (ofType.size < types) flaws.push(`There are ${ofType.size} types to draw ${types} from.`);
  for (const lesson of lessons) {
    const has = ofLesson.get(lesson) ?? 0;
    if (has < perLesson) flaws.push(`The lesson "${lesson}" has ${has} items to draw ${perLesson} from.`);
  }
  // At worst one lesson alone has all the types, and of those drawn for their type only `perLesson` count for it.
  const needed = perLesson * lessons.length + types - Math.min(perLesson, types);
  if (count < needed)
    flaws.push(`${perLesson} of each of ${lessons.length} lessons and ${types} types may need ${needed} items.`);
  return flaws;
}

/**
 * The items of one attempt at a quiz. The same seed gives the same ones.
 *
 * A quiz of a lesson has its own; a list of ids names them. A blueprint first takes one item of each of so many types,
 * chosen by the seed. Then it goes on with the lessons of which the fewest are drawn, there with what is rarest so far
 * by type and level, and among equals by the seed: lessons get equally many as far as they have them.
 *
 * @param quizzes all quizzes of the module, in their order
 * @returns in the order of the module
 */
export function drawItems<I extends Drawable>(
  quizzes: readonly DrawnFrom<I>[],
  quiz: Pick<QuizFile, "id" | "draw"> & { items: I[] },
  seed: number,
): I[] {
  const { draw } = quiz;
  if (draw === undefined) return quiz.items;
  if (Array.isArray(draw)) {
    const items = new Map(quizzes.flatMap(({ items }) => items.map((item) => [item.id, item])));
    return draw.flatMap((id) => items.get(id) ?? []);
  }

  const pool = drawPool(quizzes, draw);
  const random = randomOf(seed, `draw ${quiz.id}`);
  const left = shuffle(pool, random);
  const drawn = new Set<Candidate<I>>();
  const lessons = new Map<string, number>();
  const types = new Map<string, number>();
  const levels = new Map<string, number>();
  // A lesson's count weighs more than all types and levels together, which add up to less than 2 × count
  const take = (isWanted: (candidate: Candidate<I>) => boolean) => {
    const rank = ({ item, lesson }: Candidate<I>) =>
      (lessons.get(lesson) ?? 0) * 2 * draw.count + (types.get(item.type) ?? 0) + (levels.get(item.level) ?? 0);
    const open = left.filter((candidate) => !drawn.has(candidate) && isWanted(candidate));
    const [first, ...rest] = open;
    if (!first) return;
    const best = rest.reduce((least, candidate) => (rank(candidate) < rank(least) ? candidate : least), first);
    drawn.add(best);
    increase(lessons, best.lesson);
    increase(types, best.item.type);
    increase(levels, best.item.level);
  };

  const wanted = shuffle([...countBy(pool, ({ item }) => item.type).keys()], random).slice(0, draw.types);
  for (const type of wanted) take(({ item }) => item.type === type);
  while (drawn.size < Math.min(draw.count, pool.length)) take(() => true);
  return pool.filter((candidate) => drawn.has(candidate)).map(({ item }) => item);
}

function increase<K>(counts: Map<K, number>, key: K) {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function countBy<T, K>(entries: readonly T[], keyOf: (entry: T) => K): Map<K, number> {
  const counts = new Map<K, number>();
  for (const entry of entries) increase(counts, keyOf(entry));
  return counts;
}
