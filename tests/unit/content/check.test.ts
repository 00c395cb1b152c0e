import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkModule } from "@/lib/content/check";
import { loadModule } from "@/lib/content/load";
import { Inventory } from "@/lib/content/model";
import { formatProblem } from "@/lib/content/problems";
import { readYaml } from "@/lib/content/source";
import { aModule, fileInModule, replacing, TINY } from "../../helpers/content";

const check = (folder: string, against?: string) => checkModule(loadModule(folder), { against });
const messages = (folder: string, against?: string) =>
  check(folder, against).problems.map(
    ({ file, line, message, severity }) => `${fileInModule(file)}:${line}: ${severity}: ${message}`,
  );

const inventory = (change: (text: string) => string = (text) => text) =>
  readYaml(change(readFileSync("tests/fixtures/inventory.json", "utf8")), Inventory, { file: "inventory.json" }).source;
const covers = (folder: string, source: ReturnType<typeof inventory>) => {
  const { counts, problems } = checkModule(loadModule(folder), { inventory: source });
  const about = problems.filter(({ file }) => /(coverage\.yaml|inventory\.json)$/.test(file));
  return {
    coverage: counts.coverage,
    problems: about.map(({ file, ...problem }) => formatProblem({ ...problem, file: fileInModule(file) })),
  };
};

describe("checkModule with an inventory", () => {
  it("counts the lines that have a passage", () => {
    expect(covers(TINY, inventory())).toEqual({ coverage: { lines: 3, covered: 3 }, problems: [] });
    expect(check(TINY).counts).not.toHaveProperty("coverage");
  });

  it("reports lines without a passage, passages without a line, and misconceptions that no item meets", () => {
    const folder = aModule({ "coverage.yaml": replacing("kettles#2", "kettles#3") });
    const { coverage, problems } = covers(folder, inventory(replacing("swapped-scholars", "tea-is-coffee")));
    expect(coverage).toEqual({ lines: 3, covered: 2 });
    expect(problems).toEqual([
      `coverage.yaml:3: error: The inventory has no line "kettles#3".`,
      expect.stringMatching(/^inventory\.json:6: error: \S*coverage\.yaml names no passage for "kettles#2"\.$/),
      `inventory.json:9: warning: No item meets the misconception "tea-is-coffee".`,
    ]);
  });

  it("misses every line where there is no file", () => {
    const folder = aModule({ "coverage.yaml": "[]" });
    expect(covers(folder, inventory()).coverage).toEqual({ lines: 3, covered: 0 });
  });
});

