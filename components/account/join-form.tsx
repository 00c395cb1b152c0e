"use client";

import { FormMessage } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormAction } from "@/components/ui/use-form-action";
import type { FormAction } from "@/lib/action";

export function JoinForm({ join, code, name }: { join: FormAction<never>; code: string; name: string }) {
  const [state, submit] = useFormAction(join);
  return (
    <form action={submit} className="space-y-4">
      <FormMessage>{state && !state.ok ? state.message : null}</FormMessage>
      <p>
        You join as <strong>{name}</strong>. Your instructor will see your name, your work in this class and your
        scores.
      </p>
      <input type="hidden" name="code" value={code} />
      <SubmitButton pendingLabel="Joining …">Join this class</SubmitButton>
    </form>
  );
}
