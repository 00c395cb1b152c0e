import { TriangleAlert } from "lucide-react";
import { useId } from "react";
import { Select } from "@/components/ui/input";
import type { AnswerByType, PublicItem } from "@/lib/grading/model";

type MatchControlProps = {
  item: Extract<PublicItem, { type: "match" }>;
  answer: AnswerByType["match"] | null;
  onChange: (answer: AnswerByType["match"] | null) => void;
};

/** A native select per row: the same for touch, keys and screen readers. What is chosen stays choosable elsewhere. */
export function MatchControl({ item, answer, onChange }: MatchControlProps) {
  const id = useId();
  const given = answer ?? {};

  function choose(left: string, right: string) {
    const { [left]: _, ...others } = given;
    const next = right === "" ? others : { ...others, [left]: right };
    onChange(Object.keys(next).length > 0 ? next : null);
  }

  return (
    <div className="space-y-3">
      <ul className="divide-y divide-line border-y border-line">
        {item.lefts.map((left) => (
          <li key={left.id} className="grid gap-2 py-3 sm:grid-cols-5 sm:items-center sm:gap-6">
            <label htmlFor={`${id}-${left.id}`} className="sm:col-span-2">
              {left.text}
            </label>
            <Select
              id={`${id}-${left.id}`}
              className="sm:col-span-3"
              value={given[left.id] ?? ""}
              onChange={({ target }) => choose(left.id, target.value)}
            >
              <option value="">Choose …</option>
              {item.rights.map((right) => (
                <option key={right.id} value={right.id}>
                  {right.text}
                </option>
              ))}
            </Select>
          </li>
        ))}
      </ul>
      <div role="status">
        {repeated(item, given).map((text) => (
          <p key={text} className="flex gap-2 text-caption">
            <TriangleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0" />“{text}” is chosen in more than one
            row, and belongs to one at most.
          </p>
        ))}
      </div>
    </div>
  );
}

function repeated(item: MatchControlProps["item"], given: AnswerByType["match"]): string[] {
  const chosen = Object.values(given);
  return item.rights.filter(({ id }) => chosen.filter((other) => other === id).length > 1).map(({ text }) => text);
}
