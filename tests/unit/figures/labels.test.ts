import { describe, expect, it } from "vitest";
import { overlap } from "@/lib/figures/geometry";
import { placeLabels, textWidth } from "@/lib/figures/labels";

const plane = { x: 0, y: 0, width: 320, height: 320 };
const place = (spots: [string, number, number][]) =>
  placeLabels(
    spots.map(([text, x, y]) => ({ id: text, text, at: { x, y } })),
    plane,
    14,
    5,
  );

describe("placeLabels", () => {
  it("sets a lone label beside its dot, without a leader", () => {
    const [label] = place([["Yost", 100, 100]]);
    expect(label?.box.x).toBeGreaterThan(100);
    expect(label?.needsLeader).toBe(false);
  });
  it("turns to the other side at the right edge", () => {
    const [label] = place([["Granatstein", 310, 100]]);
    expect(label && label.box.x + label.box.width).toBeLessThan(310);
  });
  it("lets no two labels hide each other where dots crowd, and none leave the plane", () => {
    const crowd: [string, number, number][] = ["Durch", "Jakobsen", "Yost", "Lightburn", "Edwin Smith", "Koops"].map(
      (name, i) => [name, 160 + (i % 3) * 8, 160 + Math.floor(i / 3) * 8],
    );
    const labels = place(crowd);
    expect(labels).toHaveLength(crowd.length);
    for (const [i, a] of labels.entries()) {
      for (const b of labels.slice(i + 1)) expect(overlap(a.box, b.box)).toBe(0);
      expect(overlap(a.box, plane)).toBeCloseTo(a.box.width * a.box.height, 6);
    }
  });
  it("copes with two dots in the same place, and does the same thing again whatever the order", () => {
    const twins: [string, number, number][] = [
      ["Winslow", 80, 80],
      ["Everts", 80, 80],
    ];
    const once = place(twins);
    const [one, other] = once.map(({ box }) => box);
    expect(one && other && overlap(one, other)).toBe(0);
    const again = place([...twins].reverse());
    expect(again.find(({ id }) => id === "Everts")).toEqual(once.find(({ id }) => id === "Everts"));
  });
});

describe("textWidth", () => {
  it("grows with the letters and with their size", () => {
    expect(textWidth("", 14)).toBe(0);
    expect(textWidth("Wilson", 14)).toBeGreaterThan(textWidth("Wils", 14));
    expect(textWidth("Wilson", 28)).toBeCloseTo(2 * textWidth("Wilson", 14), 10);
  });
});
