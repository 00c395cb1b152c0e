import clsx from "clsx";
import type { ComponentProps } from "react";

const CONTROL =
  "w-full rounded border border-edge bg-raised px-3 py-2 text-body text-ink hover:border-ink aria-invalid:border-2 aria-invalid:border-danger disabled:border-line disabled:bg-sunken disabled:text-muted";

export function Input({ className, ...props }: ComponentProps<"input">) {
  return <input className={clsx(CONTROL, "min-h-10 read-only:bg-sunken", className)} {...props} />;
}

export function Textarea({ className, rows = 4, ...props }: ComponentProps<"textarea">) {
  return (
    <textarea rows={rows} className={clsx(CONTROL, "field-sizing-content min-h-24 resize-y", className)} {...props} />
  );
}

export function Select({ className, ...props }: ComponentProps<"select">) {
  return <select className={clsx(CONTROL, "min-h-10", className)} {...props} />;
}
