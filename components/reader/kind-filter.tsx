import type { Person } from "@/lib/content/model";
import "./kind-filter.css";

export type Kind = Person["kind"];

export const KIND_WORDS: Record<Kind, { one: string; many: string }> = {
  scholar: { one: "Scholar", many: "Scholars" },
  official: { one: "Official", many: "Officials" },
  institution: { one: "Institution or group", many: "Institutions and groups" },
};

const KINDS = Object.keys(KIND_WORDS) as Kind[];

/**
 * Narrows what stands in the same `.by-kind` box to one kind: whatever carries `data-kinds` without it is hidden. Radio
 * buttons and a rule of CSS, so it works on a static page before any script has come.
 */
export function KindFilter({ kinds }: { kinds: readonly Kind[] }) {
  const choices = [
    { value: "all", label: "All", count: kinds.length },
    ...KINDS.map((kind) => ({
      value: kind,
      label: KIND_WORDS[kind].many,
      count: kinds.filter((one) => one === kind).length,
    })),
  ].filter(({ count }) => count > 0);
  return (
    <fieldset className="print:hidden">
      <legend className="mb-2 text-caption font-semibold">Show</legend>
      <div className="flex flex-wrap gap-2">
        {choices.map(({ value, label, count }) => (
          <label
            key={value}
            className="flex min-h-10 items-center gap-2 rounded border border-edge bg-raised px-3 hover:border-accent has-checked:border-accent has-checked:bg-accent-soft"
          >
            <input type="radio" name="kind" value={value} defaultChecked={value === "all"} className="size-4" />
            <span>
              {label} <span className="text-muted tabular-nums">({count})</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
