import clsx from "clsx";
import type { ReactNode } from "react";

type PageHeaderProps = {
  title: ReactNode;
  lead?: ReactNode;
  /** The page's main action, and at most two others. */
  actions?: ReactNode;
  breadcrumbs?: ReactNode;
  /** A line of facts under the title: badges, dates, counts. */
  meta?: ReactNode;
  className?: string;
};

export function PageHeader({ title, lead, actions, breadcrumbs, meta, className }: PageHeaderProps) {
  return (
    <header className={clsx("space-y-4", className)}>
      {breadcrumbs}
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
        <div className="min-w-0 max-w-measure space-y-2">
          <h1 className="text-title">{title}</h1>
          {lead && <p className="text-lead text-muted">{lead}</p>}
          {meta && <div className="flex flex-wrap items-center gap-x-4 gap-y-2 text-muted">{meta}</div>}
        </div>
        {actions && <div className="flex flex-wrap items-center gap-3">{actions}</div>}
      </div>
    </header>
  );
}
