import clsx from "clsx";
import { type ReactNode, useId } from "react";

type ProgressProps = { value: number; max: number; label: ReactNode; className?: string };

/** How far one is, as a bar and in words: `<Progress value={3} max={8} label="3 of 8 lessons read" />`. */
export function Progress({ value, max, label, className }: ProgressProps) {
  const id = useId();
  return (
    <div className={clsx("space-y-1", className)}>
      <p id={id} className="text-caption text-muted tabular-nums">
        {label}
      </p>
      <progress
        aria-labelledby={id}
        value={value}
        max={max}
        className="block h-2 w-full appearance-none overflow-hidden rounded-full bg-line [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-accent"
      />
    </div>
  );
}
