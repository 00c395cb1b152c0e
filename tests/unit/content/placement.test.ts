import { describe, expect, it } from "vitest";
import { loadModule } from "@/lib/content/load";
import { byId } from "@/lib/content/module";
import { itemHash } from "@/lib/content/version";
import { grade } from "@/lib/grading/grade";
import { aModule, replacing, TINY } from "../../helpers/content";

function placementOf(folder: string) {
  const item = byId(loadModule(folder).module?.quizzes[0]?.items ?? [], "leaves-placement");
  if (item?.type !== "placement") throw new Error("The fixture has no placement.");
  return item;
}

describe("a placement, loaded", () => {
  it("carries its subject's name, both axes and the regions on them", () => {
    expect(placementOf(TINY)).toMatchObject({
      name: "Ada Birch",
      x: {
        label: "Where the custom began",
        low: { label: "Kitchen" },
        region: { region: [-1, -0.5], basis: "stated" },
      },
      y: { label: "What set it off", high: { label: "Fashion" }, region: { region: [-0.9, -0.3], basis: "stated" } },
    });
  });

  it("is another version when its region, its reason or a pole is edited, and the old one grades as before", () => {
    const before = placementOf(TINY);
    const edits = {
      region: aModule({ "people.yaml": replacing("region: [-1, -0.5]", "region: [0.5, 1]") }),
      reason: aModule({ "people.yaml": replacing("Hunger is her plain answer.", "She says hunger.") }),
      pole: aModule({ "module.yaml": replacing("label: Kitchen", "label: Downstairs") }),
    };
    for (const folder of Object.values(edits)) expect(itemHash(placementOf(folder))).not.toBe(itemHash(before));
    const point = { x: -0.8, y: -0.6 };
    expect(grade(before, point)).toEqual({ score: 1 });
    expect(grade(placementOf(edits.region), point)).toEqual({ score: 0.5 });
  });

  it("keeps its version when an axis that it does not use is edited", () => {
    const folder = aModule({ "module.yaml": replacing("label: Accounts", "label: Ledgers") });
    expect(itemHash(placementOf(folder))).toBe(itemHash(placementOf(TINY)));
  });
});
