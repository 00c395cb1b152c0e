import { teachesAny } from "@/lib/classes/store";
import { jsonGet } from "@/lib/http";

/** Who is signed in, for the static pages, which are the same bytes for everybody. */
export const GET = jsonGet(async (actor) => {
  if (actor.kind !== "user") return { user: null, teaches: false };
  return { user: { id: actor.id, name: actor.name }, teaches: await teachesAny(actor) };
});
