"use client";

import { unstable_isUnrecognizedActionError, unstable_rethrow } from "next/navigation";
import { useActionState } from "react";
import type { ActionResult, FormAction } from "@/lib/action";
import { typedValues } from "@/lib/typed-values";

const OFFLINE = "No connection to Parley. Nothing you typed is lost; try again when you are back.";
const OUTDATED =
  "Parley has been updated since this page was opened. Copy what you typed, reload the page and send it.";

/**
 * `useActionState` for a form: a call that did not get through comes back as a result like any other failure, where
 * React would put the error page in the form's place, and all that was typed with it.
 */
export function useFormAction<Data>(action: FormAction<Data>) {
  return useActionState<ActionResult<Data> | null, FormData>(
    // In the page that the server sends it stays the action itself: that can be posted before there is any JavaScript.
    typeof window === "undefined" ? action : (previous, form) => sent(action, previous, form),
    null,
  );
}

async function sent<Data>(action: FormAction<Data>, previous: ActionResult<Data> | null, form: FormData) {
  try {
    return await action(previous, form);
  } catch (error) {
    unstable_rethrow(error); // a redirect is Next's to follow
    const message = unstable_isUnrecognizedActionError(error) ? OUTDATED : OFFLINE;
    return { ok: false, code: "fault", message, fields: {}, values: typedValues(form) } as const;
  }
}
