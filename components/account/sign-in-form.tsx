"use client";

import { useActionState, useRef } from "react";
import { TextField } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { passwordSignIn } from "./password-sign-in";

export type DemoLogin = { role: string; name: string; email: string; password: string };

type State = { message: string; email: string } | null;

/** Signs in and goes to `next` by a full load, so that nothing of the page knows the guest any more. */
export function SignInForm({ next, demo }: { next: string; demo: DemoLogin[] }) {
  const email = useRef<HTMLInputElement>(null);
  const password = useRef<HTMLInputElement>(null);
  const [state, submit] = useActionState(async (_: State, form: FormData): Promise<State> => {
    const typed = String(form.get("email") ?? "");
    try {
      const message = await passwordSignIn(typed, String(form.get("password") ?? ""));
      if (message !== null) return { email: typed, message };
      window.location.assign(next);
      return null;
    } catch {
      return { email: typed, message: "No connection to Parley. Check your network and try again." };
    }
  }, null);

  const fill = (account: DemoLogin) => {
    if (email.current) email.current.value = account.email;
    if (password.current) password.current.value = account.password;
    password.current?.form?.requestSubmit();
  };

  return (
    <>
      <form action={submit} className="space-y-4">
        <FormMessage>{state?.message}</FormMessage>
        <TextField
          label="E-mail"
          name="email"
          type="email"
          autoComplete="username"
          required
          defaultValue={state?.email}
          key={state?.email}
          ref={email}
        />
        <TextField
          label="Password"
          name="password"
          type="password"
          autoComplete="current-password"
          required
          ref={password}
        />
        <SubmitButton className="w-full" pendingLabel="Signing in …">
          Sign in
        </SubmitButton>
      </form>
      {demo.length > 0 && (
        <section className="space-y-3 rounded border border-line bg-sunken p-4" aria-labelledby="demo">
          <h2 id="demo" className="text-body font-semibold">
            Demo accounts
          </h2>
          <p className="text-caption text-muted">
            Made up for this copy of Parley. Choose one to sign in as; nothing here is a real person.
          </p>
          <ul className="divide-y divide-line">
            {demo.map((account) => (
              <li key={account.email} className="flex items-center justify-between gap-4 py-2">
                <span className="min-w-0">
                  <span className="block font-semibold">
                    {account.name} <span className="font-normal text-muted">({account.role})</span>
                  </span>
                  <span className="block text-caption break-all text-muted">{account.email}</span>
                  <span className="block font-mono text-caption text-muted">{account.password}</span>
                </span>
                <button
                  type="button"
                  className="shrink-0 rounded border border-edge bg-raised px-3 py-1.5 text-caption font-semibold hover:border-accent hover:text-accent"
                  onClick={() => fill(account)}
                >
                  Sign in<span className="sr-only"> as {account.name}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
