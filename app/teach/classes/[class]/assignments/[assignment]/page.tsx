import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "@/components/teach/action-form";
import { AssignmentForm } from "@/components/teach/assignment-form";
import { WayBack } from "@/components/teach/way-back";
import { Dialog } from "@/components/ui/dialog";
import { SubmitButton } from "@/components/ui/submit-button";
import { partTitle } from "@/components/work/assignment-card";
import { requireUser } from "@/lib/auth/actor";
import { getStaffAssignment, hasBegun } from "@/lib/classes/assignments";
import { findModule } from "@/lib/content/library";
import { idOrNotFound, orNotFoundPage } from "@/lib/page";
import { wallClock, zoneLabel } from "@/lib/time";
import { urls } from "@/lib/urls";
import { staffClass } from "../../_class";
import { workIn } from "../_work";
import { saveAssignmentAction, withdrawAssignmentAction } from "./actions";

export const metadata: Metadata = { title: "Change an assignment" };

type Props = PageProps<"/teach/classes/[class]/assignments/[assignment]">;

export default async function EditAssignmentPage({ params }: Props) {
  const { class: classId, assignment: id } = await params;
  const actor = await requireUser(urls.editAssignment(classId, id));
  const { moduleId, timeZone, mayChange } = await staffClass(actor, classId);
  if (!mayChange) notFound();
  const assignment = await orNotFoundPage(getStaffAssignment(actor, classId, idOrNotFound(id)));
  const begun = await hasBegun(actor, classId, assignment.id);
  const chosen = (kind: "LESSON" | "QUIZ") =>
    assignment.parts.filter((part) => part.kind === kind).map(({ contentId }) => contentId);

  return (
    <>
      <div className="space-y-4">
        <WayBack href={urls.assignments(classId)}>All assignments</WayBack>
        <h2 className="text-heading">Change “{assignment.title}”</h2>
        <p className="max-w-measure text-muted">Students see what you change as soon as you save it.</p>
      </div>
      <AssignmentForm
        action={saveAssignmentAction}
        id={assignment.id}
        classId={classId}
        {...workIn(findModule(moduleId))}
        zone={zoneLabel(timeZone, assignment.dueAt)}
        isSet
        fixed={begun ? assignment.parts.map((part) => partTitle(moduleId, part)) : undefined}
        values={{
          title: assignment.title,
          lessons: chosen("LESSON"),
          quizzes: chosen("QUIZ"),
          opensAt: wallClock(assignment.opensAt, timeZone),
          dueAt: wallClock(assignment.dueAt, timeZone),
          acceptLate: !assignment.closesAt,
          attemptsAllowed: assignment.attemptsAllowed,
          feedback: assignment.feedback,
        }}
      />
      <section className="max-w-measure space-y-3 border-t border-line pt-8" aria-labelledby="withdraw">
        <h2 id="withdraw" className="text-heading">
          Withdraw
        </h2>
        {begun ? (
          <p>
            A student has begun a quiz here, and withdrawing would throw that work away. To end the assignment, bring
            its due date forward and accept no late work: what was answered by then counts.
          </p>
        ) : (
          <>
            <p>
              No student has begun a quiz here yet, so it can still be taken back. It leaves everybody’s list of work;
              what they have read stays read.
            </p>
            <Dialog trigger="Withdraw …" title={`Withdraw “${assignment.title}”?`} variant="danger">
              <p>The class no longer sees it. This cannot be undone, but you can set the same work again.</p>
              <ActionForm
                action={withdrawAssignmentAction}
                hidden={{ classId, assignmentId: assignment.id }}
                className="space-y-4"
              >
                <SubmitButton variant="danger" pendingLabel="Withdrawing …">
                  Withdraw it
                </SubmitButton>
              </ActionForm>
            </Dialog>
          </>
        )}
      </section>
    </>
  );
}
