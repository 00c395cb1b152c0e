import { describe, expect, it } from "vitest";
import { positionInWords, regionInWords } from "@/lib/figures/words";

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
