import { NextResponse } from "next/server";
import { collectClosedAttempts } from "@/lib/attempts/store";
import { currentActor } from "@/lib/auth/actor";
import { getStaffAssignment } from "@/lib/classes/assignments";
import { namesIn } from "@/lib/content/names";
import { notFoundError, ParleyError } from "@/lib/errors";
import { problem } from "@/lib/http";
import { isId } from "@/lib/page";
import { csvFileName, resultsCsv } from "@/lib/results/csv";
import { listAllStudentResults, listCountedAnswers } from "@/lib/results/store";

type Context = RouteContext<"/teach/classes/[class]/results/[assignment]/csv">;

/** An assignment's results as a file. */
export async function GET(_request: Request, { params }: Context): Promise<NextResponse> {
  try {
    const { class: classId, assignment: id } = await params;
    const actor = await currentActor();
    if (actor.kind !== "user") throw new ParleyError("unauthorized", "You are signed out. Sign in to go on.");
    if (!isId(classId) || !isId(id)) throw notFoundError("assignment");
    const assignment = await getStaffAssignment(actor, classId, id);
    await collectClosedAttempts(id, new Date());
    const [results, counted] = await Promise.all([listAllStudentResults(actor, id), listCountedAnswers(actor, id)]);
    const { moduleId, timeZone, name } = assignment.class;
    return new NextResponse(resultsCsv({ results, ...counted, names: namesIn(moduleId), timeZone }), {
      headers: {
        "Content-Type": "text/csv; charset=utf-8",
        "Content-Disposition": `attachment; filename="${csvFileName(name, assignment.title)}"`,
        "Cache-Control": "no-store",
      },
    });
  } catch (error) {
    return problem(error);
  }
}
