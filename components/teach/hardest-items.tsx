import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Table } from "@/components/ui/table";
import type { ItemStatistics } from "@/lib/results/model";
import { notScored, percent } from "@/lib/results/words";
import type { WrongPick } from "@/lib/results/wrong-picks";
import { urls } from "@/lib/urls";

export type ItemResult = Omit<ItemStatistics, "picks"> & { quiz: string; wrong: WrongPick | null };

type HardestItemsProps = {
  /** Hardest first. */
  items: readonly ItemResult[];
  moduleId: string;
};

const SHOWN = 3;
/** Below it a mean says little: one student more may turn the order. */
const ENOUGH = 10;

/** On what the class is lost: the items with the lowest mean score, the wrong answer most chosen, and all items. */
export function HardestItems({ items, moduleId }: HardestItemsProps) {
  const hard = items.filter(({ facility }) => facility !== null && facility < 1).slice(0, SHOWN);
  if (items.length === 0) return null;
  return (
    <section className="space-y-4" aria-labelledby="items">
      <h2 id="items" className="text-heading">
        Where the class stumbled
      </h2>
      {hard.length === 0 && <p className="text-muted">Nowhere so far: no scored answer was wrong.</p>}
      <ol className="grid items-start gap-4 lg:grid-cols-3">
        {hard.map((result) => (
          <li key={keyOf(result)}>
            <HardItem result={result} moduleId={moduleId} />
          </li>
        ))}
      </ol>
      <details className="space-y-4">
        <summary className="w-fit rounded py-2 font-semibold text-accent">All {items.length} questions</summary>
        <AllItems items={items} />
      </details>
    </section>
  );
}

const keyOf = ({ quizId, item, number }: ItemResult) => `${quizId} ${item.id} ${number} ${item.stem}`;

/** "3.", or with several quizzes "The leaves, 3."; a drawn item has no number that all would share. */
function labelOf({ quiz, number }: ItemResult, namesQuiz: boolean): string {
  const parts = [...(namesQuiz ? [quiz] : []), ...(number === null ? [] : [number])];
  return parts.length === 0 ? "" : `${parts.join(", ")}.`;
}

function HardItem({ result, moduleId }: { result: ItemResult; moduleId: string }) {
  const { item, number, quiz, wrong } = result;
  return (
    <Card className="space-y-3">
      <p className="text-caption text-muted">{number === null ? quiz : `${quiz}, question ${number}`}</p>
      <h3 className="font-serif text-lead leading-snug font-semibold">{item.stem}</h3>
      <Facility result={result} />
      {wrong && (
        <div className="space-y-2 border-t border-line pt-3">
          <p>
            <span className="block text-caption text-muted">
              Wrong answer most chosen, by {wrong.students} of {result.students}
            </span>
            “{wrong.text}”
          </p>
          <p className="text-caption text-muted">{wrong.feedback}</p>
          {wrong.misconception && <Badge>Misconception: {wrong.misconception.replaceAll("-", " ")}</Badge>}
        </div>
      )}
      <p className="text-caption">
        <Link href={urls.passage(moduleId, item.passage)}>The passage that settles it</Link>
      </p>
    </Card>
  );
}

function Facility({ result: { facility, students, scored } }: { result: ItemResult }) {
  return (
    <div className="space-y-1 tabular-nums">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <strong>{facility === null ? "No score" : `${percent(facility)} mean score`}</strong>
        {students < ENOUGH && <Badge>few answers ({students})</Badge>}
        {scored < students && <span className="text-caption text-muted">{notScored(students - scored)}</span>}
      </p>
      {facility !== null && (
        <div aria-hidden="true" className="h-2 overflow-hidden rounded bg-line">
          <div className="h-full bg-accent" style={{ width: `${facility * 100}%` }} />
        </div>
      )}
    </div>
  );
}

function AllItems({ items }: { items: readonly ItemResult[] }) {
  const quizzes = new Set(items.map(({ quizId }) => quizId)).size;
  const versions = new Map<string, number>();
  for (const { quizId, item } of items)
    versions.set(`${quizId}/${item.id}`, (versions.get(`${quizId}/${item.id}`) ?? 0) + 1);
  return (
    <Table caption="All questions, hardest first">
      <thead>
        <tr>
          <th scope="col">Question</th>
          <th scope="col">Mean score</th>
          <th scope="col">Answers</th>
          <th scope="col">Wrong answer most chosen</th>
        </tr>
      </thead>
      <tbody>
        {items.map((result) => (
          <tr key={keyOf(result)} className="align-top">
            <th scope="row" className="min-w-64 font-normal">
              {labelOf(result, quizzes > 1)} {result.item.stem}
              {(versions.get(`${result.quizId}/${result.item.id}`) ?? 0) > 1 && (
                <span className="block text-caption text-muted">
                  This question was edited meanwhile; each version stands by itself.
                </span>
              )}
            </th>
            <td className="whitespace-nowrap">{result.facility === null ? "–" : percent(result.facility)}</td>
            <td className="whitespace-nowrap">
              {result.students}
              {result.students < ENOUGH && <span className="block text-caption text-muted">few answers</span>}
            </td>
            <td className="min-w-64">
              {result.wrong ? (
                <>
                  {result.wrong.text} <span className="text-muted">({result.wrong.students})</span>
                </>
              ) : (
                <span className="text-muted">–</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
