import type { ReactNode } from "react";
import type { Axis } from "@/lib/content/model";
import { regionOn, type Subject } from "@/lib/figures/subjects";
import { regionInWords } from "@/lib/figures/words";
import { FigureFrame } from "./frame";
import { Poles } from "./poles";
import { Reasons } from "./reasons";
import { BasisLegend, RegionStrip } from "./region-strip";
import { SubjectLink } from "./subject-link";

type AxisFigureProps = { axis: Axis; subjects: readonly Subject[]; moduleId: string; caption: ReactNode };

/** Where several people stand on one axis, a line for each. */
export function AxisFigure({ axis, subjects, moduleId, caption }: AxisFigureProps) {
  const placed = subjects.map((subject) => ({ subject, region: regionOn(subject, axis) }));
  return (
    <FigureFrame
      caption={caption}
      words={
        <Reasons
          moduleId={moduleId}
          placed={placed.map(({ subject, region }) => ({ subject, places: [{ axis, region }] }))}
        />
      }
    >
      <p className="mb-4 font-semibold">{axis.label}</p>
      <div className="@md:grid @md:grid-cols-[minmax(0,2fr)_minmax(0,5fr)] @md:gap-x-4">
        <Poles axis={axis} className="mb-2 @md:col-start-2" />
      </div>
      <ul className="space-y-2 @md:space-y-1">
        {placed.map(({ subject, region }) => (
          <li
            key={subject.id}
            className="items-center @md:grid @md:grid-cols-[minmax(0,2fr)_minmax(0,5fr)] @md:gap-x-4"
          >
            <span className="text-caption @md:text-end">
              <SubjectLink subject={{ ...subject, name: subject.short }} moduleId={moduleId} />
            </span>
            <RegionStrip region={region} />
            <span className="sr-only">{region ? regionInWords(region, axis) : "no view reported"}</span>
          </li>
        ))}
      </ul>
      <BasisLegend className="mt-4 @md:ms-[calc(2/7*100%)]" />
    </FigureFrame>
  );
}
