import clsx from "clsx";
import type { ComponentProps } from "react";

/** What belongs together, lifted off the paper. */
export function Card({ className, ...props }: ComponentProps<"section">) {
  return <section className={clsx("rounded border border-line bg-raised p-4 sm:p-6", className)} {...props} />;
}
