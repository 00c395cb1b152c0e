import { describe, expect, it } from "vitest";
import type { Person } from "@/lib/content/model";
import { shortName } from "@/lib/figures/subjects";

const person = (name: string, sortName: string, kind: Person["kind"] = "scholar"): Person => ({
  id: sortName.toLowerCase(),
  name,
  sortName,
  kind,
  role: "author",
  position: "none",
  members: [],
  passages: ["a#b"],
  works: [],
  agrees: [],
  disagrees: [],
  placements: [],
});

const edwin = person("Edwin Smith", "Smith, Edwin");
const martin = person("Martin Smith", "Smith, Martin");
const both = person("Kent J. Kille and Ryan C. Hendrickson", "Kille, Kent J., and Ryan C. Hendrickson");
const three = person("Ann Lee, Bo Ray and Cy Fox", "Lee, Ann, Bo Ray and Cy Fox");
const staff = person("The Secretariat", "Secretariat, The", "institution");
const everyone = [edwin, martin, both, three, staff, person("Peter Viggo Jakobsen", "Jakobsen, Peter Viggo")];

describe("shortName", () => {
  it("is the family name, however many given names there are", () => {
    expect(everyone.slice(5).map((one) => shortName(one, everyone))).toEqual(["Jakobsen"]);
  });
  it("is the whole name where the family name would not say who is meant", () => {
    expect(shortName(edwin, everyone)).toBe("Edwin Smith");
    expect(shortName(edwin, [edwin, both])).toBe("Smith");
  });
  it("joins the family names of several authors", () => {
    expect(shortName(both, everyone)).toBe("Kille & Hendrickson");
    expect(shortName(three, everyone)).toBe("Lee & Ray & Fox");
  });
  it("leaves the name of an institution alone", () => {
    expect(shortName(staff, everyone)).toBe("The Secretariat");
  });
});
