import type { ReactNode } from "react";

/** The frame of the pages through which one comes in: one column, one task. */
export function Door({ title, lead, children }: { title: string; lead?: ReactNode; children: ReactNode }) {
  return (
    <main id="main" className="mx-auto w-full grow max-w-md space-y-6 px-4 py-12 sm:py-16">
      <header className="space-y-2">
        <h1 className="text-title">{title}</h1>
        {lead && <p className="text-lead text-muted">{lead}</p>}
      </header>
      {children}
    </main>
  );
}
