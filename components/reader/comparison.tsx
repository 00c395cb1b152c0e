import Link from "next/link";
import type { ReactNode } from "react";
import { PairLegend, PairStrip } from "@/components/figures/pair-strip";
import { Poles } from "@/components/figures/poles";
import { BasisLegend } from "@/components/figures/region-strip";
import type { Module } from "@/lib/content/module";
import { type Profile, relationBetween } from "@/lib/content/profiles";
import {
  loneAxes,
  type SharedAxis,
  type SharedDebate,
  sharedAxes,
  sharedDebates,
  type Third,
  thirdParties,
} from "@/lib/figures/comparison";
import { distanceInWords, standTogether } from "@/lib/figures/words";
import { urls } from "@/lib/urls";
import { capitalised } from "./note-card";
import { Part } from "./part";
import { Reading } from "./placements";
import { ProfileWorks, WORKS_LABEL } from "./profile-works";

type Pair = readonly [Profile, Profile];

/** Two subjects side by side; on a phone the second follows the first within each part. */
export function Comparison({ pair, module }: { pair: Pair; module: Module }) {
  const [a, b] = pair;
  return (
    <div className="space-y-12">
      <Part id="positions" title="What they hold">
        <Columns pair={pair} moduleId={module.id}>
          {(profile) => (
            <>
              <p className="text-caption text-muted">{capitalised(profile.line)}</p>
              <p className="mt-2 font-serif text-lead">{profile.position}</p>
            </>
          )}
        </Columns>
      </Part>
      <OnTheAxes pair={pair} module={module} />
      <OnlyOne pair={pair} module={module} />
      <OnTerms pair={pair} module={module} />
      <InDebates debates={sharedDebates(module, a.id, b.id)} pair={pair} moduleId={module.id} />
      {(a.works.length > 0 || b.works.length > 0) && (
        <Part id="works" title="Works">
          <Columns pair={pair} moduleId={module.id}>
            {(profile) =>
              profile.works.length > 0 ? (
                <>
                  <p className="mt-1 mb-3 text-caption text-muted">{WORKS_LABEL[profile.kind]}</p>
                  <ProfileWorks ids={profile.works} module={module} />
                </>
              ) : (
                <p className="mt-1 text-muted">No works named.</p>
              )
            }
          </Columns>
        </Part>
      )}
    </div>
  );
}

/** The same of each, under their name. */
function Columns({
  pair,
  moduleId,
  children,
}: {
  pair: Pair;
  moduleId: string;
  children: (profile: Profile) => ReactNode;
}) {
  return (
    <div className="grid gap-x-12 gap-y-8 md:grid-cols-2">
      {pair.map((profile) => (
        <div key={profile.id} className="min-w-0">
          <h3 className="font-serif text-lead">
            <Link href={urls.person(moduleId, profile.id)} className="text-accent underline underline-offset-4">
              {profile.name}
            </Link>
          </h3>
          {children(profile)}
        </div>
      ))}
    </div>
  );
}

function OnTheAxes({ pair, module }: { pair: Pair; module: Module }) {
  const [a, b] = pair;
  const shared = sharedAxes(module, pair);
  return (
    <Part id="axes" title="On the same axes">
      {shared.length === 0 ? (
        <p className="text-muted">The article places the two on no axis together.</p>
      ) : (
        <>
          <p className="mb-4 max-w-measure text-lead">{summary(shared)}</p>
          <PairLegend first={a.abbr ?? a.name} second={b.abbr ?? b.name} />
          <BasisLegend className="mt-2" />
          <ul className="mt-4 divide-y divide-line border-y border-line">
            {shared.map((row) => (
              <AxisRow key={row.axis.id} row={row} pair={pair} module={module} />
            ))}
          </ul>
        </>
      )}
    </Part>
  );
}

/** What the rows say, in a sentence. */
function summary(shared: readonly SharedAxis[]): string {
  const rows = [...shared].sort((one, other) => other.apart - one.apart);
  const [widest] = rows;
  if (!widest) return "";
  const axis = `“${widest.axis.label}”`;
  const words = distanceInWords(widest.a.region, widest.b.region);
  if (rows.length > 1 && standTogether(widest.a.region, widest.b.region))
    return `${rows.length} axes place both, and on all of them they stand ${words}.`;
  return rows.length === 1
    ? `One axis places both, ${axis}: there they stand ${words}.`
    : `${rows.length} axes place both. They differ most on ${axis}: there they stand ${words}.`;
}

