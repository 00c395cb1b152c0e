"use client";

import { type ReactNode, useActionState, useEffect, useRef } from "react";
import { FormMessage } from "@/components/ui/notice";
import type { FormAction } from "@/lib/action";

type ActionFormProps = {
  action: FormAction;
  /** What the form sends besides its button. */
  hidden: Readonly<Record<string, string>>;
  children: ReactNode;
  className?: string;
};

/** A form of one button; what went wrong shows above it. A dialog that it stands in closes when it is done. */
export function ActionForm({ action, hidden, children, className }: ActionFormProps) {
  const [result, submit] = useActionState(action, null);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (result?.ok) form.current?.closest("dialog")?.close();
  }, [result]);

  return (
    <form ref={form} action={submit} className={className}>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <FormMessage>{result && !result.ok && result.message}</FormMessage>
      {children}
    </form>
  );
}
