import type { Axis, Region } from "@/lib/content/model";
import type { Subject } from "@/lib/figures/subjects";
import { regionInWords } from "@/lib/figures/words";
import { urls } from "@/lib/urls";
import { SubjectLink } from "./subject-link";

export type Placed = { subject: Subject; places: { axis: Axis; region: Region | null }[] };

/** Who stands where, and why: the picture in words. */
export function Reasons({ placed, moduleId }: { placed: readonly Placed[]; moduleId: string }) {
  return (
    <ul className="space-y-4 text-caption">
      {placed.map(({ subject, places }) => (
        <li key={subject.id}>
          <p className="font-semibold">
            <SubjectLink subject={subject} moduleId={moduleId} />
          </p>
          {places.map(({ axis, region }) => (
            <p key={axis.id} className="mt-1">
              {places.length > 1 && <span className="text-muted">{axis.label}: </span>}
              {region ? <Reason axis={axis} region={region} moduleId={moduleId} /> : "the article does not say."}
            </p>
          ))}
        </li>
      ))}
    </ul>
  );
}

function Reason({ axis, region, moduleId }: { axis: Axis; region: Region; moduleId: string }) {
  return (
    <>
      {regionInWords(region, axis)}. {region.rationale} <a href={urls.passage(moduleId, region.passage)}>Passage</a>
    </>
  );
}
