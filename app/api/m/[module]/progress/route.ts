import { jsonGet } from "@/lib/http";
import { getOwnModuleProgress } from "@/lib/progress/store";

type Params = { module: string };

/** What the actor has read and answered of a module, for the static pages; a guest's is on their device. */
export const GET = jsonGet<Params>(async (actor, { module }) => {
  if (actor.kind !== "user") return { user: null, lessons: {}, checkpoints: {} };
  return { user: actor.id, ...(await getOwnModuleProgress(actor, module)) };
});
