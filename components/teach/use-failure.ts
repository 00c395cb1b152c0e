"use client";

import { useEffect, useRef } from "react";
import type { ActionResult } from "@/lib/action";

/** What a form needs from a failed action: its message, the errors by field, and what was typed. */
export function useFailure(result: ActionResult | null) {
  const form = useRef<HTMLFormElement>(null);
  const failed = result && !result.ok ? result : null;

  useEffect(() => {
    if (failed) form.current?.querySelector<HTMLElement>("[aria-invalid], [data-invalid] input")?.focus();
  }, [failed]);

  return {
    form,
    message: failed?.message,
    failures: failed?.fields ?? {},
    errors: (field: string) => failed?.fields[field],
    /** What stood in the field, as it was sent; `otherwise` before anything was. */
    typed: (field: string, otherwise = "") => (failed ? [failed.values[field] ?? ""].flat()[0] : otherwise),
    /** Whether a box or radio button of this value was ticked. */
    ticked: (field: string, value: string, otherwise = false) =>
      failed ? [failed.values[field] ?? []].flat().includes(value) : otherwise,
  };
}
