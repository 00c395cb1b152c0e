import type { ReactNode } from "react";
import type { Axis, Region } from "@/lib/content/model";
import { type Box, type Dot, mapRegion } from "@/lib/figures/geometry";
import { type PlacedLabel, placeLabels } from "@/lib/figures/labels";
import { regionOn, type Subject } from "@/lib/figures/subjects";
import { FigureFrame } from "./frame";
import { Reasons } from "./reasons";

type MapFigureProps = { x: Axis; y: Axis; subjects: readonly Subject[]; moduleId: string; caption: ReactNode };

/** Two drawings of one map: on a phone the words are as large, so the plane between them is smaller. */
const PHONE = { width: 300, height: 340, font: 15 };
const DESK = { width: 520, height: 400, font: 14 };
const DOT = 5;

/** Several people on two axes: a region for each, with its middle and name. */
export function MapFigure({ x, y, subjects, moduleId, caption }: MapFigureProps) {
  const placed = subjects.map((subject) => ({
    subject,
    places: [
      { axis: x, region: regionOn(subject, x) },
      { axis: y, region: regionOn(subject, y) },
    ],
  }));
  const spots = subjects.flatMap((subject) => {
    const [onX, onY] = [regionOn(subject, x), regionOn(subject, y)];
    return onX && onY ? [{ subject, onX, onY }] : [];
  });
  return (
    <FigureFrame caption={caption} words={<Reasons moduleId={moduleId} placed={placed} />}>
      <p className="mb-3 text-caption text-muted">
        Across: {x.label}. Up: {y.label}.
      </p>
      <p className="mb-1 text-center text-caption font-semibold">
        <span aria-hidden="true">↑ </span>
        {y.high.label}
      </p>
      <Plane spots={spots} size={PHONE} className="@md:hidden" />
      <Plane spots={spots} size={DESK} className="hidden @md:block" />
      <div className="mt-1 grid grid-cols-3 gap-2 text-caption font-semibold">
        <span>
          <span aria-hidden="true">← </span>
          {x.low.label}
        </span>
        <span className="text-center">
          <span aria-hidden="true">↓ </span>
          {y.low.label}
        </span>
        <span className="text-end">
          {x.high.label}
          <span aria-hidden="true"> →</span>
        </span>
      </div>
      <MapLegend kinds={[...new Set(spots.map(statedOn))]} />
    </FigureFrame>
  );
}

type Spot = { subject: Subject; onX: Region; onY: Region };

/** On how many of the two axes the article says where somebody stands. */
type Stated = 0 | 1 | 2;

const statedOn = ({ onX, onY }: Spot) => (Number(onX.basis === "stated") + Number(onY.basis === "stated")) as Stated;

function Plane({ spots, size, className }: { spots: readonly Spot[]; size: typeof DESK; className: string }) {
  const plane: Box = { x: 1, y: 1, width: size.width - 2, height: size.height - 2 };
  const drawn = spots.map((spot) => ({ spot, ...mapRegion(spot.onX.region, spot.onY.region, plane) }));
  const labels = placeLabels(
    drawn.map(({ spot, dot }) => ({ id: spot.subject.id, text: spot.subject.short, at: dot })),
    plane,
    size.font,
    DOT,
  );
  return (
    <svg viewBox={`0 0 ${size.width} ${size.height}`} aria-hidden="true" className={className}>
      <rect {...plane} rx={4} className="fill-paper stroke-edge" />
      <path
        d={`M${size.width / 2} 1V${size.height - 1}M1 ${size.height / 2}H${size.width - 1}`}
        className="stroke-edge"
        strokeDasharray="2 4"
      />
      {drawn.map(({ spot, box }) => (
        <rect
          key={spot.subject.id}
          {...box}
          rx={4}
          className={statedOn(spot) === 2 ? "fill-accent stroke-accent" : "fill-none stroke-accent"}
          fillOpacity={0.1}
          strokeOpacity={0.7}
          strokeDasharray={statedOn(spot) === 2 ? undefined : "4 3"}
        />
      ))}
      {labels.map((label) => (
        <Leader key={label.id} label={label} />
      ))}
      {drawn.map(({ spot, dot }) => (
        <Mark key={spot.subject.id} dot={dot} stated={statedOn(spot)} />
      ))}
      {labels.map(({ id, text, box }) => (
        <text
          key={id}
          x={box.x + box.width / 2}
          y={box.y + box.height * 0.76}
          textAnchor="middle"
          fontSize={size.font}
          className="fill-ink stroke-paper font-semibold"
          strokeWidth={3.5}
          strokeLinejoin="round"
          paintOrder="stroke"
        >
          {text}
        </text>
      ))}
    </svg>
  );
}

function Leader({ label: { at, box, needsLeader } }: { label: PlacedLabel }) {
  if (!needsLeader) return null;
  const x = Math.max(box.x, Math.min(at.x, box.x + box.width));
  const y = Math.max(box.y, Math.min(at.y, box.y + box.height));
  return <line x1={at.x} y1={at.y} x2={x} y2={y} className="stroke-muted" />;
}

/** A dot where the article says it; a diamond, half full or empty, where one or both axes are a reading. */
function Mark({ dot: { x, y }, stated }: { dot: Dot; stated: Stated }) {
  if (stated === 2) return <circle cx={x} cy={y} r={DOT} className="fill-accent stroke-paper" strokeWidth={1.5} />;
  const d = DOT + 1;
  return (
    <>
      <path
        d={`M${x} ${y - d}L${x + d} ${y}L${x} ${y + d}L${x - d} ${y}Z`}
        className="fill-paper stroke-accent"
        strokeWidth={2}
      />
      {stated === 1 && <path d={`M${x} ${y - d}L${x + d} ${y}L${x} ${y + d}Z`} className="fill-accent" />}
    </>
  );
}

const LEGEND = {
  2: "stated on both axes",
  1: "stated on one axis, inferred on the other",
  0: "inferred on both axes",
};

function MapLegend({ kinds }: { kinds: readonly Stated[] }) {
  return (
    <ul className="mt-4 flex flex-wrap gap-x-6 gap-y-1 text-caption text-muted">
      {([2, 1, 0] as const)
        .filter((kind) => kinds.includes(kind))
        .map((kind) => (
          <li key={kind} className="flex items-center gap-2">
            <svg viewBox="0 0 16 16" aria-hidden="true" className="size-4 shrink-0">
              <Mark dot={{ x: 8, y: 8 }} stated={kind} />
            </svg>
            {LEGEND[kind]}
          </li>
        ))}
    </ul>
  );
}
