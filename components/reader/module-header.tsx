import type { ReactNode } from "react";
import { Breadcrumbs } from "@/components/site/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import type { Module } from "@/lib/content/module";
import { urls } from "@/lib/urls";
import { ModuleTabs } from "./module-tabs";

/** The head of a page that goes with a module's lessons: the way back to it, and the tabs to its other pages. */
export function ModuleHeader({ module, title, lead }: { module: Module; title: string; lead: ReactNode }) {
  return (
    <>
      <PageHeader
        breadcrumbs={<Breadcrumbs crumbs={[{ href: urls.module(module.id), label: module.title }]} />}
        title={title}
        lead={lead}
      />
      <ModuleTabs module={module} />
    </>
  );
}
