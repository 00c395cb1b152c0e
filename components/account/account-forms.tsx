"use client";

import { signOut } from "next-auth/react";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormAction } from "@/components/ui/use-form-action";
import type { ActionResult, FormAction } from "@/lib/action";
import { MAX_NAME, MAX_PASSWORD, MIN_PASSWORD } from "@/lib/auth/limits";

/** The outcome of a form above its fields: a message of failure with no field of its own, or `done`. */
function Outcome({ state, done }: { state: ActionResult | null; done: string }) {
  if (!state) return <FormMessage />;
  if (state.ok) return <FormMessage tone="success">{done}</FormMessage>;
  return <FormMessage>{Object.keys(state.fields).length === 0 ? state.message : null}</FormMessage>;
}

export function NameForm({ save, name }: { save: FormAction; name: string }) {
  const [state, submit] = useFormAction(save);
  const failed = state && !state.ok ? state : null;
  return (
    <form action={submit} className="space-y-4" noValidate>
      <Outcome state={state} done="Your name is saved." />
      <TextField
        label="Name"
        hint="As your class knows you."
        name="name"
        autoComplete="name"
        maxLength={MAX_NAME}
        required
        defaultValue={failed?.values.name?.toString() ?? name}
        key={name}
        error={failed?.fields.name}
      />
      <SubmitButton variant="secondary" pendingLabel="Saving …">
        Save name
      </SubmitButton>
    </form>
  );
}

export function PasswordForm({ save, email }: { save: FormAction; email: string }) {
  const [state, submit] = useFormAction(save);
  const fields = state && !state.ok ? state.fields : {};
  return (
    <form action={submit} className="space-y-4" noValidate>
      <Outcome state={state} done="Your password is changed. Every other device is signed out." />
      <input type="hidden" autoComplete="username" value={email} />
      <TextField
        label="Current password"
        name="current"
        type="password"
        autoComplete="current-password"
        required
        error={fields.current}
      />
      <TextField
        label="New password"
        hint={`At least ${MIN_PASSWORD} characters.`}
        name="password"
        type="password"
        autoComplete="new-password"
        maxLength={MAX_PASSWORD}
        required
        error={fields.password}
      />
      <SubmitButton variant="secondary" pendingLabel="Changing …">
        Change password
      </SubmitButton>
    </form>
  );
}

/** A form of one button. */
export function ButtonForm({ run, children, value }: { run: FormAction; children: ReactNode; value?: string }) {
  const [state, submit] = useFormAction(run);
  return (
    <form action={submit}>
      {value && <input type="hidden" name="session" value={value} />}
      <SubmitButton variant="secondary" size="small" pendingLabel="…">
        {children}
      </SubmitButton>
      <FormMessage>{state && !state.ok ? state.message : null}</FormMessage>
    </form>
  );
}

export function SignOutButton() {
  return (
    <Button variant="primary" onClick={() => void signOut({ callbackUrl: "/" })}>
      Sign out
    </Button>
  );
}
