import { describe, expect, it } from "vitest";
import { checkModule } from "@/lib/content/check";
import { inlineCitation, reference } from "@/lib/content/citation";
import { loadModule } from "@/lib/content/load";
import { formatProblem } from "@/lib/content/problems";
import { moduleFolders } from "@/lib/content/read-module";

describe.each(moduleFolders("content"))("%s", (folder) => {
  const loaded = loadModule(folder);

  it("has no mistakes", () => {
    const errors = checkModule(loaded).problems.filter(({ severity }) => severity === "error");
    expect(errors.map(formatProblem)).toEqual([]);
  });

  it("has a reference and a citation for every work", () => {
    for (const work of loaded.module?.works ?? []) {
      const text = reference(work)
        .map((run) => run.text)
        .join("");
      expect(text).toMatch(/[.?!]$/);
      expect(text).not.toMatch(/undefined|null|\.\.| {2}|,,|Untitled/);
      expect(inlineCitation([work])).toMatch(/^\(.+ (\d{4}[a-z]?|n\.d\.)\)$/);
    }
  });

  it("has a sentence to quote for every passage", () => {
    for (const { passages } of loaded.module?.lessons ?? [])
      for (const { id, quote } of passages) expect([id, quote.length > 0 && quote.length <= 300]).toEqual([id, true]);
  });
});
