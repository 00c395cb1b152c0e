"use client";

import { FormMessage } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormAction } from "@/components/ui/use-form-action";
import type { FormAction } from "@/lib/action";

type StartAttemptFormProps = { start: FormAction<never>; partId: string; label: string };

export function StartAttemptForm({ start, partId, label }: StartAttemptFormProps) {
  const [state, submit] = useFormAction(start);
  return (
    <form action={submit} className="space-y-3">
      <input type="hidden" name="part" value={partId} />
      <SubmitButton pendingLabel="Opening …">{label}</SubmitButton>
      <FormMessage>{state && !state.ok ? state.message : null}</FormMessage>
    </form>
  );
}
