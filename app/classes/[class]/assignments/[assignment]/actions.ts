"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { signedInAction } from "@/lib/action";
import { startAttempt } from "@/lib/attempts/store";
import { urls } from "@/lib/urls";

/** Begins an attempt, or goes on with the open one. */
export const startAttemptAction = signedInAction(z.object({ part: z.uuid() }), async ({ part }, actor) => {
  const { id } = await startAttempt(actor, part, new Date());
  redirect(urls.attempt(id));
});
