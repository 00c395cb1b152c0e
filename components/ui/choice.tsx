import clsx from "clsx";
import type { ComponentProps, ReactNode } from "react";

type Choice = { label: ReactNode; hint?: ReactNode };

export function Checkbox({ label, hint, className, ...props }: Omit<ComponentProps<"input">, "type"> & Choice) {
  return (
    <label className={clsx("flex min-h-10 items-start gap-3 py-2", className)}>
      <input type="checkbox" className="mt-0.5 size-5 shrink-0" {...props} />
      <Words label={label} hint={hint} />
    </label>
  );
}

/** One of a few choices, each with room for a sentence. Put several in a `<fieldset>` with a `<legend>`. */
export function RadioCard({ label, hint, className, ...props }: Omit<ComponentProps<"input">, "type"> & Choice) {
  return (
    <label
      className={clsx(
        "flex items-start gap-3 rounded border border-edge bg-raised p-3 hover:border-accent",
        "has-checked:border-accent has-checked:bg-accent-soft has-checked:inset-ring has-checked:inset-ring-accent",
        "has-disabled:border-line has-disabled:bg-sunken has-disabled:text-muted",
        className,
      )}
    >
      <input type="radio" className="mt-0.5 size-5 shrink-0" {...props} />
      <Words label={label} hint={hint} />
    </label>
  );
}

const Words = ({ label, hint }: Choice) => (
  <span className="min-w-0">
    <span className="block">{label}</span>
    {hint && <span className="block text-caption text-muted">{hint}</span>}
  </span>
);
