"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { signedInAction } from "@/lib/action";
import { saveAssignment, withdrawAssignment } from "@/lib/classes/assignments";
import { NewAssignment, Withdrawal } from "@/lib/classes/model";
import { urls, withQuery } from "@/lib/urls";

/** Changes work that is set and goes to the list, which says so. */
export const saveAssignmentAction = signedInAction(NewAssignment, async (form, actor) => {
  await saveAssignment(actor, form, new Date());
  revalidatePath(urls.teachClass(form.classId), "layout");
  redirect(withQuery(urls.assignments(form.classId), { changed: form.id }));
});

/** Takes work back that nobody has begun, and goes to the list. */
export const withdrawAssignmentAction = signedInAction(Withdrawal, async ({ classId, assignmentId }, actor) => {
  await withdrawAssignment(actor, classId, assignmentId);
  revalidatePath(urls.teachClass(classId), "layout");
  redirect(withQuery(urls.assignments(classId), { withdrawn: "yes" }));
});
