"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { signedInAction } from "@/lib/action";
import { removeOtherSessions, removeSession, saveName, savePassword } from "@/lib/auth/accounts";
import { PasswordChange, Profile } from "@/lib/auth/model";
import { urls } from "@/lib/urls";

export const saveNameAction = signedInAction(Profile, async ({ name }, actor) => {
  await saveName(actor, name);
  revalidatePath(urls.account());
});

/** Ends every other sign-in too: whoever knew the old password is out. */
export const savePasswordAction = signedInAction(PasswordChange, async (form, actor) => {
  await savePassword(actor, form);
  revalidatePath(urls.account());
});

export const endSessionAction = signedInAction(z.object({ session: z.uuid() }), async ({ session }, actor) => {
  await removeSession(actor, session);
  revalidatePath(urls.account());
});

export const endOtherSessionsAction = signedInAction(z.object({}), async (_form, actor) => {
  await removeOtherSessions(actor);
  revalidatePath(urls.account());
});
