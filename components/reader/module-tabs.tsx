import { Tabs } from "@/components/ui/tabs";
import type { Module } from "@/lib/content/module";
import { urls } from "@/lib/urls";

/** The pages that go with a module's lessons. */
export function ModuleTabs({ module, className }: { module: Module; className?: string }) {
  const { id, people, institutions, debates, events, documents, terms, works } = module;
  return (
    <Tabs
      label={module.title}
      className={className}
      tabs={[
        { href: urls.module(id), label: "Overview", exact: true },
        { href: urls.people(id), label: "People", count: people.length + institutions.length },
        { href: urls.debates(id), label: "Debates", count: debates.length },
        { href: urls.timeline(id), label: "Timeline", count: events.length },
        { href: urls.reference(id), label: "Documents", count: documents.length },
        { href: urls.glossary(id), label: "Glossary", count: terms.length },
        { href: urls.sources(id), label: "Sources", count: works.length },
      ]}
    />
  );
}
