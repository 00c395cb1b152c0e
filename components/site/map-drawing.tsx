import type { ReactNode } from "react";

/* Map coordinates, y up, as in the lessons; the drawing scales them by 100. Invented: no scholar stands here. */
const CAMPS = [
  {
    shape: "circle",
    look: "fill-accent",
    dots: [
      [0.5, 0.62],
      [0.66, 0.48],
      [0.4, 0.42],
      [0.74, 0.7],
      [0.58, 0.32],
    ],
  },
  {
    shape: "triangle",
    look: "fill-ink",
    dots: [
      [-0.66, 0.5],
      [-0.5, 0.66],
      [-0.42, 0.44],
      [-0.74, 0.3],
    ],
  },
  {
    shape: "square",
    look: "fill-raised stroke-ink",
    dots: [
      [0.24, -0.5],
      [0.44, -0.62],
      [0.36, -0.34],
      [0.6, -0.44],
    ],
  },
] as const;

/** Contours of where many stand, widest first: centre, radii, turn. */
const CONTOURS = [
  { at: "translate(57 -51) rotate(-28)", radii: [38, 30] },
  { at: "translate(57 -51) rotate(-28)", radii: [25, 18] },
  { at: "translate(-58 -48) rotate(34)", radii: [34, 25] },
  { at: "translate(-58 -48) rotate(34)", radii: [21, 14] },
  { at: "translate(41 48) rotate(-20)", radii: [34, 24] },
  { at: "translate(41 48) rotate(-20)", radii: [20, 13] },
] as const;

const SHAPES = {
  circle: <circle r={3.4} />,
  triangle: <path d="M0-4.2 4 3H-4z" />,
  square: <rect x={-3} y={-3} width={6} height={6} rx={0.5} strokeWidth={1.4} />,
} as const;

type Pole = { low: string; high: string };

/** The mark, enlarged: a debate as a map, three camps by shape, and the reader who moved. */
export function MapDrawing({ x, y, caption }: { x?: Pole; y?: Pole; caption: ReactNode }) {
  return (
    <figure>
      <div className="relative rounded border border-line bg-raised shadow">
        <svg viewBox="-104 -104 208 208" aria-hidden="true" className="block w-full">
          <g className="stroke-line" strokeWidth={0.6} strokeDasharray="1 3">
            <path d="M-50-92V92M50-92V92M-92-50H92M-92 50H92" />
          </g>
          {CONTOURS.map(({ at, radii: [rx, ry] }) => (
            <ellipse
              key={`${at} ${rx}`}
              transform={at}
              rx={rx}
              ry={ry}
              className="fill-accent-soft stroke-accent"
              fillOpacity={0.55}
              strokeOpacity={0.28}
              strokeWidth={0.6}
            />
          ))}
          <path d="M0-94V94M-94 0H94" className="stroke-ink" strokeWidth={0.9} />
          <path
            d="M-50-2V2M50-2V2M-2-50H2M-2 50H2M-94-2V2M94-2V2M-2-94H2M-2 94H2"
            className="stroke-ink"
            strokeWidth={0.9}
          />
          {CAMPS.map(({ shape, look, dots }) => (
            <g key={shape} className={look}>
              {dots.map(([right, up]) => (
                <g key={`${right} ${up}`} transform={`translate(${right * 100} ${-up * 100})`}>
                  {SHAPES[shape]}
                </g>
              ))}
            </g>
          ))}
          <g className="text-me">
            <circle
              cx={-58}
              cy={38}
              r={5}
              fill="none"
              stroke="currentColor"
              strokeWidth={1.2}
              strokeDasharray="2.2 1.6"
            />
            <g className="animate-draw" fill="none" stroke="currentColor" strokeWidth={1.5} strokeLinecap="round">
              <path pathLength={1} strokeDasharray="1 1" d="M-52 36C-34 30-8 12 7-14" />
            </g>
            <g className="animate-arrive">
              <path
                d="M1.7-11.3 7.6-15 7.4-8"
                fill="none"
                stroke="currentColor"
                strokeWidth={1.5}
                strokeLinecap="round"
                strokeLinejoin="round"
              />
              <circle cx={13} cy={-26} r={7} className="fill-me-fill stroke-raised" strokeWidth={1.6} />
            </g>
            <g className="fill-current font-serif italic" fontSize={7.6}>
              <text x={-58} y={53} textAnchor="middle">
                you, before
              </text>
              <text x={23} y={-13} className="animate-arrive">
                you, now
              </text>
            </g>
          </g>
        </svg>
        <PoleLabels x={x} y={y} />
      </div>
      <figcaption className="mt-3 text-caption text-muted">{caption}</figcaption>
    </figure>
  );
}

/** Words at the four ends; as HTML, so that long ones wrap and grow with the reader's text size. */
function PoleLabels({ x, y }: { x?: Pole; y?: Pole }) {
  const look = "absolute max-w-28 text-caption leading-tight font-semibold text-balance";
  return (
    <div aria-hidden="true">
      {y && <p className={`${look} top-3 left-1/2 ml-3`}>{y.high}</p>}
      {y && <p className={`${look} bottom-3 left-1/2 ml-3`}>{y.low}</p>}
      {x && <p className={`${look} top-1/2 left-3 mt-2`}>{x.low}</p>}
      {x && <p className={`${look} top-1/2 right-3 mt-2 text-end`}>{x.high}</p>}
    </div>
  );
}
