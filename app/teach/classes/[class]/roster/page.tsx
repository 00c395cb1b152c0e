import type { Metadata } from "next";
import { Members } from "@/components/teach/members";
import { Pager } from "@/components/teach/pager";
import { Readmission } from "@/components/teach/readmission";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { requireUser } from "@/lib/auth/actor";
import { listMembers, listRemoved } from "@/lib/classes/store";
import { first, pageIndex } from "@/lib/page";
import { urls } from "@/lib/urls";
import { staffClass } from "../_class";
import { saveRemovalAction } from "./actions";

export const metadata: Metadata = { title: "Roster" };

export default async function RosterPage({ params, searchParams }: PageProps<"/teach/classes/[class]/roster">) {
  const [{ class: classId }, query] = await Promise.all([params, searchParams]);
  const actor = await requireUser(urls.roster(classId));
  const taught = await staffClass(actor, classId);
  const page = pageIndex(query.page);
  const [{ members, total }, removed] = await Promise.all([
    listMembers(actor, classId, page),
    listRemoved(actor, classId),
  ]);
  const remove = taught.mayChange ? saveRemovalAction : undefined;
  const justRemoved = removed.find(({ user }) => user.id === first(query.removed))?.user;
  const justReadmitted = members.find(({ user }) => user.id === first(query.readmitted))?.user;

  return (
    <>
      <h2 className="text-heading">Roster</h2>
      <div role="status" className="empty:hidden">
        {justRemoved && (
          <Notice tone="success" title={`${justRemoved.name} is out of the class.`}>
            <p>Their work is kept. Under “Removed” below you can let them in again.</p>
          </Notice>
        )}
        {justReadmitted && <Notice tone="success" title={`${justReadmitted.name} is in the class again.`} />}
      </div>
      <Members members={members} classId={classId} timeZone={taught.timeZone} remove={remove} />
      <Pager page={page} size={100} total={total} href={urls.roster(classId)} />
      {taught.students === 0 && (
        <EmptyState
          title="No students yet"
          actions={<ButtonLink href={urls.teachClass(classId)}>To the join link</ButtonLink>}
        >
          <p>Whoever opens the join link, or types the code, appears here.</p>
        </EmptyState>
      )}
      {removed.length > 0 && <Readmission removed={removed} classId={classId} readmit={remove} />}
    </>
  );
}
