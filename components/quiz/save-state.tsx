"use client";

import clsx from "clsx";
import { Check, CircleAlert, CloudOff, CloudUpload } from "lucide-react";
import { useState } from "react";
import type { SaveState as State } from "@/lib/outbox/model";

const time = new Intl.DateTimeFormat(undefined, { hour: "2-digit", minute: "2-digit" });

const LOOKS = {
  idle: { Icon: null, look: "text-muted" },
  saving: { Icon: CloudUpload, look: "text-muted" },
  saved: { Icon: Check, look: "text-success" },
  offline: { Icon: CloudOff, look: "text-ink" },
  "signed-out": { Icon: CircleAlert, look: "text-danger" },
  refused: { Icon: CircleAlert, look: "text-danger" },
} as const;

function wordsFor(state: State): string {
  switch (state.status) {
    case "idle":
      return "";
    case "saving":
      return "Saving …";
    case "saved":
      return `Saved ${time.format(new Date(state.at))}`;
    case "offline":
      return "Offline, kept on this device";
    case "signed-out":
      return "Signed out, kept on this device. Sign in again to save.";
    case "refused":
      return `Not saved: ${state.message}`;
  }
}

/**
 * How the newest edit stands. "Saving" shows but is not spoken: only where it ends (saved, offline, refused) is news,
 * and the same minute's "Saved 12:03" is spoken once.
 */
export function SaveState({ state, className }: { state: State; className?: string }) {
  const words = wordsFor(state);
  const [settled, setSettled] = useState(words);
  if (state.status !== "saving" && settled !== words) setSettled(words);
  const { Icon, look } = LOOKS[state.status];
  return (
    <div data-state={state.status} className={clsx("flex min-h-6 items-center gap-2 text-caption", look, className)}>
      {Icon && <Icon aria-hidden="true" className="size-4 shrink-0" />}
      <span aria-hidden="true">{words}</span>
      <span role="status" className="sr-only">
        {settled}
      </span>
    </div>
  );
}
