"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { signedInAction } from "@/lib/action";
import { Removal } from "@/lib/classes/model";
import { saveRemoval } from "@/lib/classes/store";
import { urls, withQuery } from "@/lib/urls";

/** Takes a student out of the class, or lets them in again; the roster then says so and offers the way back. */
export const saveRemovalAction = signedInAction(Removal, async ({ classId, userId, removed }, actor) => {
  await saveRemoval(actor, classId, userId, removed);
  revalidatePath(urls.teachClass(classId), "layout"); // the tabs count students
  redirect(withQuery(urls.roster(classId), { [removed ? "removed" : "readmitted"]: userId }));
});
