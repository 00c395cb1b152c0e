"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { signedInAction } from "@/lib/action";
import { submitAttempt } from "@/lib/attempts/store";
import { urls } from "@/lib/urls";

/** Hands an attempt in and shows its result. */
export const submitAttemptAction = signedInAction(z.object({ attempt: z.uuid() }), async ({ attempt }, actor) => {
  await submitAttempt(actor, attempt, new Date());
  redirect(urls.attemptResult(attempt));
});
