import type { Axis, Person, Region } from "@/lib/content/model";
import type { Debate, Module } from "@/lib/content/module";
import { findProfile, listProfiles, type Profile, type Relation, relationsOf, sidesOf } from "@/lib/content/profiles";
import { distance } from "./geometry";
import { regionOn } from "./subjects";

/** One axis with both on it. */
export type SharedAxis = { axis: Axis; a: Region; b: Region; apart: number };
/** One axis with only one of the two on it. */
export type LoneAxis = { axis: Axis; who: Profile; region: Region };

type Pair = readonly [a: Pick<Profile, "placements">, b: Pick<Profile, "placements">];

/** The axes that place both, in the module's order. */
export function sharedAxes(module: Module, [a, b]: Pair): SharedAxis[] {
  return module.axes.flatMap((axis) => {
    const [onA, onB] = [regionOn(a, axis), regionOn(b, axis)];
    return onA && onB ? [{ axis, a: onA, b: onB, apart: distance(onA.region, onB.region) }] : [];
  });
}

/** The axes that place one of the two and not the other, in the module's order. */
export function loneAxes(module: Module, pair: readonly [Profile, Profile]): LoneAxis[] {
  return module.axes.flatMap((axis) => {
    const placed = pair.flatMap((who) => {
      const region = regionOn(who, axis);
      return region ? [{ axis, who, region }] : [];
    });
    return placed.length === 1 ? placed : [];
  });
}

export type Third = { person: Person; a: Relation; b: Relation };

/** Everyone else who is on terms with both. */
export function thirdParties(module: Module, a: string, b: string): Third[] {
  const termsWith = (id: string) => {
    const { agrees, disagrees } = relationsOf(module, id);
    return new Map<string, Relation>([
      ...agrees.map((other) => [other.id, "agrees"] as const),
      ...disagrees.map((other) => [other.id, "disagrees"] as const),
    ]);
  };
  const [ofA, ofB] = [termsWith(a), termsWith(b)];
  return module.people.flatMap((person) => {
    const [toA, toB] = [ofA.get(person.id), ofB.get(person.id)];
    return toA && toB ? [{ person, a: toA, b: toB }] : [];
  });
}

export type SharedDebate = { debate: Debate; a: Debate["sides"][number]; b: Debate["sides"][number] };

/** The debates in which both stand on a side, with the side of each. */
export function sharedDebates(module: Module, a: string, b: string): SharedDebate[] {
  const ofB = sidesOf(module, b);
  return sidesOf(module, a).flatMap(({ debate, side }) =>
    ofB.filter((other) => other.debate.id === debate.id).map((other) => ({ debate, a: side, b: other.side })),
  );
}

export type Suggestion = { id: string; name: string; why: Relation | "apart" };

const SUGGESTIONS = 5;

/**
 * Whom it tells most to compare with: those who disagree, then those who agree, in each group whoever can be seen on most
 * axes first; where there are fewer than three of them, also whoever stands farthest off on the axes that place both.
 */
export function suggestedComparisons(module: Module, id: string): Suggestion[] {
  const self = findProfile(module, id);
  if (!self) return [];
  const { agrees, disagrees } = relationsOf(module, id);
  const inOrder = (people: readonly Person[], why: Relation): Suggestion[] =>
    people
      .map((person) => ({ person, seen: sharedAxes(module, [self, person]).length }))
      .sort((one, other) => other.seen - one.seen)
      .map(({ person }) => ({ id: person.id, name: person.name, why }));
  const related = [...inOrder(disagrees, "disagrees"), ...inOrder(agrees, "agrees")];
  const all = related.length < 3 ? [...related, ...farthest(module, self)] : related;
  return all.filter((one, index) => all.findIndex((other) => other.id === one.id) === index).slice(0, SUGGESTIONS);
}

/** By the mean distance on shared axes, the farthest first; two of them are enough. */
function farthest(module: Module, self: Profile): Suggestion[] {
  return listProfiles(module)
    .filter((other) => other.id !== self.id)
    .map((other) => {
      const shared = sharedAxes(module, [self, other]);
      const apart = shared.reduce((sum, axis) => sum + axis.apart, 0) / Math.max(1, shared.length);
      return { id: other.id, name: other.name, why: "apart" as const, apart };
    })
    .filter(({ apart }) => apart > 0)
    .sort((one, other) => other.apart - one.apart)
    .slice(0, 2)
    .map(({ id, name, why }) => ({ id, name, why }));
}
