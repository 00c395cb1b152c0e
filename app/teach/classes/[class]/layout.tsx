import { Breadcrumbs } from "@/components/site/breadcrumbs";
import { Badge } from "@/components/ui/badge";
import { PageHeader } from "@/components/ui/page-header";
import { Tabs } from "@/components/ui/tabs";
import { currentActor } from "@/lib/auth/actor";
import { zoneLabel } from "@/lib/time";
import { urls } from "@/lib/urls";
import { staffClass } from "./_class";

export default async function ClassLayout({ params, children }: LayoutProps<"/teach/classes/[class]">) {
  const actor = await currentActor();
  // The page sends a guest to sign in: it knows which one they wanted.
  if (actor.kind !== "user") return children;
  const taught = await staffClass(actor, (await params).class);
  const { id } = taught;
  return (
    <>
      <div className="space-y-6">
        <PageHeader
          breadcrumbs={<Breadcrumbs crumbs={[{ href: urls.teach(), label: "Your classes" }]} />}
          title={taught.name}
          meta={
            <>
              <span>{taught.term}</span>
              <span>{zoneLabel(taught.timeZone)}</span>
              {taught.isDemo && <Badge>Demo</Badge>}
              {!taught.mayChange && <Badge>You assist here</Badge>}
            </>
          }
        />
        <Tabs
          label={taught.name}
          tabs={[
            { href: urls.teachClass(id), label: "Overview", exact: true },
            { href: urls.roster(id), label: "Roster", count: taught.students },
            { href: urls.assignments(id), label: "Assignments", count: taught.assignments },
            { href: urls.results(id), label: "Results" },
            { href: urls.classSettings(id), label: "Settings" },
          ]}
        />
      </div>
      {children}
    </>
  );
}
