import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AssignmentForm } from "@/components/teach/assignment-form";
import { requireUser } from "@/lib/auth/actor";
import { findModule } from "@/lib/content/library";
import { wallClock, zoneLabel } from "@/lib/time";
import { urls } from "@/lib/urls";
import { staffClass } from "../../_class";
import { workIn } from "../_work";
import { createAssignmentAction } from "./actions";

export const metadata: Metadata = { title: "Set work" };

const WEEK = 7 * 24 * 60 * 60 * 1000;

export default async function NewAssignmentPage({ params }: PageProps<"/teach/classes/[class]/assignments/new">) {
  const { class: classId } = await params;
  const actor = await requireUser(urls.newAssignment(classId));
  const { moduleId, timeZone, mayChange } = await staffClass(actor, classId);
  if (!mayChange) notFound();
  const now = new Date();
  const inAWeek = wallClock(new Date(now.getTime() + WEEK), timeZone).slice(0, "2026-05-03".length);

  return (
    <>
      <h2 className="text-heading">Set work</h2>
      <AssignmentForm
        action={createAssignmentAction}
        id={crypto.randomUUID()}
        classId={classId}
        {...workIn(findModule(moduleId))}
        zone={zoneLabel(timeZone)}
        values={{ dueAt: `${inAWeek}T23:59` }}
      />
    </>
  );
}
