import type { ReactNode } from "react";
import { listModules } from "@/lib/content/library";

/** Every page of a module is made at build time; what is not there then does not exist. */
export const dynamicParams = false;
export const generateStaticParams = () => listModules().map(({ id }) => ({ module: id }));

export default function ModuleLayout({ children }: { children: ReactNode }) {
  return (
    <main id="main" className="mx-auto w-full max-w-page px-4 py-8 sm:py-12">
      {children}
    </main>
  );
}
