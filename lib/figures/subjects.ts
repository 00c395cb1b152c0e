import type { Axis, Person, Region } from "@/lib/content/model";
import { byId, type Module } from "@/lib/content/module";

/** Whoever has a place on an axis: a scholar, an official or an institution. */
export type Subject = { id: string; kind: "person" | "institution"; name: string; short: string; placements: Region[] };

/** The subject with this id. People come first where a person and an institution share one. */
export function findSubject(module: Module, id: string): Subject | null {
  const person = byId(module.people, id);
  if (person)
    return {
      id,
      kind: "person",
      name: person.name,
      short: shortName(person, module.people),
      placements: person.placements,
    };
  const institution = byId(module.institutions, id);
  if (!institution) return null;
  return {
    id,
    kind: "institution",
    name: institution.name,
    short: institution.abbr ?? institution.name,
    placements: institution.placements,
  };
}

/** Where the subject stands on the axis; null where the article gives no reason to say. */
export function regionOn(subject: Pick<Subject, "placements">, axis: Pick<Axis, "id">): Region | null {
  return subject.placements.find((placement) => placement.axis === axis.id) ?? null;
}

/**
 * A label that fits beside a dot: the family names ("Kille & Hendrickson"), or the whole name where somebody else of
 * the module has the same family name and it would not say who is meant.
 */
export function shortName(person: Pick<Person, "name" | "sortName" | "kind">, everyone: readonly Person[]): string {
  if (person.kind === "institution") return person.name;
  const own = familyNames(person.sortName);
  const shared = everyone.some(
    ({ name, kind, sortName }) =>
      name !== person.name && kind !== "institution" && familyNames(sortName).join() === own.join(),
  );
  return shared ? person.name : own.join(" & ");
}

/** "Kille, Kent J., and Ryan C. Hendrickson" → Kille, Hendrickson: only the first name is turned round. */
function familyNames(sortName: string): string[] {
  const [first = sortName, ...others] = sortName.split(/,? and /);
  const [family = first, ...more] = first.split(",");
  // "Yost, David, Janka Oertel" names a second author after the first one's given name
  const middle = more.slice(1).map((name) => lastWord(name));
  return [family.trim(), ...middle, ...others.map((name) => lastWord(name))].filter(Boolean);
}

const lastWord = (name: string) => name.trim().split(/\s+/).at(-1) ?? name;
