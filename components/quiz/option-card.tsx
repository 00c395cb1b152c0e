import type { ComponentProps, ReactNode } from "react";

type OptionCardProps = ComponentProps<"input"> & { type: "radio" | "checkbox"; children: ReactNode };

/** One option of an item: a native radio or checkbox whose whole card can be tapped. */
export function OptionCard({ children, ...input }: OptionCardProps) {
  return (
    <label className="flex min-h-12 items-start gap-3 rounded border border-edge bg-raised px-4 py-3 hover:border-accent has-checked:border-accent has-checked:bg-accent-soft has-checked:inset-ring has-checked:inset-ring-accent has-disabled:border-line has-disabled:hover:border-line">
      <input {...input} className="mt-0.5 size-5 shrink-0" />
      <span className="min-w-0">{children}</span>
    </label>
  );
}
