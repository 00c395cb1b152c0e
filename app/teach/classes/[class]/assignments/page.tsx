import type { Metadata } from "next";
import Link from "next/link";
import { OpeningBadge } from "@/components/teach/opening-badge";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { Table } from "@/components/ui/table";
import { partTitle } from "@/components/work/assignment-card";
import { requireUser } from "@/lib/auth/actor";
import { listClassAssignments } from "@/lib/classes/assignments";
import { first } from "@/lib/page";
import { formatDateTime, zoneLabel } from "@/lib/time";
import { urls } from "@/lib/urls";
import { staffClass } from "../_class";

export const metadata: Metadata = { title: "Assignments" };

const FEEDBACK = { AFTER_SUBMIT: "after handing in", AFTER_DUE: "after the due date", NEVER: "never" } as const;

export default async function AssignmentsPage({
  params,
  searchParams,
}: PageProps<"/teach/classes/[class]/assignments">) {
  const [{ class: classId }, query] = await Promise.all([params, searchParams]);
  const actor = await requireUser(urls.assignments(classId));
  const [taught, assignments] = await Promise.all([staffClass(actor, classId), listClassAssignments(actor, classId)]);
  const now = new Date();
  const { timeZone, moduleId, mayChange } = taught;
  const justChanged = assignments.find(({ id }) => id === first(query.changed));
  const justSet = assignments.find(({ id }) => id === first(query.set));
  const setWork = mayChange && (
    <ButtonLink href={urls.newAssignment(classId)} variant="primary">
      Set work
    </ButtonLink>
  );

  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-4">
        <h2 className="text-heading">Assignments</h2>
        {assignments.length > 0 && setWork}
      </div>
      {justSet && (
        <Notice tone="success" title={`“${justSet.title}” is set.`} role="status">
          <p>
            {justSet.opensAt <= now
              ? "Students see it on their home page now."
              : `Students see it from ${formatDateTime(justSet.opensAt, timeZone)}.`}
          </p>
        </Notice>
      )}
      {justChanged && (
        <Notice tone="success" title={`“${justChanged.title}” is changed.`} role="status">
          <p>Students see it as it is now.</p>
        </Notice>
      )}
      {first(query.withdrawn) && <Notice tone="success" title="The assignment is withdrawn." role="status" />}
      {assignments.length === 0 ? (
        <EmptyState title="Nothing is set yet" actions={setWork}>
          <p>Choose lessons and quizzes of the module, and when they are due.</p>
        </EmptyState>
      ) : (
        <>
          <Table caption="Assignments by due date">
            <thead>
              <tr>
                <th scope="col">Assignment</th>
                <th scope="col">State</th>
                <th scope="col">Opens</th>
                <th scope="col">Due</th>
                <th scope="col">Quiz</th>
                {mayChange && (
                  <th scope="col">
                    <span className="sr-only">Actions</span>
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {assignments.map((assignment) => (
                <tr key={assignment.id} className="align-top">
                  <th scope="row" className="min-w-48">
                    <Link href={urls.results(classId, assignment.id)}>{assignment.title}</Link>
                    <ul className="text-caption font-normal text-muted">
                      {assignment.parts.map((part) => (
                        <li key={part.id}>{partTitle(moduleId, part)}</li>
                      ))}
                    </ul>
                  </th>
                  <td>
                    <OpeningBadge dates={assignment} now={now} />
                  </td>
                  <td className="min-w-36">{formatDateTime(assignment.opensAt, timeZone)}</td>
                  <td className="min-w-36">
                    {formatDateTime(assignment.dueAt, timeZone)}
                    {!assignment.closesAt && <span className="block text-caption text-muted">late work accepted</span>}
                  </td>
                  <td className="min-w-40">
                    {assignment.parts.some(({ kind }) => kind === "QUIZ") ? (
                      <>
                        {assignment.attemptsAllowed} {assignment.attemptsAllowed === 1 ? "attempt" : "attempts"}
                        <span className="block text-caption text-muted">
                          results shown {FEEDBACK[assignment.feedback]}
                        </span>
                      </>
                    ) : (
                      <span className="text-muted">none</span>
                    )}
                  </td>
                  {mayChange && (
                    <td>
                      <Link href={urls.editAssignment(classId, assignment.id)}>
                        Change<span className="sr-only"> “{assignment.title}”</span>
                      </Link>
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </Table>
          <p className="text-caption text-muted">Times are {zoneLabel(timeZone)}.</p>
        </>
      )}
    </>
  );
}
