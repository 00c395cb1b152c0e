import { NextResponse } from "next/server";
import { currentActor } from "@/lib/auth/actor";
import { problem } from "@/lib/http";
import { listOwnLessonProgress } from "@/lib/progress/store";

/** What the actor has read of a module, for the static pages; a guest's progress is on their device, so `user` is null. */
export async function GET(_request: Request, { params }: RouteContext<"/api/m/[module]/progress">) {
  try {
    const [actor, { module }] = await Promise.all([currentActor(), params]);
    if (actor.kind !== "user") return answer({ user: null, lessons: {} });
    const own = await listOwnLessonProgress(actor);
    const lessons = own
      .filter(({ moduleId }) => moduleId === module)
      .map(({ lessonId, passages, finishedAt }) => [lessonId, { sections: passages, finished: finishedAt !== null }]);
    return answer({ user: actor.id, lessons: Object.fromEntries(lessons) });
  } catch (error) {
    return problem(error);
  }
}

const answer = (data: object) => NextResponse.json(data, { headers: { "Cache-Control": "no-store" } });
