import clsx from "clsx";
import { CircleAlert } from "lucide-react";

type FieldErrorsProps = { id: string; errors: readonly string[] | undefined; className?: string };

/** What is wrong with a field or a group of boxes, which is described by `id`. Nothing where nothing is wrong. */
export function FieldErrors({ id, errors, className }: FieldErrorsProps) {
  if (!errors || errors.length === 0) return null;
  return (
    <div id={id} className={clsx("flex gap-2 text-caption font-semibold text-danger", className)}>
      <CircleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
      <div>
        {errors.map((message) => (
          <p key={message}>{message}</p>
        ))}
      </div>
    </div>
  );
}
