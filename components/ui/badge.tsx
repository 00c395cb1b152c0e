import clsx from "clsx";
import type { ComponentProps } from "react";

/** Each tone has a shape of its own, so that nobody depends on the colour. */
const TONES = {
  neutral: { look: "border-line bg-sunken text-muted", shape: "M2 5h6" },
  accent: { look: "border-transparent bg-accent-soft text-accent", shape: "M5 1.5 8.5 5 5 8.5 1.5 5z" },
  me: { look: "border-transparent bg-me-soft text-me", shape: "M5 2a3 3 0 1 0 0 6 3 3 0 0 0 0-6z" },
  success: { look: "border-transparent bg-success-soft text-success", shape: "M1.5 5.5 4 8l4.5-6" },
  danger: { look: "border-transparent bg-danger-soft text-danger", shape: "M5 1.5 9 8.5H1z" },
} as const;

export type BadgeTone = keyof typeof TONES;

export function Badge({
  tone = "neutral",
  className,
  children,
  ...props
}: ComponentProps<"span"> & { tone?: BadgeTone }) {
  const { look, shape } = TONES[tone];
  return (
    <span
      className={clsx(
        "inline-flex items-center gap-1.5 rounded border px-2 py-0.5 text-caption font-semibold whitespace-nowrap",
        look,
        className,
      )}
      {...props}
    >
      <svg viewBox="0 0 10 10" aria-hidden="true" className="size-2.5 shrink-0">
        <path
          d={shape}
          fill={tone === "success" || tone === "neutral" ? "none" : "currentColor"}
          stroke="currentColor"
          strokeWidth={1.5}
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      {children}
    </span>
  );
}
