import Link from "next/link";
import { Poles } from "@/components/figures/poles";
import { BasisLegend, RegionStrip } from "@/components/figures/region-strip";
import type { Region } from "@/lib/content/model";
import { byId, type Module } from "@/lib/content/module";
import { regionInWords } from "@/lib/figures/words";
import { urls } from "@/lib/urls";
import { capitalised } from "./note-card";
import { passageIn } from "./passage-links";

/** Where somebody stands on each axis, on what ground, and why. */
export function Placements({ placements, module }: { placements: readonly Region[]; module: Module }) {
  // In the order of the module's axes, the same on every page
  const placed = module.axes.flatMap((axis) => {
    const placement = placements.find((one) => one.axis === axis.id);
    return placement ? [{ axis, placement }] : [];
  });
  return (
    <>
      <BasisLegend />
      <ul className="mt-4 divide-y divide-line border-y border-line">
        {placed.map(({ axis, placement }) => (
          <li key={axis.id} className="space-y-2 py-5">
            <h3>{axis.label}</h3>
            <div>
              <Poles axis={axis} />
              <RegionStrip region={placement} />
            </div>
            <Reading placement={placement} module={module} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** A placement in words, with its reason and the passage behind it. */
export function Reading({ placement, module }: { placement: Region; module: Module }) {
  const axis = byId(module.axes, placement.axis);
  const found = passageIn(module, placement.passage);
  if (!axis) return null;
  return (
    <p className="text-caption">
      <span className="font-semibold">{capitalised(regionInWords(placement, axis))}.</span> {placement.rationale}{" "}
      {found && (
        <Link href={urls.passage(module.id, placement.passage)} className="text-accent underline underline-offset-4">
          {found.lesson.short}: {found.passage.heading}
        </Link>
      )}
    </p>
  );
}
