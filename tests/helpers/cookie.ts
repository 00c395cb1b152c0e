import { encode } from "next-auth/jwt";
import type { UserActor } from "@/lib/auth/model";
import { TEST_SECRET } from "./server";

/** The cookie that the test server would have set at the actor's sign-in. */
export async function cookieOf(actor: UserActor): Promise<string> {
  const token = await encode({ token: { sub: actor.id, sessionId: actor.sessionId }, secret: TEST_SECRET });
  return `next-auth.session-token=${token}`;
}
