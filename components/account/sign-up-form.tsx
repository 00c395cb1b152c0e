"use client";

import { useRef } from "react";
import { TextField } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormAction } from "@/components/ui/use-form-action";
import type { FormAction } from "@/lib/action";
import { MAX_NAME, MAX_PASSWORD, MIN_PASSWORD } from "@/lib/auth/limits";
import { takeOverDeviceProgress } from "@/lib/progress/take-over";
import { urls } from "@/lib/urls";
import { passwordSignIn } from "./password-sign-in";

/** Makes an account, signs in with it, brings the device's progress along, then goes to `next`. */
export function SignUpForm({ signUp, next }: { signUp: FormAction; next: string }) {
  const made = useRef("");
  const [state, submit] = useFormAction(async (previous, form) => {
    const [email, password] = [String(form.get("email")), String(form.get("password"))];
    // Whoever lost the network between account and sign-in tries again, and the account is there already.
    if (made.current !== email) {
      const result = await signUp(previous, form);
      if (!result.ok) return result;
      made.current = email;
    }
    const problem = await passwordSignIn(email, password);
    if (problem === null) await takeOverDeviceProgress();
    window.location.assign(problem === null ? next : urls.signIn(next));
    return { ok: true, data: null };
  });
  const failed = state && !state.ok ? state : null;
  const typed = (field: string) => failed?.values[field]?.toString();

  return (
    <form action={submit} className="space-y-4" noValidate>
      <FormMessage>{failed && Object.keys(failed.fields).length === 0 ? failed.message : null}</FormMessage>
      <TextField
        label="Your name"
        hint="As your class knows you."
        name="name"
        autoComplete="name"
        maxLength={MAX_NAME}
        required
        defaultValue={typed("name")}
        error={failed?.fields.name}
      />
      <TextField
        label="E-mail"
        name="email"
        type="email"
        autoComplete="email"
        required
        defaultValue={typed("email")}
        error={failed?.fields.email}
      />
      <TextField
        label="Password"
        hint={`At least ${MIN_PASSWORD} characters. A few unrelated words do well.`}
        name="password"
        type="password"
        autoComplete="new-password"
        minLength={MIN_PASSWORD}
        maxLength={MAX_PASSWORD}
        required
        error={failed?.fields.password}
      />
      <SubmitButton className="w-full" pendingLabel="Making your account …">
        Make my account
      </SubmitButton>
    </form>
  );
}
