import "server-only";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { decode } from "next-auth/jwt";
import { cache } from "react";
import { urls } from "@/lib/urls";
import { findSession } from "./accounts";
import type { Actor, UserActor } from "./model";

/**
 * The name of next-auth's cookie here, chosen as next-auth does. Only one is read: on https a cookie without the prefix
 * may have been planted by another host of the same domain.
 */
async function cookieName(): Promise<string> {
  const fixed = process.env.NEXTAUTH_URL;
  const isSecure = fixed
    ? fixed.startsWith("https:")
    : (await headers()).get("x-forwarded-proto")?.split(",")[0] === "https";
  return isSecure ? "__Secure-next-auth.session-token" : "next-auth.session-token";
}

/**
 * The session that the cookie names, where its signature holds. next-auth's own reader would also sign a new cookie at
 * every request, which a page could not even send.
 */
async function readCookie(): Promise<string | undefined> {
  const token = (await cookies()).get(await cookieName())?.value;
  if (!token) return undefined;
  // An empty secret would be a secret that everybody knows.
  const secret = process.env.NEXTAUTH_SECRET;
  if (!secret) throw new Error("NEXTAUTH_SECRET is not set: start Parley by `npm start`, which sees to it.");
  const claims = await decode({ token, secret }).catch(() => null); // forged, or signed before the secret changed
  return claims?.sessionId;
}

/** Who asks, read once per request: a guest where the cookie is missing, old or of a session that was ended. */
export const currentActor = cache(async (): Promise<Actor> => {
  const sessionId = await readCookie();
  const user = sessionId ? await findSession(sessionId) : null;
  return user ?? { kind: "guest" };
});

/** For pages: the signed-in actor; a guest is sent to sign in and comes back to `next`. */
export async function requireUser(next: string): Promise<UserActor> {
  const actor = await currentActor();
  return actor.kind === "user" ? actor : redirect(urls.signIn(next));
}