function AxisRow({ row: { axis, a, b }, pair, module }: { row: SharedAxis; pair: Pair; module: Module }) {
  return (
    <li className="gap-x-12 gap-y-4 py-6 lg:grid lg:grid-cols-2">
      <div>
        <h3>{axis.label}</h3>
        <Poles axis={axis} className="mt-2" />
        <PairStrip first={a} second={b} />
        <p className="mt-2 font-semibold">{capitalised(distanceInWords(a.region, b.region))}.</p>
      </div>
      <dl className="mt-4 space-y-3 lg:mt-0">
        {[a, b].map((placement, index) => (
          <div key={pair[index]?.id}>
            <dt className="font-semibold">{pair[index]?.name}</dt>
            <dd>
              <Reading placement={placement} module={module} />
            </dd>
          </div>
        ))}
      </dl>
    </li>
  );
}

function OnlyOne({ pair, module }: { pair: Pair; module: Module }) {
  const alone = loneAxes(module, pair);
  if (alone.length === 0) return null;
  return (
    <Part id="alone" title="Where only one has a view">
      <ul className="grid gap-x-12 gap-y-6 lg:grid-cols-2">
        {alone.map(({ axis, who, region }) => (
          <li key={axis.id}>
            <h3>{axis.label}</h3>
            <p className="text-caption text-muted">{who.name}</p>
            <Reading placement={region} module={module} />
          </li>
        ))}
      </ul>
    </Part>
  );
}

function OnTerms({ pair: [a, b], module }: { pair: Pair; module: Module }) {
  const relation = relationBetween(module, a.id, b.id);
  const others = thirdParties(module, a.id, b.id);
  const those = (toA: Third["a"], toB: Third["b"]) =>
    others.filter((third) => third.a === toA && third.b === toB).map(({ person }) => person);
  const lines = [
    { label: "Both in agreement with", people: those("agrees", "agrees") },
    { label: "Both at odds with", people: those("disagrees", "disagrees") },
    { label: `With ${a.name}, against ${b.name}`, people: those("agrees", "disagrees") },
    { label: `With ${b.name}, against ${a.name}`, people: those("disagrees", "agrees") },
  ].filter(({ people }) => people.length > 0);
  return (
    <Part id="terms" title="On what terms">
      <div className="max-w-measure space-y-3">
        <p>{RELATION_WORDS[relation ?? "none"]}</p>
        {lines.map(({ label, people }) => (
          <p key={label}>
            <span className="font-semibold">{label}:</span>{" "}
            {people.map(({ id, name }, index) => (
              <span key={id}>
                {index > 0 && ", "}
                <Link href={urls.person(module.id, id)} className="text-accent underline underline-offset-4">
                  {name}
                </Link>
              </span>
            ))}
          </p>
        ))}
      </div>
    </Part>
  );
}

const RELATION_WORDS = {
  agrees: "The two are in agreement on what they are cited for.",
  disagrees: "The two are at odds.",
  none: "Neither is set against the other, nor named as of the same view.",
};

function InDebates({ debates, pair, moduleId }: { debates: readonly SharedDebate[]; pair: Pair; moduleId: string }) {
  if (debates.length === 0) return null;
  return (
    <Part id="debates" title="In the same debates">
      <ul className="grid gap-x-12 gap-y-6 lg:grid-cols-2">
        {debates.map(({ debate, a, b }) => (
          <li key={`${debate.id} ${a.id} ${b.id}`}>
            <h3>
              <Link href={urls.debate(moduleId, debate.id)} className="text-accent underline underline-offset-4">
                {debate.question}
              </Link>
            </h3>
            {a.id === b.id ? (
              <p className="mt-1">Both: {a.claim}</p>
            ) : (
              [a, b].map((side, index) => (
                <p key={side.id} className="mt-1">
                  <span className="text-muted">{pair[index]?.name}:</span> {side.claim}
                </p>
              ))
            )}
          </li>
        ))}
      </ul>
    </Part>
  );
}
