import type { Metadata } from "next";
import Link from "next/link";
import { HardestItems } from "@/components/teach/hardest-items";
import { OpeningBadge } from "@/components/teach/opening-badge";
import { Pager } from "@/components/teach/pager";
import { ResultsBar } from "@/components/teach/results-bar";
import { StudentTable } from "@/components/teach/student-table";
import { WayBack } from "@/components/teach/way-back";
import { ButtonLink, buttonClass } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { collectClosedAttempts } from "@/lib/attempts/store";
import { requireUser } from "@/lib/auth/actor";
import { getStaffAssignment } from "@/lib/classes/assignments";
import { findQuiz } from "@/lib/content/library";
import { namesIn } from "@/lib/content/names";
import { first, idOrNotFound, orNotFoundPage, pageIndex } from "@/lib/page";
import { RESULTS_PAGE_SIZE, SORTS, type Sort } from "@/lib/results/model";
import { listItemStatistics, listStudentResults, summariseResults } from "@/lib/results/store";
import { summarySentence } from "@/lib/results/words";
import { mostChosenWrong } from "@/lib/results/wrong-picks";
import { formatDateTime, zoneLabel } from "@/lib/time";
import { urls } from "@/lib/urls";
import { staffClass } from "../../_class";

export const metadata: Metadata = { title: "Results" };

type Props = PageProps<"/teach/classes/[class]/results/[assignment]">;

export default async function AssignmentResultsPage({ params, searchParams }: Props) {
  const [{ class: classId, assignment: id }, query] = await Promise.all([params, searchParams]);
  const actor = await requireUser(urls.results(classId, id));
  const [{ mayChange }, assignment] = await Promise.all([
    staffClass(actor, classId),
    orNotFoundPage(getStaffAssignment(actor, idOrNotFound(classId), idOrNotFound(id))),
  ]);
  const now = new Date();
  await collectClosedAttempts(actor, { assignmentId: id }, now);

  const page = pageIndex(query.page);
  const sort = sortOf(first(query.sort));
  const [summary, students, statistics] = await Promise.all([
    summariseResults(actor, id),
    listStudentResults(actor, id, page, sort),
    listItemStatistics(actor, id),
  ]);
  const { timeZone, moduleId } = assignment.class;
  const names = namesIn(moduleId);
  const parts = {
    lessons: assignment.parts.filter(({ kind }) => kind === "LESSON").length,
    quizzes: assignment.parts.filter(({ kind }) => kind === "QUIZ").length,
  };

  return (
    <>
      <div className="space-y-4">
        <WayBack href={urls.results(classId)}>All results</WayBack>
        <div className="flex flex-wrap items-start justify-between gap-4">
          <div className="space-y-1">
            <h2 className="text-heading">{assignment.title}</h2>
            <p className="flex flex-wrap items-center gap-x-4 gap-y-2 text-muted">
              <span>
                Due {formatDateTime(assignment.dueAt, timeZone)}, {zoneLabel(timeZone, assignment.dueAt)}
              </span>
              <OpeningBadge dates={assignment} now={now} />
            </p>
          </div>
          <div className="flex flex-wrap gap-3">
            {mayChange && <ButtonLink href={urls.editAssignment(classId, id)}>Change or withdraw</ButtonLink>}
            {summary.students > 0 && (
              // A file, not a page: the router must neither prefetch nor render it.
              <a href={urls.resultsCsv(classId, id)} download className={buttonClass({})}>
                Download CSV
              </a>
            )}
          </div>
        </div>
      </div>

      {summary.students === 0 ? (
        <EmptyState title="Nobody has joined the class yet">
          <p>
            Share the link on the <Link href={urls.teachClass(classId)}>overview</Link>; results appear here.
          </p>
        </EmptyState>
      ) : (
        <>
          <section className="space-y-4" aria-label="Summary">
            <p className="max-w-measure text-lead">{summarySentence(summary, parts.quizzes > 0)}</p>
            <ResultsBar summary={summary} />
          </section>
          <HardestItems
            items={statistics.map(({ picks, ...statistic }) => ({
              ...statistic,
              quiz: findQuiz(moduleId, statistic.quizId)?.title ?? statistic.quizId,
              wrong: mostChosenWrong(statistic.item, picks, names),
            }))}
            moduleId={moduleId}
          />
          <section className="space-y-4" aria-labelledby="students">
            <h2 id="students" className="text-heading">
              Students
            </h2>
            <StudentTable
              students={students}
              parts={parts}
              sort={sort}
              classId={classId}
              assignmentId={id}
              timeZone={timeZone}
            />
            <Pager
              page={page}
              size={RESULTS_PAGE_SIZE}
              total={summary.students}
              href={urls.results(classId, id)}
              query={{ sort: sort === "name" ? undefined : sort }}
            />
            <p className="text-caption text-muted">
              Times are {zoneLabel(timeZone)}. Of several attempts the best one counts.
            </p>
          </section>
        </>
      )}
    </>
  );
}

const sortOf = (asked: string | undefined): Sort => SORTS.find((sort) => sort === asked) ?? "name";
