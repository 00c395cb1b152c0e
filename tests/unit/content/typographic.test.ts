import { describe, expect, it } from "vitest";
import { typographic } from "@/lib/content/typographic";

describe("typographic", () => {
  it.each([
    [`"Tea," she said, "isn't 'a meal'."`, "“Tea,” she said, “isn’t ‘a meal’.”"],
    [`("four")`, "(“four”)"],
    [`UN-"like"`, "UN-“like”"],
    [`the '90s and the peoples' tea`, "the ’90s and the peoples’ tea"],
    ["12--14 -- and --- so", "12–14 – and — so"],
    ["and so on...", "and so on…"],
    ["already “set” — it’s", "already “set” — it’s"],
    ["S/RES/1197, 2008-09-23", "S/RES/1197, 2008-09-23"],
  ])("%s → %s", (plain, set) => {
    expect(typographic(plain)).toBe(set);
    expect(typographic(set)).toBe(set);
  });

  it("closes a quotation that began before the text", () => {
    expect(typographic(`" and on`, "a")).toBe("” and on");
    expect(typographic(`"and on`, " ")).toBe("“and on");
  });
});
