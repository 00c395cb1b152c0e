import { describe, expect, it } from "vitest";
import { loadModule } from "@/lib/content/load";
import { byId, type Module } from "@/lib/content/module";
import { findProfile, type Profile } from "@/lib/content/profiles";
import { loneAxes, sharedAxes, sharedDebates, suggestedComparisons, thirdParties } from "@/lib/figures/comparison";
import { TINY } from "../../helpers/content";

const module = loadModule(TINY).module as Module;
const profile = (id: string) => findProfile(module, id) as Profile;
const [ada, bo, clerk] = [profile("ada"), profile("bo"), profile("clerk")];

/** The module with other relations for some of its people. */
function withRelations(relations: Record<string, { agrees?: string[]; disagrees?: string[] }>): Module {
  const people = module.people.map((one) => ({ ...one, agrees: [], disagrees: [], ...relations[one.id] }));
  return { ...module, people };
}

describe("a comparison", () => {
  it("has the axes that place both, with the distance of their middles", () => {
    expect(sharedAxes(module, [ada, bo]).map(({ axis, apart }) => [axis.id, apart])).toEqual([
      ["origin", 1.5],
      ["cause", 1.1],
    ]);
    expect(sharedAxes(module, [bo, ada]).map(({ apart }) => apart)).toEqual([1.5, 1.1]);
    expect(sharedAxes(module, [ada, clerk])).toEqual([]);
  });

  it("says which axes place one of them alone", () => {
    expect(loneAxes(module, [ada, bo]).map(({ axis, who }) => [axis.id, who.id])).toEqual([["sources", "ada"]]);
    expect(loneAxes(module, [clerk, bo]).map(({ axis, who }) => [axis.id, who.id])).toEqual([
      ["origin", "bo"],
      ["cause", "bo"],
    ]);
  });

  it("names who is on terms with both, whichever entry says so", () => {
    const three = withRelations({ clerk: { agrees: ["ada"] }, bo: { disagrees: ["clerk"] } });
    expect(thirdParties(three, "ada", "bo")).toEqual([
      { person: byId(three.people, "clerk"), a: "agrees", b: "disagrees" },
    ]);
    expect(thirdParties(three, "ada", "clerk")).toEqual([]);
  });

  it("finds the debates that both are in", () => {
    expect(sharedDebates(module, "ada", "bo").map(({ debate, a, b }) => [debate.id, a.id, b.id])).toEqual([
      ["first-cup", "kitchen", "drawing-room"],
    ]);
    expect(sharedDebates(module, "ada", "clerk")).toEqual([]);
  });
});

describe("suggestedComparisons", () => {
  it("has opponents before allies, and fills up with whoever stands farthest off", () => {
    const three = withRelations({ ada: { agrees: ["clerk"], disagrees: ["bo"] } });
    expect(suggestedComparisons(three, "ada").map(({ id, why }) => [id, why])).toEqual([
      ["bo", "disagrees"],
      ["clerk", "agrees"],
      ["tea-club", "apart"],
    ]);
  });

  it("is empty for whoever has neither relations nor a place", () => {
    expect(suggestedComparisons(withRelations({}), "clerk")).toEqual([]);
    expect(suggestedComparisons(module, "nobody")).toEqual([]);
  });
});
