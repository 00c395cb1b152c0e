import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  clearProgress,
  type DeviceProgress,
  listModulesOnDevice,
  loadProgress,
  mergeProgress,
  saveProgress,
  updateProgress,
} from "@/lib/progress/device";

/** As much of localStorage as the code uses: keys are own properties, as in a browser. */
function fakeStorage(): Storage {
  return Object.create(
    {
      getItem(key: string) {
        return Object.hasOwn(this, key) ? (this as unknown as Record<string, string>)[key] : null;
      },
      setItem(key: string, value: string) {
        (this as unknown as Record<string, string>)[key] = value;
      },
      removeItem(key: string) {
        delete (this as unknown as Record<string, string>)[key];
      },
    },
    {},
  );
}

const some: DeviceProgress = {
  lessons: { introduction: { sections: ["apart"], finished: false } },
  checkpoints: { gap: { answer: "a1", seq: 7, score: 1 } },
};

beforeEach(() => vi.stubGlobal("localStorage", fakeStorage()));
afterEach(() => vi.unstubAllGlobals());

describe("progress on the device", () => {
  it("is empty at first, and comes back as it was saved, each module by itself", () => {
    expect(loadProgress("tiny")).toEqual({ lessons: {}, checkpoints: {} });
    saveProgress("tiny", some);
    expect(loadProgress("tiny")).toEqual(some);
    expect(loadProgress("tiny")).toBe(loadProgress("tiny"));
    expect(loadProgress("un-nato")).toEqual({ lessons: {}, checkpoints: {} });
    expect(listModulesOnDevice()).toEqual(["tiny"]);
  });

  it("changes from what stands there, and can be forgotten", () => {
    saveProgress("tiny", some);
    saveProgress("un-nato", some);
    updateProgress("tiny", (progress) => ({ ...progress, lessons: {} }));
    expect(loadProgress("tiny")).toEqual({ ...some, lessons: {} });
    clearProgress("tiny");
    expect(listModulesOnDevice()).toEqual(["un-nato"]);
    clearProgress();
    expect(listModulesOnDevice()).toEqual([]);
  });

  it.each([
    "",
    "{",
    "null",
    "[]",
    '"text"',
    '{"lessons":[1],"checkpoints":{"a":{"seq":"x"}}}',
    '{"lessons":{"a":null}}',
  ])("does not stumble over %s", (text) => {
    localStorage.setItem("parley:progress:tiny", text);
    expect(loadProgress("tiny")).toEqual({ lessons: {}, checkpoints: {} });
  });

  it("lasts as long as the page where there is no storage", () => {
    vi.stubGlobal("localStorage", undefined);
    saveProgress("elsewhere", some);
    expect(loadProgress("elsewhere")).toEqual(some);
    expect(listModulesOnDevice()).toEqual(["elsewhere"]);
    clearProgress();
    expect(listModulesOnDevice()).toEqual([]);
  });
});

describe("mergeProgress", () => {
  const lesson = fc.record({
    sections: fc.uniqueArray(fc.constantFrom("a", "b", "c")).map((sections) => sections.sort()),
    finished: fc.boolean(),
  });
  // One answer per seq, as the clock makes sure.
  const checkpoint = fc.integer({ min: 1, max: 9 }).map((seq) => ({ answer: `answer ${seq}`, seq, score: 1 }));
  const progress = fc.record({
    lessons: fc.dictionary(fc.constantFrom("l1", "l2"), lesson, { noNullPrototype: true }),
    checkpoints: fc.dictionary(fc.constantFrom("c1", "c2"), checkpoint, { noNullPrototype: true }),
  });

  it("does not depend on order or repetition", () => {
    fc.assert(
      fc.property(progress, progress, progress, (a, b, c) => {
        expect(mergeProgress(a, b)).toEqual(mergeProgress(b, a));
        expect(mergeProgress(mergeProgress(a, b), c)).toEqual(mergeProgress(a, mergeProgress(b, c)));
        expect(mergeProgress(mergeProgress(a, b), b)).toEqual(mergeProgress(a, b));
      }),
    );
  });
});
