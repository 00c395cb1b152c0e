"use client";

import clsx from "clsx";
import { useEffect, useState } from "react";

/** How much of a field is used, from the first letter on. It listens to the field, so that fields stay plain inputs. */
export function CharacterCount({ id, max }: { id: string; max: number }) {
  const [length, setLength] = useState(0);
  useEffect(() => {
    const field = document.getElementById(id) as HTMLInputElement | HTMLTextAreaElement | null;
    if (!field) return;
    const count = () => setLength(field.value.length);
    count();
    // A reset is heard before the field is emptied.
    const recount = () => setTimeout(count);
    field.addEventListener("input", count);
    field.form?.addEventListener("reset", recount);
    return () => {
      field.removeEventListener("input", count);
      field.form?.removeEventListener("reset", recount);
    };
  }, [id]);
  if (length === 0) return null;
  const left = max - length;
  return (
    <span
      className={clsx("shrink-0 text-caption tabular-nums", left <= 0 ? "font-semibold text-danger" : "text-muted")}
    >
      {left < 0 ? `${-left} too many` : `${length} / ${max}`}
      {/* Spoken once, when it begins to matter; a number at every key would drown the typing. */}
      <span role="status" className="sr-only">
        {left < 0 ? "Too many characters" : left <= 20 ? `${left === 0 ? "No" : "At most 20"} characters left` : ""}
      </span>
    </span>
  );
}
