import { ArrowDown, ArrowUp } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import type { AnswerByType, PublicItem } from "@/lib/grading/model";

type OrderControlProps = {
  item: Extract<PublicItem, { type: "order" }>;
  answer: AnswerByType["order"] | null;
  onChange: (answer: AnswerByType["order"]) => void;
};

type Direction = "up" | "down";

/** Steps with a button up and a button down each; both stay where the keyboard left them while the step travels. */
export function OrderControl({ item, answer, onChange }: OrderControlProps) {
  const order = answer ?? item.steps.map(({ id }) => id);
  const texts = new Map(item.steps.map(({ id, text }) => [id, text]));
  const list = useRef<HTMLOListElement>(null);
  const moved = useRef<string | null>(null);
  const [news, setNews] = useState("");

  // A list element that moves in the document loses its focus, so the button that moved it gets it back.
  useEffect(() => {
    if (moved.current === null) return;
    list.current?.querySelector<HTMLElement>(`[data-move="${moved.current}"]`)?.focus();
    moved.current = null;
  });

  function move(id: string, direction: Direction) {
    const from = order.indexOf(id);
    const to = direction === "up" ? from - 1 : from + 1;
    if (to < 0 || to >= order.length) return;
    const others = order.filter((other) => other !== id);
    moved.current = `${id}-${direction}`;
    setNews(`${texts.get(id)}: moved to ${to + 1} of ${order.length}`);
    onChange(others.toSpliced(to, 0, id));
  }

  return (
    <div className="space-y-3">
      <ol ref={list} className="space-y-2">
        {order.map((id, index) => (
          <li
            key={id}
            className="flex items-center gap-3 rounded border border-edge bg-raised py-2 ps-4 pe-2 in-disabled:border-line"
          >
            <span className="w-6 shrink-0 font-semibold text-muted tabular-nums">{index + 1}</span>
            <span className="min-w-0 grow">{texts.get(id)}</span>
            <MoveButton {...{ id, text: texts.get(id), move }} direction="up" atEnd={index === 0} />
            <MoveButton {...{ id, text: texts.get(id), move }} direction="down" atEnd={index === order.length - 1} />
          </li>
        ))}
      </ol>
      {answer === null && (
        <p className="flex flex-wrap items-center gap-3 text-caption text-muted">
          Not answered yet: move a step, or keep what stands here.
          <Button size="small" onClick={() => onChange(order)}>
            Keep this order
          </Button>
        </p>
      )}
      <p role="status" className="sr-only">
        {news}
      </p>
    </div>
  );
}

type MoveButtonProps = {
  id: string;
  text: string | undefined;
  direction: Direction;
  atEnd: boolean;
  move: (id: string, direction: Direction) => void;
};

/** At the end of the list it stays focusable: a button that is disabled under one's finger throws the focus away. */
function MoveButton({ id, text, direction, atEnd, move }: MoveButtonProps) {
  const Icon = direction === "up" ? ArrowUp : ArrowDown;
  return (
    <button
      type="button"
      data-move={`${id}-${direction}`}
      aria-disabled={atEnd || undefined}
      aria-label={`Move ${direction}: ${text}`}
      onClick={() => move(id, direction)}
      className="grid size-10 shrink-0 place-items-center rounded text-accent hover:bg-accent-soft aria-disabled:text-muted aria-disabled:opacity-50 aria-disabled:hover:bg-transparent disabled:text-muted disabled:opacity-50"
    >
      <Icon aria-hidden="true" className="size-5" />
    </button>
  );
}
