import { describe, expect, it } from "vitest";
import { distanceInWords, positionInWords, regionInWords } from "@/lib/figures/words";

const axis = { low: { label: "Keep apart", meaning: "" }, high: { label: "Draw together", meaning: "" } };

describe("positionInWords", () => {
  it("names the pole and how far towards it", () => {
    expect(positionInWords(-1, axis)).toBe("strongly towards “Keep apart”");
    expect(positionInWords(-0.7, axis)).toBe("strongly towards “Keep apart”");
    expect(positionInWords(0.5, axis)).toBe("clearly towards “Draw together”");
    expect(positionInWords(0.2, axis)).toBe("slightly towards “Draw together”");
  });
  it("calls the middle the middle, 0 included", () => {
    expect(positionInWords(0, axis)).toBe("in the middle");
    expect(positionInWords(-0.09, axis)).toBe("in the middle");
  });
  it("does not let rounding errors decide", () => {
    expect(positionInWords(0.1 + 0.25 - 1e-12, axis)).toBe("clearly towards “Draw together”");
  });
});

describe("regionInWords", () => {
  it("speaks of the centre and says what it rests on", () => {
    expect(regionInWords({ region: [0.7, 1], basis: "stated" }, axis)).toBe(
      "strongly towards “Draw together” (stated)",
    );
  });
  it("admits that a wide region leaves much open", () => {
    expect(regionInWords({ region: [-0.6, 0.6], basis: "inferred" }, axis)).toBe(
      "in the middle, within wide bounds (inferred)",
    );
  });
});

describe("distanceInWords", () => {
  it("goes by the middles, and says when they lie on two sides", () => {
    expect(distanceInWords([0.5, 0.9], [0.6, 1])).toBe("in about the same place");
    expect(distanceInWords([-1, -0.8], [0.6, 1])).toBe("far apart, on opposite sides");
    expect(distanceInWords([0, 0.2], [0.9, 1])).toBe("some way apart");
    expect(distanceInWords([-0.2, -0.1], [0.1, 0.3])).toBe("near each other, on opposite sides");
  });
  it("admits that ranges overlap; touching is not overlapping", () => {
    expect(distanceInWords([-0.2, 0.6], [0.5, 1])).toBe("some way apart, though their ranges overlap");
    expect(distanceInWords([0, 0.5], [0.5, 0.9])).toBe("near each other");
  });
  it("is the same both ways, and does not let rounding errors decide", () => {
    expect(distanceInWords([0.6, 1], [-1, -0.8])).toBe(distanceInWords([-1, -0.8], [0.6, 1]));
    expect(distanceInWords([0, 0], [0.1 + 0.1 + 1e-12, 0.2])).toBe("in about the same place");
  });
});
