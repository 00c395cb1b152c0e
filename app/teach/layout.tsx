import type { ReactNode } from "react";

export default function TeachLayout({ children }: { children: ReactNode }) {
  return (
    <main id="main" className="mx-auto w-full max-w-page space-y-8 px-4 py-8 sm:py-12">
      {children}
    </main>
  );
}
