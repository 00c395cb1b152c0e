import type { ReactNode } from "react";

type OffTheMapProps = {
  title: string;
  /** What happened, and what is safe. */
  children: ReactNode;
  /** The next things to do. */
  actions: ReactNode;
};

/** A page for when there is no page: the map, and a dot that has left it. */
export function OffTheMap({ title, children, actions }: OffTheMapProps) {
  return (
    <main
      id="main"
      className="mx-auto grid w-full max-w-page grow content-center items-center gap-x-16 gap-y-8 px-4 py-16 md:grid-cols-12"
    >
      <div className="space-y-4 md:order-1 md:col-span-7">
        <h1 className="text-title">{title}</h1>
        <div className="max-w-lg space-y-4 text-lead text-muted">{children}</div>
        <div className="flex flex-wrap items-center gap-3 pt-4">{actions}</div>
      </div>
      <svg viewBox="9 20 176 124" aria-hidden="true" className="w-full max-w-xs md:col-span-5 md:max-w-none">
        <rect x={10} y={22} width={120} height={120} rx={4} className="fill-raised stroke-ink" strokeWidth={1.6} />
        <path d="M70 22v120M10 82h120" className="stroke-ink" strokeWidth={1.2} />
        <path
          d="M40 30v104M100 30v104M18 52h104M18 112h104"
          className="stroke-line"
          strokeWidth={0.8}
          strokeDasharray="1 4"
        />
        <g className="stroke-me" fill="none" strokeWidth={1.8} strokeLinecap="round">
          <circle cx={88} cy={98} r={6} strokeDasharray="3 2.2" />
          <path d="M96 95C120 88 140 74 156 52" className="animate-draw" pathLength={1} strokeDasharray="1 1" />
        </g>
        <circle cx={164} cy={40} r={9} className="animate-arrive fill-me-fill" />
      </svg>
    </main>
  );
}
