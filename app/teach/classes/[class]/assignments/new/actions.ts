"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { signedInAction } from "@/lib/action";
import { createAssignment } from "@/lib/classes/assignments";
import { NewAssignment } from "@/lib/classes/model";
import { urls, withQuery } from "@/lib/urls";

/** Sets work for a class and goes to the list, which says so. */
export const createAssignmentAction = signedInAction(NewAssignment, async (form, actor) => {
  const { id } = await createAssignment(actor, form, new Date());
  revalidatePath(urls.teachClass(form.classId), "layout"); // the tabs count assignments
  redirect(withQuery(urls.assignments(form.classId), { set: id }));
});
