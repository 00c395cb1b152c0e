import { type Box, type Dot, overlap } from "./geometry";

export type Label = { id: string; text: string; at: Dot };
export type PlacedLabel = Label & {
  box: Box;
  /** Whether the words stand so far off that a line must join them to their dot. */
  needsLeader: boolean;
};

/** Widths of Source Sans in em, rounded up: a label that is a little too wide on paper is no harm, a narrow one is. */
const NARROW = /[iljtfr.,'’() I]/;
const WIDE = /[mwMWÖÄÜOQG&@]/;

/** How wide a text is about, in the same unit as the font size. */
export function textWidth(text: string, fontSize: number): number {
  let em = 0;
  for (const letter of text) em += NARROW.test(letter) ? 0.33 : WIDE.test(letter) ? 0.8 : 0.56;
  return em * fontSize;
}

const LINE = 1.25;
const OUTSIDE = 40;
const ON_A_DOT = 12;

/**
 * Finds a place for each label: beside its dot, else above or below, else further off, where it hides no other label,
 * as few dots as can be, and nothing of it leaves the plane. Labels are set from top to bottom, each in the best of
 * its candidate places given the ones before, so the same input always gives the same picture.
 *
 * @param dotRadius labels keep this far from every dot
 */
export function placeLabels(labels: readonly Label[], plane: Box, fontSize: number, dotRadius: number): PlacedLabel[] {
  const dots = labels.map(({ at }) => ({
    x: at.x - dotRadius,
    y: at.y - dotRadius,
    width: 2 * dotRadius,
    height: 2 * dotRadius,
  }));
  const inOrder = [...labels].sort((a, b) => a.at.y - b.at.y || a.at.x - b.at.x || (a.id < b.id ? -1 : 1));
  const placed: PlacedLabel[] = [];
  for (const label of inOrder) {
    const width = textWidth(label.text, fontSize);
    const height = fontSize * LINE;
    let best: { box: Box; cost: number; ring: number } | null = null;
    for (const { box, ring, rank } of candidates(label.at, width, height, dotRadius)) {
      const area = width * height;
      const hidden = placed.reduce((sum, other) => sum + overlap(box, other.box), 0) / area;
      const onDots = dots.reduce((sum, dot) => sum + overlap(box, dot), 0) / (4 * dotRadius ** 2);
      const outside = 1 - overlap(box, plane) / area;
      const cost = hidden * 100 + outside * OUTSIDE + onDots * ON_A_DOT + ring * 2 + rank * 0.1;
      if (best === null || cost < best.cost - 1e-9) best = { box, cost, ring };
    }
    if (best) placed.push({ ...label, box: best.box, needsLeader: best.ring > 0 });
  }
  return labels.flatMap(({ id }) => placed.find((label) => label.id === id) ?? []);
}

function* candidates(at: Dot, width: number, height: number, dotRadius: number) {
  for (let ring = 0; ring < 5; ring += 1) {
    const gap = dotRadius + 3 + ring * height * 0.8;
    const middle = at.y - height / 2;
    const centre = at.x - width / 2;
    const places: [number, number][] = [
      [at.x + gap, middle],
      [at.x - gap - width, middle],
      [centre, at.y - gap - height],
      [centre, at.y + gap],
      [at.x + gap * 0.7, at.y - gap * 0.7 - height],
      [at.x + gap * 0.7, at.y + gap * 0.7],
      [at.x - gap * 0.7 - width, at.y - gap * 0.7 - height],
      [at.x - gap * 0.7 - width, at.y + gap * 0.7],
    ];
    for (const [rank, [x, y]] of places.entries()) yield { box: { x, y, width, height }, ring, rank };
  }
}
