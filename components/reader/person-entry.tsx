import Link from "next/link";
import { Poles } from "@/components/figures/poles";
import { RegionStrip } from "@/components/figures/region-strip";
import type { Person, Region } from "@/lib/content/model";
import { byId, type Module } from "@/lib/content/module";
import { regionInWords } from "@/lib/figures/words";
import { urls } from "@/lib/urls";
import { capitalised } from "./note-card";
import { PassageLinks } from "./passage-links";
import { Reference } from "./reference";

/** Everything that the module has to say of one person. */
export function PersonEntry({ person, module }: { person: Person; module: Module }) {
  const { id, name, role, position, passages, works, agrees, disagrees, placements } = person;
  return (
    <article
      id={id}
      className="rounded target:outline-2 target:outline-offset-4 target:outline-accent grid gap-x-12 gap-y-4 border-t border-line py-8 lg:grid-cols-[var(--container-measure)_minmax(0,1fr)]"
    >
      <div className="min-w-0 space-y-3">
        <h3 className="font-serif text-heading">{name}</h3>
        <p className="text-caption text-muted">{capitalised(role)}</p>
        <p className="font-serif text-lead">{position}</p>
        <Relations label="Agrees with" ids={agrees} module={module} />
        <Relations label="Disagrees with" ids={disagrees} module={module} />
        <PassageLinks ids={passages} module={module} />
        {works.length > 0 && (
          <ul className="space-y-1 text-caption text-muted">
            {works.map((workId) => {
              const work = byId(module.works, workId);
              return (
                work && (
                  <li key={workId} className="ps-6 -indent-6">
                    <Reference work={work} />
                  </li>
                )
              );
            })}
          </ul>
        )}
      </div>
      {placements.length > 0 && (
        <ul aria-label={`Where ${name} stands`} className="min-w-0 space-y-4 lg:pt-1">
          {placements.map((placement) => (
            <Placement key={placement.axis} placement={placement} module={module} />
          ))}
        </ul>
      )}
    </article>
  );
}

function Placement({ placement, module }: { placement: Region; module: Module }) {
  const axis = byId(module.axes, placement.axis);
  if (!axis) return null;
  return (
    <li>
      <Poles axis={axis} />
      <RegionStrip region={placement} />
      <p className="text-caption text-muted">
        <span className="text-ink">{capitalised(regionInWords(placement, axis))}.</span> {placement.rationale}
      </p>
    </li>
  );
}

function Relations({ label, ids, module }: { label: string; ids: readonly string[]; module: Module }) {
  const others = ids.flatMap((id) => byId(module.people, id) ?? []);
  if (others.length === 0) return null;
  return (
    <p className="text-caption">
      <span className="font-semibold">{label}</span>{" "}
      {others.map(({ id, name }, index) => (
        <span key={id}>
          {index > 0 && (index === others.length - 1 ? " and " : ", ")}
          <Link href={urls.people(module.id, id)} className="text-accent underline underline-offset-4">
            {name}
          </Link>
        </span>
      ))}
    </p>
  );
}
