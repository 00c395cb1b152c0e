"use client";

import { X } from "lucide-react";
import { type MouseEvent, type ReactNode, useId, useRef } from "react";
import { Button, type ButtonLook } from "./button";

type DialogProps = ButtonLook & {
  /** What the button that opens it says. */
  trigger: ReactNode;
  title: ReactNode;
  children: ReactNode;
  className?: string;
};

/**
 * A button and the dialog that it opens. The browser traps and returns focus and closes on Escape; any element inside
 * with `data-close` closes it too.
 */
export function Dialog({ trigger, title, children, className, ...look }: DialogProps) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);

  function onClick(event: MouseEvent<HTMLDialogElement>) {
    const target = event.target as Element;
    // A click on the backdrop has the dialog itself as target: its content fills it to the edge.
    if (target === event.currentTarget || target.closest("[data-close]")) dialog.current?.close();
  }

  return (
    <>
      <Button {...look} className={className} onClick={() => dialog.current?.showModal()}>
        {trigger}
      </Button>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Escape is the keyboard's way, and the browser's own */}
      <dialog
        ref={dialog}
        aria-labelledby={id}
        onClick={onClick}
        className="m-auto w-full max-w-lg rounded border border-line bg-raised p-0 text-start text-ink shadow backdrop:bg-paper/80"
      >
        <div className="space-y-4 p-6">
          <div className="flex items-start justify-between gap-4">
            <h2 id={id} className="text-heading">
              {title}
            </h2>
            <button
              type="button"
              data-close
              className="-m-2 grid size-10 shrink-0 place-items-center rounded text-muted hover:bg-sunken hover:text-ink"
            >
              <X aria-hidden="true" className="size-5" />
              <span className="sr-only">Close</span>
            </button>
          </div>
          {children}
        </div>
      </dialog>
    </>
  );
}
