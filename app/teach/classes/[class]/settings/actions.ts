"use server";

import { revalidatePath } from "next/cache";
import { signedInAction } from "@/lib/action";
import { ClassSettings, Joining } from "@/lib/classes/model";
import { saveClassSettings, saveJoining } from "@/lib/classes/store";
import { urls } from "@/lib/urls";

/** Renames the class, or changes its term or time zone. */
export const saveClassSettingsAction = signedInAction(ClassSettings, async (form, actor) => {
  await saveClassSettings(actor, form);
  revalidatePath(urls.teachClass(form.classId), "layout");
});

/** Gives the class a new join code, or closes joining. */
export const saveJoiningAction = signedInAction(Joining, async ({ classId, open }, actor) => {
  await saveJoining(actor, classId, open);
  revalidatePath(urls.teachClass(classId), "layout");
});
