"use client";

import type { ComponentProps } from "react";
import { useFormStatus } from "react-dom";
import { Button, type ButtonLook } from "./button";

type SubmitButtonProps = ComponentProps<"button"> & ButtonLook & { pendingLabel?: string };

/** Sends its form once. It is not `disabled` meanwhile: that would throw away the keyboard's place. */
export function SubmitButton({ variant = "primary", pendingLabel, children, onClick, ...props }: SubmitButtonProps) {
  const { pending } = useFormStatus();
  return (
    <Button
      type="submit"
      variant={variant}
      aria-disabled={pending || undefined}
      onClick={(event) => (pending ? event.preventDefault() : onClick?.(event))}
      {...props}
    >
      {pending ? (pendingLabel ?? children) : children}
    </Button>
  );
}
