"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { signedInAction } from "@/lib/action";
import { joinClass } from "@/lib/classes/store";
import { urls } from "@/lib/urls";

const Join = z.object({ code: z.string({ error: "Type the code." }).max(40) });

/** Enrols the actor and shows them the class. */
export const joinAction = signedInAction(Join, async ({ code }, actor) => {
  const { id } = await joinClass(actor, code);
  redirect(urls.class(id));
});
