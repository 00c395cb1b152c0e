import type { Person, Region } from "./model";
import { byId, type Debate, type Lesson, type Module } from "./module";
import { firstSentence } from "./plain-text";

/** Whoever has a page among the people: a person, or an institution, which shares their ids. */
export type Profile = {
  id: string;
  name: string;
  /** Set beside the name where the institution is known by it. */
  abbr: string | null;
  /** How lists are sorted: "Yost, David". */
  sortName: string;
  kind: Person["kind"];
  /** A few words or a sentence on who this is. */
  line: string;
  /** What they hold, or what the institution is. */
  position: string;
  /** The people behind a name that stands for several. */
  members: string[];
  passages: string[];
  works: string[];
  placements: Region[];
};

/** Everyone of the module, people before institutions. */
export function listProfiles(module: Module): Profile[] {
  return [...module.people.map(ofPerson), ...module.institutions.map(ofInstitution)];
}

export function findProfile(module: Module, id: string): Profile | null {
  const person = byId(module.people, id);
  if (person) return ofPerson(person);
  const institution = byId(module.institutions, id);
  return institution ? ofInstitution(institution) : null;
}

function ofPerson(person: Person): Profile {
  const { id, name, sortName, kind, role, position, members, passages, works, placements } = person;
  return { id, name, abbr: null, sortName, kind, line: role, position, members, passages, works, placements };
}

function ofInstitution({ id, name, abbr, what, passage, placements }: Module["institutions"][number]): Profile {
  return {
    id,
    name,
    abbr: abbr ?? null,
    sortName: name.replace(/^the /i, ""),
    kind: "institution",
    line: firstSentence(what),
    position: what,
    members: [],
    passages: passage === undefined ? [] : [passage],
    works: [],
    placements,
  };
}

export type Relation = "agrees" | "disagrees";

/** Who is on terms with this person, whichever of the two entries says so; in the order of the module's people. */
export function relationsOf(module: Module, id: string): Record<Relation, Person[]> {
  const own = byId(module.people, id);
  const those = (relation: Relation) =>
    module.people.filter((other) => other[relation].includes(id) || own?.[relation].includes(other.id));
  return { agrees: those("agrees"), disagrees: those("disagrees") };
}

/** How the two are on terms; null where no entry says. */
export function relationBetween(module: Module, a: string, b: string): Relation | null {
  const { agrees, disagrees } = relationsOf(module, a);
  if (byId(disagrees, b)) return "disagrees";
  return byId(agrees, b) ? "agrees" : null;
}

/** The sides of debates that the person stands on. */
export function sidesOf(module: Module, id: string): { debate: Debate; side: Debate["sides"][number] }[] {
  return module.debates.flatMap((debate) =>
    debate.sides.filter(({ who }) => who.includes(id)).map((side) => ({ debate, side })),
  );
}

/** The passages that say something of this subject, each once: its own, then those behind its placements. */
export function evidenceOf({ passages, placements }: Pick<Profile, "passages" | "placements">): string[] {
  return [...new Set([...passages, ...placements.map(({ passage }) => passage)])];
}

/** The lessons whose text names this subject, in their order. */
export function lessonsNaming(module: Module, id: string): Lesson[] {
  return module.lessons.filter(({ mentions }) => mentions.people.includes(id) || mentions.institutions.includes(id));
}

/** The operations that an institution took part in, with what it did. */
export function operationsOf(module: Module, id: string): { operation: Module["operations"][number]; role: string }[] {
  return module.operations.flatMap((operation) =>
    operation.roles.filter(({ institution }) => institution === id).map(({ role }) => ({ operation, role })),
  );
}
