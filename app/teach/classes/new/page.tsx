import type { Metadata } from "next";
import { Breadcrumbs } from "@/components/site/breadcrumbs";
import { ClassForm } from "@/components/teach/class-form";
import { PageHeader } from "@/components/ui/page-header";
import { requireUser } from "@/lib/auth/actor";
import { listModules } from "@/lib/content/library";
import { timeZones } from "@/lib/time";
import { urls } from "@/lib/urls";
import { createClassAction } from "./actions";

export const metadata: Metadata = { title: "Make a class" };

export default async function NewClassPage() {
  await requireUser(urls.newClass());
  return (
    <>
      <PageHeader
        breadcrumbs={<Breadcrumbs crumbs={[{ href: urls.teach(), label: "Your classes" }]} />}
        title="Make a class"
        lead="You get a link and a code for your students at once."
      />
      <ClassForm
        action={createClassAction}
        zones={timeZones()}
        modules={listModules().map(({ id, title }) => ({ id, title }))}
      />
    </>
  );
}
