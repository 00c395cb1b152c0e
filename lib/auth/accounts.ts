import "server-only";
import type { z } from "zod";
import { db, isDuplicate, prepared } from "@/lib/db";
import { ParleyError } from "@/lib/errors";
import type { PasswordChange, SignIn, SignUp, UserActor } from "./model";
import { hashPassword, verifyPassword } from "./password";
import { countTry, forgetTries } from "./rate-limit";

/**
 * Makes an account.
 * @param address of the client, for the rate limit
 * @throws invalid on `email` if it has an account already; rate-limited
 */
export async function signUp(form: z.infer<typeof SignUp>, address: string): Promise<{ id: string }> {
  await countTry("sign-up", address);
  const passwordHash = await hashPassword(form.password);
  try {
    return await db.user.create({
      data: { name: form.name, email: form.email, passwordHash },
      select: { id: true },
    });
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    const message = "There is an account with this address already. Sign in instead.";
    throw new ParleyError("invalid", message, { email: [message] }, { cause: error });
  }
}

/**
 * The account that an address and a password open, or null. Takes as long for an unknown address as for a wrong
 * password.
 * @throws rate-limited
 */
export async function signIn(form: z.infer<typeof SignIn>, address: string): Promise<{ id: string } | null> {
  const here = `${form.email} ${address}`;
  await countTry("sign-in-address", address);
  await countTry("sign-in-account", form.email);
  await countTry("sign-in", here);
  const user = await db.user.findUnique({
    where: { email: form.email },
    select: { id: true, passwordHash: true },
  });
  if (!(await verifyPassword(form.password, user?.passwordHash)) || !user) return null;
  await Promise.all([forgetTries("sign-in", here), forgetTries("sign-in-account", form.email)]);
  return { id: user.id };
}

/** Starts a session and clears the user's expired ones away. @returns the new one's id, for the cookie */
export async function startSession(userId: string, userAgent: string, expiresAt: Date): Promise<string> {
  const [{ id }] = await db.$transaction([
    db.session.create({ data: { userId, userAgent: userAgent.slice(0, 300), expiresAt }, select: { id: true } }),
    db.session.deleteMany({ where: { userId, expiresAt: { lt: new Date() } } }),
  ]);
  return id;
}

/** Ends a session, known by its own id alone: for a sign-out, where the cookie has just proved it. */
export async function endSession(id: string): Promise<void> {
  await db.session.deleteMany({ where: { id } });
}

const selectSession = prepared<Omit<UserActor, "kind">>(
  "session",
  `SELECT u.id, u.name, u.email, s.id AS "sessionId"
   FROM "Session" s JOIN "User" u ON u.id = s."userId"
   WHERE s.id = $1 AND s."expiresAt" > now()`,
);

/** Who a session belongs to; null when it has ended. One query, at every request of somebody signed in. */
export async function findSession(id: string): Promise<UserActor | null> {
  const [user] = await selectSession(id);
  return user ? { kind: "user", ...user } : null;
}

/** The actor's sign-ins that still hold, newest first. */
export const listSessions = (actor: UserActor) =>
  db.session.findMany({
    where: { userId: actor.id, expiresAt: { gt: new Date() } },
    orderBy: { createdAt: "desc" },
    take: 50,
    select: { id: true, userAgent: true, createdAt: true },
  });

/** Ends one of the actor's own sign-ins; twice is the same as once. */
export async function removeSession(actor: UserActor, id: string): Promise<void> {
  await db.session.deleteMany({ where: { id, userId: actor.id } });
}

/** Ends all the actor's sign-ins but the one that asks. */
export async function removeOtherSessions(actor: UserActor): Promise<void> {
  await db.session.deleteMany({ where: { userId: actor.id, id: { not: actor.sessionId } } });
}

export async function saveName(actor: UserActor, name: string): Promise<void> {
  await db.user.update({ where: { id: actor.id }, data: { name } });
}

/**
 * Changes the actor's password and ends all their other sign-ins.
 * @throws invalid on `current` if that is wrong; rate-limited
 */
export async function savePassword(actor: UserActor, form: z.infer<typeof PasswordChange>): Promise<void> {
  await countTry("password", actor.id);
  const { passwordHash } = await db.user.findUniqueOrThrow({
    where: { id: actor.id },
    select: { passwordHash: true },
  });
  if (!(await verifyPassword(form.current, passwordHash))) {
    const message = "That is not your current password.";
    throw new ParleyError("invalid", message, { current: [message] });
  }
  const next = await hashPassword(form.password);
  await db.$transaction([
    db.user.update({ where: { id: actor.id }, data: { passwordHash: next } }),
    db.session.deleteMany({ where: { userId: actor.id, id: { not: actor.sessionId } } }),
  ]);
  await forgetTries("password", actor.id);
}
