import type { ReactNode } from "react";
import type { Axis, Region } from "@/lib/content/model";
import { regionOn, type Subject } from "@/lib/figures/subjects";
import { regionInWords } from "@/lib/figures/words";
import { FigureFrame } from "./frame";
import { Reasons } from "./reasons";
import { RegionStrip } from "./region-strip";
import { SubjectLink } from "./subject-link";

type TableFigureProps = { axes: readonly Axis[]; subjects: readonly Subject[]; moduleId: string; caption: ReactNode };

/** Who stands where, in words: a row a person and a column an axis; on phones a block a person. */
export function TableFigure({ axes, subjects, moduleId, caption }: TableFigureProps) {
  const rows = subjects.map((subject) => ({
    subject,
    places: axes.map((axis) => ({ axis, region: regionOn(subject, axis) })),
  }));
  const said = rows.map(({ subject, places }) => ({ subject, places: places.filter(({ region }) => region) }));
  return (
    <FigureFrame caption={caption} words={<Reasons moduleId={moduleId} placed={said} />} wordsLabel="With reasons">
      <table className="hidden w-full table-fixed border-collapse text-start text-caption @lg:table">
        <thead>
          <tr className="border-b border-edge align-bottom">
            <th scope="col" className="w-1/4 py-2 pe-4 text-start">
              Who
            </th>
            {axes.map(({ id, label }) => (
              <th key={id} scope="col" className="py-2 pe-4 text-start">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ subject, places }) => (
            <tr key={subject.id} className="border-b border-line align-top last:border-b-0">
              <th scope="row" className="py-3 pe-4 text-start">
                <SubjectLink subject={subject} moduleId={moduleId} />
              </th>
              {places.map(({ axis, region }) => (
                <td key={axis.id} className="py-3 pe-4">
                  <Cell axis={axis} region={region} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <ul className="space-y-6 text-caption @lg:hidden">
        {rows.map(({ subject, places }) => (
          <li key={subject.id}>
            <p className="border-b border-line pb-1 font-semibold">
              <SubjectLink subject={subject} moduleId={moduleId} />
            </p>
            <dl className="mt-2 space-y-2">
              {places.map(({ axis, region }) => (
                <div key={axis.id}>
                  <dt className="text-muted">{axis.label}</dt>
                  <dd>
                    <Cell axis={axis} region={region} />
                  </dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ul>
    </FigureFrame>
  );
}

function Cell({ axis, region }: { axis: Axis; region: Region | null }) {
  if (!region) return <span className="text-muted">– not said</span>;
  return (
    <>
      {regionInWords(region, axis)}
      <RegionStrip region={region} className="mt-1 max-w-40" />
    </>
  );
}
