import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CompareForm } from "@/components/reader/compare-form";
import { Comparison } from "@/components/reader/comparison";
import { ModuleTabs } from "@/components/reader/module-tabs";
import { Breadcrumbs } from "@/components/site/breadcrumbs";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { findModule } from "@/lib/content/library";
import type { Module } from "@/lib/content/module";
import { findProfile, type Profile } from "@/lib/content/profiles";
import { urls } from "@/lib/urls";

type Props = PageProps<"/m/[module]/people/compare">;

async function read({ params, searchParams }: Props) {
  const module = findModule((await params).module) ?? notFound();
  const { a, b } = await searchParams;
  return { module, ...pairOf(module, a, b) };
}

type Asked = { a: Profile | null; b: Profile | null; refusal: string | null };

/** Whom the address asks for. What is missing is a form to fill; what is wrong is said. */
function pairOf(module: Module, ...asked: (string | string[] | undefined)[]): Asked {
  const ids = asked.map((value) => (Array.isArray(value) ? value[0] : value) || null);
  const [a, b] = ids.map((id) => (id === null ? null : findProfile(module, id)));
  const isUnknown = ids.some((id, index) => id !== null && ![a, b][index]);
  const refusal = isUnknown
    ? "There is nobody of that name in this module. Choose again."
    : a && b && a.id === b.id
      ? "That is the same name twice. Choose someone else for the second."
      : null;
  return { a: a ?? null, b: b ?? null, refusal };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { module, a, b, refusal } = await read(props);
  return {
    title: a && b && !refusal ? `${a.name} and ${b.name}` : `Compare two people in “${module.title}”`,
    description: "Two positions side by side: where each stands, what it rests on, and who sides with whom.",
  };
}

export default async function ComparePage(props: Props) {
  const { module, a, b, refusal } = await read(props);
  const pair = a && b && !refusal ? ([a, b] as const) : null;
  return (
    <div className="space-y-8">
      <PageHeader
        breadcrumbs={
          <Breadcrumbs
            crumbs={[
              { href: urls.module(module.id), label: module.title },
              { href: urls.people(module.id), label: "People" },
            ]}
          />
        }
        title={pair ? `${pair[0].name} and ${pair[1].name}` : "Compare two people"}
        lead={pair ? undefined : "Where two of them stand on the same axes, and what divides or joins them."}
      />
      <ModuleTabs module={module} />
      {refusal && <Notice tone="warning">{refusal}</Notice>}
      <CompareForm module={module} a={a?.id} b={b?.id} />
      {pair && <Comparison pair={pair} module={module} />}
    </div>
  );
}
