import { readFileSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { findItem, findLesson, findModule, findPassage, findQuiz, findWork, listModules } from "@/lib/content/library";
import { ContentError } from "@/lib/content/problems";
import { aModule, replacing } from "../../helpers/content";

beforeEach(() => vi.stubEnv("PARLEY_CONTENT_DIRS", "tests/fixtures/content"));
afterEach(() => {
  vi.unstubAllEnvs();
  vi.useRealTimers();
});

describe("the library", () => {
  it("has the modules of all folders that the environment names", () => {
    const another = aModule({}, "another");
    vi.stubEnv("PARLEY_CONTENT_DIRS", ` ${dirname(another)}, tests/fixtures/content,`);
    expect(listModules().map(({ id }) => id)).toEqual(["another", "tiny"]);
    expect(findItem("another", "leaves-single")?.lesson.moduleId).toBe("another");
  });

  it("refuses two modules of the same name", () => {
    vi.stubEnv("PARLEY_CONTENT_DIRS", `tests/fixtures/content,${dirname(aModule())}`);
    expect(() => listModules()).toThrow(/module\.yaml:1: error: Another folder holds a module "tiny" already\./);
  });

  it("finds by ids, and has null for what is not there", () => {
    expect(findModule("tiny")?.title).toBe("Who invented afternoon tea?");
    expect(findLesson("tiny", "kettles")?.number).toBe(2);
    expect(findQuiz("tiny", "leaves")?.items).toHaveLength(9);
    expect(findPassage("tiny", "leaves#meal")?.heading).toBe("What is a meal?");
    expect(findWork("tiny", "bo-1999")?.type).toBe("chapter");
    expect(findModule("none")).toBeNull();
    expect(findLesson("tiny", "none")).toBeNull();
    expect(findLesson("none", "leaves")).toBeNull();
    expect(findQuiz("tiny", "none")).toBeNull();
    expect(findPassage("tiny", "leaves")).toBeNull();
    expect(findItem("tiny", "none")).toBeNull();
  });

  it("finds items of quizzes and checkpoints with where they stand", () => {
    expect(findItem("tiny", "leaves-order")).toMatchObject({
      item: { id: "leaves-order", type: "order" },
      lesson: { id: "leaves" },
      quiz: { id: "leaves" },
      isCheckpoint: false,
    });
    expect(findItem("tiny", "kettles-cp-hunger")).toMatchObject({ quiz: { id: "kettles" }, isCheckpoint: true });
  });

  it("reads once, and again when a file changed", () => {
    const folder = aModule();
    vi.stubEnv("PARLEY_CONTENT_DIRS", dirname(folder));
    const before = findModule("tiny");
    expect(findModule("tiny")).toBe(before);
    const file = join(folder, "module.yaml");
    writeFileSync(file, readFileSync(file, "utf8").replace("Who invented", "Who began"));
    utimesSync(file, new Date(), new Date(Date.now() + 5000));
    vi.useFakeTimers({ now: Date.now() + 1000, toFake: ["Date"] });
    expect(findModule("tiny")?.title).toBe("Who began afternoon tea?");
  });

  it("throws all mistakes at once, each with its line", () => {
    const folder = aModule({
      "maps/tea.yaml": replacing("x: origin", "x: nowhere"),
      "quizzes/leaves.yaml": replacing("person: clerk", "person: cook"),
    });
    vi.stubEnv("PARLEY_CONTENT_DIRS", dirname(folder));
    expect(() => listModules()).toThrow(ContentError);
    expect(() => listModules()).toThrow(
      /maps\/tea\.yaml:4: error: There is no axis "nowhere"\.\n.*There is no person "cook"/,
    );
  });

  it("says which folder is missing", () => {
    vi.stubEnv("PARLEY_CONTENT_DIRS", "tests/fixtures/content,no-such-folder");
    expect(() => listModules()).toThrow(/There is no folder .*no-such-folder; PARLEY_CONTENT_DIRS names/);
  });
});