describe("checkModule", () => {
  it("counts what the module holds", () => {
    expect(check(TINY).counts).toEqual({
      module: "tiny",
      lessons: 2,
      sections: 5,
      words: 252,
      quizzes: 4,
      items: 15,
      checkpoints: 4,
      misconceptions: 3,
      itemsByType: {
        single: 3,
        multi: 1,
        truefalse: 4,
        match: 1,
        order: 1,
        short: 2,
        attribution: 1,
        placement: 1,
        reflection: 1,
      },
      debates: 1,
      maps: 1,
      axes: 3,
      people: 3,
      placements: 7,
      events: 3,
      documents: 1,
      operations: 1,
      institutions: 1,
      terms: 2,
      bibliography: 4,
      footnotes: 1,
      errors: 0,
      warnings: 5,
    });
  });

  it("warns of lessons and quizzes that are too short and of people whom no lesson mentions", () => {
    expect(messages(TINY)).toEqual([
      "lessons/01-leaves.md:2: warning: The lesson has 164 words; between 600 and 1200 read well.",
      "lessons/02-kettles.md:2: warning: The lesson has 88 words; between 600 and 1200 read well.",
      `people.yaml:46: warning: No lesson mentions the person "clerk".`,
      "quizzes/kettles.yaml:5: warning: The quiz has 2 items; give it at least 10.",
      "quizzes/leaves.yaml:5: warning: The quiz has 9 items; give it at least 10.",
    ]);
  });

  it("holds an objective that no item tests for an error", () => {
    const folder = aModule({
      "lessons/02-kettles.md": replacing("objectives:\n", "objectives:\n  - { id: taste-it, text: Taste it. }\n"),
    });
    expect(messages(folder)).toContain(
      `lessons/02-kettles.md:8: error: No item or checkpoint tests the objective "taste-it".`,
    );
  });

  it("warns of terms and works that nothing uses", () => {
    const folder = aModule({
      "glossary.yaml": (text) =>
        `${text}- { id: cup, term: Cup, definition: A cup., passage: leaves#who, see: [display] }\n`,
      "documents.yaml": replacing(", work: larch-1840", ""),
    });
    expect(messages(folder)).toEqual(
      expect.arrayContaining([
        `glossary.yaml:3: warning: No lesson uses the term "cup".`,
        expect.stringMatching(/^bibliography\.json:\d+: warning: Nothing cites the work "larch-1840"\.$/),
      ]),
    );
  });

  it("warns of a lesson with one checkpoint and of a heading with nothing to quote", () => {
    const folder = aModule({
      "lessons/02-kettles.md": (text) =>
        `${text.replace("::checkpoint{item=kettles-cp-minutes}", "")}\n## Empty {#empty}\n\n::map{id=tea}\n`,
      "quizzes/kettles.yaml": (text) => text.replace(/ {2}- id: kettles-cp-minutes[\s\S]*$/, ""),
    });
    const found = messages(folder);
    expect(found).toContain("lessons/02-kettles.md:2: warning: The lesson has 1 checkpoints; give it at least 2.");
    expect(found).toContainEqual(
      expect.stringMatching(/^lessons\/02-kettles\.md:\d+: warning: There is no running text under "Empty" for/),
    );
  });

  it("warns where the form of the options gives the key away", () => {
    const item = (n: number) => `  - id: giveaway-${n}
    type: single
    stem: Number ${n}?
    passage: kettles#why
    objectives: [explain-cause]
    level: recall
    difficulty: 1
    options:
      - { text: A long and careful answer with many words, correct: true, feedback: Yes. }
      - { text: It is always so, feedback: No. }
      - { text: ${n === 1 ? "All of the above" : "It is never so"}, feedback: No. }
`;
    const folder = aModule({
      "quizzes/kettles.yaml": replacing("items:\n", `items:\n${[1, 2, 3, 4].map(item).join("")}`),
    });
    const found = messages(folder).filter((message) => message.startsWith("quizzes/kettles.yaml"));
    expect(found).toEqual([
      "quizzes/kettles.yaml:5: warning: 1 of 6 items ask more than recall; make it at least 40 %.",
      "quizzes/kettles.yaml:5: warning: Absolute words (always, never, only …) stand in 80 % of the distractors and 0 % of the keys, which gives the keys away.",
      "quizzes/kettles.yaml:5: warning: The key is the longest option in 4 of 5 choice items (giveaway-1, giveaway-2, giveaway-3, giveaway-4); make distractors as long.",
      "quizzes/kettles.yaml:5: warning: The quiz has 6 items; give it at least 10.",
      `quizzes/kettles.yaml:16: warning: "All of the above" makes no sense once the options are shuffled.`,
    ]);
  });

  it("finds words taken from a source text, but not in the bibliography or in titles", () => {
    const lesson = readFileSync(`${TINY}/lessons/02-kettles.md`, "utf8");
    expect(messages(TINY, lesson)).toContainEqual(
      expect.stringMatching(
        /^lessons\/02-kettles\.md:\d+: error: \d+ words in a row stand in the source text too: "Dinner had moved from noon/,
      ),
    );
    expect(check(TINY, readFileSync(`${TINY}/bibliography.json`, "utf8")).counts.errors).toBe(0);
  });

  it("finds them in the instructor's guide too", () => {
    const guide = readFileSync(`${TINY}/guide.md`, "utf8");
    expect(messages(TINY, guide)).toContainEqual(
      expect.stringMatching(
        /^guide\.md:1: error: \d+ words in a row stand in the source text too: "Teaching the quarrel/,
      ),
    );
  });

  it("counts also what it can of a module that cannot be served", () => {
    const folder = aModule({ "people.yaml": replacing("kind: official", "kind: clerk") });
    expect(check(folder).counts).toMatchObject({ errors: 1, lessons: 2, people: 0, items: 15, events: 3 });
  });
});
