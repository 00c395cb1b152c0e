"use server";

import { redirect } from "next/navigation";
import { signedInAction } from "@/lib/action";
import { NewClass } from "@/lib/classes/model";
import { createClass } from "@/lib/classes/store";
import { findModule } from "@/lib/content/library";
import { ParleyError } from "@/lib/errors";
import { urls } from "@/lib/urls";

/** Makes a class with the actor as its instructor and goes to its page. */
export const createClassAction = signedInAction(NewClass, async (form, actor) => {
  if (!findModule(form.moduleId)) {
    const message = "Choose a module from the list.";
    throw new ParleyError("invalid", message, { moduleId: [message] });
  }
  const { id } = await createClass(actor, form);
  redirect(urls.teachClass(id));
});
