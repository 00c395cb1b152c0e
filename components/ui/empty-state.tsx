import clsx from "clsx";
import type { ReactNode } from "react";
import { MapGlyph } from "./map-glyph";

type EmptyStateProps = {
  title: ReactNode;
  /** Why there is nothing, and what to do next. */
  children?: ReactNode;
  actions?: ReactNode;
  className?: string;
};

/** A map without dots yet. */
export function EmptyState({ title, children, actions, className }: EmptyStateProps) {
  return (
    <div className={clsx("rounded border border-dashed border-edge px-6 py-10 text-center", className)}>
      <MapGlyph className="mx-auto size-12 text-muted" />
      <p className="mt-4 font-serif text-heading font-semibold text-balance">{title}</p>
      {children && <div className="mx-auto mt-2 max-w-md text-balance text-muted">{children}</div>}
      {actions && <div className="mt-6 flex flex-wrap justify-center gap-3">{actions}</div>}
    </div>
  );
}
