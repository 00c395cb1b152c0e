import type { Module } from "@/lib/content/module";
import { mapRegion } from "@/lib/figures/geometry";
import { findSubject, regionOn } from "@/lib/figures/subjects";

const SIZE = 320;
const PLANE = { x: 2, y: 2, width: SIZE - 4, height: SIZE - 4 };

/** Fewer dots than this are no debate to look at. */
const FEWEST = 3;

/**
 * The debate as a picture for the cover: everybody whom two of its axes place, without names. Decoration; the people
 * page says the same in words.
 */
export function CoverMap({ module, className }: { module: Module; className?: string }) {
  const spots = spotsOn(module);
  if (spots.length < FEWEST) return null;
  const placed = spots.map(({ id, x, y }) => ({ id, ...mapRegion(x, y, PLANE) }));
  return (
    <svg viewBox={`0 0 ${SIZE} ${SIZE}`} aria-hidden="true" className={className}>
      <rect {...PLANE} rx={12} className="fill-raised stroke-edge" strokeWidth={2} />
      <path d={`M${SIZE / 2} 2V${SIZE - 2}M2 ${SIZE / 2}H${SIZE - 2}`} className="stroke-edge" strokeWidth={1.5} />
      {placed.map(({ id, box }) => (
        <rect key={id} {...box} rx={6} className="fill-accent" fillOpacity={0.08} />
      ))}
      {placed.map(({ id, dot }) => (
        <circle key={id} cx={dot.x} cy={dot.y} r={6} className="fill-accent stroke-raised" strokeWidth={2} />
      ))}
    </svg>
  );
}

/** The pair of axes that places most people, for a debate may be thin on its first ones. */
function spotsOn(module: Module) {
  const subjects = module.people.flatMap(({ id }) => findSubject(module, id) ?? []);
  const pairs = module.axes.flatMap((y, index) => module.axes.slice(index + 1).map((x) => ({ x, y })));
  return pairs
    .map(({ x, y }) =>
      subjects.flatMap((subject) => {
        const [onX, onY] = [regionOn(subject, x), regionOn(subject, y)];
        return onX && onY ? [{ id: subject.id, x: onX.region, y: onY.region }] : [];
      }),
    )
    .reduce((most, spots) => (spots.length > most.length ? spots : most), []);
}
