import clsx from "clsx";
import Link from "next/link";
import type { ComponentProps } from "react";

const VARIANTS = {
  primary: "border-transparent bg-accent text-accent-ink hover:bg-accent-strong",
  secondary: "border-edge bg-raised text-ink hover:border-accent hover:text-accent",
  quiet: "border-transparent text-accent hover:bg-accent-soft",
  danger: "border-danger bg-raised text-danger hover:bg-danger-soft",
} as const;

const SIZES = {
  small: "min-h-8 px-3 text-caption",
  medium: "min-h-10 px-4",
  large: "min-h-12 px-6 text-lead",
} as const;

export type ButtonLook = { variant?: keyof typeof VARIANTS; size?: keyof typeof SIZES };

/** The classes of a button, for the rare element that must look like one without being one (a `<summary>`). */
export function buttonClass({ variant = "secondary", size = "medium" }: ButtonLook, className?: string) {
  return clsx(
    "inline-flex items-center justify-center gap-2 rounded border py-1 text-center font-semibold select-none",
    "disabled:border-line disabled:bg-sunken disabled:text-muted aria-disabled:border-line aria-disabled:bg-sunken aria-disabled:text-muted",
    VARIANTS[variant],
    SIZES[size],
    className,
  );
}

export function Button({ variant, size, className, type = "button", ...props }: ComponentProps<"button"> & ButtonLook) {
  return <button type={type} className={buttonClass({ variant, size }, className)} {...props} />;
}

/** Goes somewhere, but is the page's main action. */
export function ButtonLink({ variant, size, className, ...props }: ComponentProps<typeof Link> & ButtonLook) {
  return <Link className={buttonClass({ variant, size }, className)} {...props} />;
}
