import { describe, expect, it } from "vitest";
import { loadModule } from "@/lib/content/load";
import type { Module } from "@/lib/content/module";
import { evidenceOf, findProfile, lessonsNaming, listProfiles, relationsOf, sidesOf } from "@/lib/content/profiles";
import { TINY } from "../../helpers/content";

const names = (list: readonly { name: string }[]) => list.map(({ name }) => name);

describe("profiles", () => {
  const module = loadModule(TINY).module as Module;

  it("give people and institutions one page each, by one set of ids", () => {
    const ids = listProfiles(module).map(({ id }) => id);
    expect(ids).toEqual(["ada", "bo", "clerk", "tea-club"]);
    expect(ids.map((id) => findProfile(module, id)?.id)).toEqual(ids);
    expect(findProfile(module, "nobody")).toBeNull();
  });

  it("sort an institution by its name without the article", () => {
    expect(findProfile(module, "tea-club")).toMatchObject({ sortName: "Tea Club", kind: "institution", abbr: "TC" });
  });

  it("count agreement both ways, whichever entry says so", () => {
    const [ada, bo, clerk] = module.people as [Module["people"][0], Module["people"][0], Module["people"][0]];
    const oneSided = { ...module, people: [{ ...ada, disagrees: [] }, bo, { ...clerk, agrees: ["ada"] }] };
    expect(names(relationsOf(oneSided, "ada").disagrees)).toEqual(["Bo Ålund"]);
    expect(names(relationsOf(oneSided, "ada").agrees)).toEqual(["The clerk of the Tea Club"]);
    expect(names(relationsOf(oneSided, "bo").disagrees)).toEqual(["Ada Birch"]);
  });

  it("name each passage once", () => {
    expect(evidenceOf(findProfile(module, "ada") ?? { passages: [], placements: [] })).toEqual([
      "leaves#who",
      "kettles#why",
      "leaves#evidence",
    ]);
  });

  it("know their debates and lessons", () => {
    expect(sidesOf(module, "bo").map(({ debate, side }) => [debate.id, side.id])).toEqual([
      ["first-cup", "drawing-room"],
    ]);
    expect(lessonsNaming(module, "tea-club").map(({ id }) => id)).toContain("kettles");
  });
});
