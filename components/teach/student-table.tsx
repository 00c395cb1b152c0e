import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { StatusDot } from "@/components/ui/status-dot";
import { Table } from "@/components/ui/table";
import type { Sort, StudentResult } from "@/lib/results/model";
import { notScored, percent, startedWords } from "@/lib/results/words";
import { formatDateTime } from "@/lib/time";
import { urls } from "@/lib/urls";
import { SortHeading } from "./sort-heading";

type StudentTableProps = {
  students: readonly StudentResult[];
  /** How many there are in the assignment. */
  parts: { lessons: number; quizzes: number };
  sort: Sort;
  classId: string;
  assignmentId: string;
  timeZone: string;
};

/** Who is how far with an assignment. Sorted and paged by the address, so that it works without script. */
export function StudentTable({ students, parts, sort, classId, assignmentId, timeZone }: StudentTableProps) {
  const href = urls.results(classId, assignmentId);
  return (
    <Table caption="Students and their work on this assignment">
      <thead>
        <tr>
          <SortHeading by="name" sort={sort} href={href}>
            Student
          </SortHeading>
          <SortHeading by="state" sort={sort} href={href}>
            State
          </SortHeading>
          {parts.lessons > 0 && <th scope="col">Lessons</th>}
          {parts.quizzes > 0 && (
            <SortHeading by="score" sort={sort} href={href}>
              Score
            </SortHeading>
          )}
          <th scope="col">{parts.quizzes > 0 ? "Handed in" : "Finished"}</th>
        </tr>
      </thead>
      <tbody>
        {students.map((student) => (
          <tr key={student.userId}>
            <th scope="row" className="min-w-40">
              <Link href={urls.studentResult(classId, assignmentId, student.userId)}>{student.name}</Link>
            </th>
            <td>
              <StatusDot status={student.state} label={startedWords(student, parts)} />
            </td>
            {parts.lessons > 0 && (
              <td className="whitespace-nowrap">
                {student.lessonsFinished} of {parts.lessons}
              </td>
            )}
            {parts.quizzes > 0 && (
              <td className="whitespace-nowrap">
                {student.score === null ? <None /> : percent(student.score)}
                {student.pending > 0 && (
                  <span className="block text-caption text-muted">{notScored(student.pending)}</span>
                )}
              </td>
            )}
            <td className="whitespace-nowrap">
              {student.submittedAt ? formatDateTime(student.submittedAt, timeZone) : <None />}
              {student.late && (
                <Badge tone="danger" className="ms-2">
                  late
                </Badge>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

const None = () => (
  <span className="text-muted">
    <span aria-hidden="true">–</span>
    <span className="sr-only">none</span>
  </span>
);
