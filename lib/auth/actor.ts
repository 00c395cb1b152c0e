import "server-only";
import { redirect } from "next/navigation";
import { getServerSession } from "next-auth";
import { cache } from "react";
import { urls } from "@/lib/urls";
import { findSession } from "./accounts";
import type { Actor, UserActor } from "./model";
import { authOptions } from "./options";

/** Who asks, read once per request: a guest where the cookie is missing, old or of a session that was ended. */
export const currentActor = cache(async (): Promise<Actor> => {
  const session = await getServerSession(authOptions);
  const user = session?.sessionId ? await findSession(session.sessionId) : null;
  return user ?? { kind: "guest" };
});

/** For pages: the signed-in actor; a guest is sent to sign in and comes back to `next`. */
export async function requireUser(next: string): Promise<UserActor> {
  const actor = await currentActor();
  return actor.kind === "user" ? actor : redirect(urls.signIn(next));
}
