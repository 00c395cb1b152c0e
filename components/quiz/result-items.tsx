"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";

type ResultItemsProps = {
  /** A list of `<details>`, one a question. */
  children: ReactNode;
};

/** The questions of a result, each open or closed as its own mark has it; all open on request, and on paper. */
export function ResultItems({ children }: ResultItemsProps) {
  const list = useRef<HTMLDivElement>(null);

  useEffect(() => {
    let opened: HTMLDetailsElement[] = [];
    const open = () => {
      opened = openAll(list.current);
    };
    const restore = () => {
      for (const details of opened) details.open = false;
    };
    window.addEventListener("beforeprint", open);
    window.addEventListener("afterprint", restore);
    return () => {
      window.removeEventListener("beforeprint", open);
      window.removeEventListener("afterprint", restore);
    };
  }, []);

  return (
    <section aria-labelledby="answers" className="space-y-4">
      <div className="flex flex-wrap items-center justify-between gap-4">
        <h2 id="answers" className="text-heading">
          Your answers
        </h2>
        <Button variant="quiet" size="small" onClick={() => openAll(list.current)} className="print:hidden">
          Show all
        </Button>
      </div>
      <div ref={list}>{children}</div>
    </section>
  );
}

/** @returns those that were closed */
function openAll(list: HTMLElement | null): HTMLDetailsElement[] {
  const closed = [...(list?.querySelectorAll<HTMLDetailsElement>("details:not([open])") ?? [])];
  for (const details of closed) details.open = true;
  return closed;
}
