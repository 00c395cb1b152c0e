"use client";

import { useId, useRef, useState } from "react";
import { Button } from "./button";
import { Input } from "./input";

type CopyFieldProps = { label: string; value: string; hint?: string };

/** A link or code to hand on. Where the clipboard is refused (plain http), the text is selected to copy by hand. */
export function CopyField({ label, value, hint }: CopyFieldProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [status, setStatus] = useState("");

  async function copy() {
    input.current?.select();
    try {
      await navigator.clipboard.writeText(value);
      setStatus("Copied");
    } catch {
      setStatus("Selected: press Ctrl or ⌘ and C");
    }
  }

  return (
    <div className="space-y-1">
      <div className="flex items-baseline justify-between gap-4">
        <label htmlFor={id} className="font-semibold">
          {label}
        </label>
        <span role="status" className="text-caption text-success">
          {status}
        </span>
      </div>
      {hint && <p className="text-caption text-muted">{hint}</p>}
      <div className="flex gap-2">
        <Input ref={input} id={id} readOnly value={value} onFocus={(event) => event.target.select()} />
        <Button onClick={copy}>
          Copy<span className="sr-only"> {label}</span>
        </Button>
      </div>
    </div>
  );
}
