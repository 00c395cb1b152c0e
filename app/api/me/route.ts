import { NextResponse } from "next/server";
import { currentActor } from "@/lib/auth/actor";
import { teachesAny } from "@/lib/classes/store";
import { problem } from "@/lib/http";

/** Who is signed in, for the static pages, which are the same bytes for everybody. */
export async function GET(): Promise<NextResponse> {
  try {
    const actor = await currentActor();
    const me =
      actor.kind === "user"
        ? { user: { id: actor.id, name: actor.name }, teaches: await teachesAny(actor) }
        : { user: null, teaches: false };
    return NextResponse.json(me, { headers: { "Cache-Control": "no-store" } });
  } catch (error) {
    return problem(error);
  }
}
