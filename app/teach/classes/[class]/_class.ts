import "server-only";
import { cache } from "react";
import type { UserActor } from "@/lib/auth/model";
import { getStaffClass } from "@/lib/classes/store";
import { idOrNotFound, orNotFoundPage } from "@/lib/page";

/** The class in the address as its staff see it, or the 404 page. Asked once a request, by layout and page alike. */
export const staffClass = cache((actor: UserActor, id: string) =>
  orNotFoundPage(getStaffClass(actor, idOrNotFound(id))),
);
