import type { Metadata } from "next";
import { AuditLog } from "@/components/teach/audit-log";
import { ClassForm } from "@/components/teach/class-form";
import { JoiningForm } from "@/components/teach/joining-form";
import { Notice } from "@/components/ui/notice";
import { requireUser } from "@/lib/auth/actor";
import { listAuditEvents } from "@/lib/classes/store";
import { timeZones } from "@/lib/time";
import { urls } from "@/lib/urls";
import { staffClass } from "../_class";
import { saveClassSettingsAction, saveJoiningAction } from "./actions";

export const metadata: Metadata = { title: "Settings" };

export default async function SettingsPage({ params }: PageProps<"/teach/classes/[class]/settings">) {
  const { class: classId } = await params;
  const actor = await requireUser(urls.classSettings(classId));
  const [taught, events] = await Promise.all([staffClass(actor, classId), listAuditEvents(actor, classId)]);

  return (
    <>
      {taught.mayChange ? (
        <>
          <section className="space-y-6" aria-labelledby="class">
            <h2 id="class" className="text-heading">
              About the class
            </h2>
            <ClassForm action={saveClassSettingsAction} zones={timeZones()} saved={taught} />
          </section>
          <section className="max-w-measure space-y-4" aria-labelledby="joining">
            <h2 id="joining" className="text-heading">
              Joining
            </h2>
            <JoiningForm action={saveJoiningAction} classId={classId} code={taught.joinCode} />
          </section>
        </>
      ) : (
        <Notice title="Only the instructors of this class change its settings.">
          <p>As an assistant you see its roster, assignments and results.</p>
        </Notice>
      )}
      <section className="max-w-measure space-y-4" aria-labelledby="log">
        <h2 id="log" className="text-heading">
          What was done
        </h2>
        <AuditLog events={events} timeZone={taught.timeZone} />
      </section>
    </>
  );
}
