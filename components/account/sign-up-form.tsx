"use client";

import { signIn } from "next-auth/react";
import { useActionState } from "react";
import { TextField } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/action";
import { MAX_NAME, MAX_PASSWORD, MIN_PASSWORD } from "@/lib/auth/limits";
import { takeOverDeviceProgress } from "@/lib/progress/take-over";

/** Makes an account, signs in with it, brings the device's progress along, then goes to `next`. */
export function SignUpForm({ signUp, next }: { signUp: FormAction; next: string }) {
  const [state, submit] = useActionState(async (previous: Awaited<ReturnType<FormAction>> | null, form: FormData) => {
    const result = await signUp(previous, form);
    if (!result.ok) return result;
    const signedIn = await signIn("password", {
      email: form.get("email"),
      password: form.get("password"),
      redirect: false,
    });
    if (!signedIn?.ok || signedIn.error) {
      window.location.assign(`/sign-in?next=${encodeURIComponent(next)}`);
      return result;
    }
    await takeOverDeviceProgress();
    window.location.assign(next);
    return result;
  }, null);
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
