import clsx from "clsx";
import { type ComponentProps, type ReactNode, useId } from "react";
import { CharacterCount } from "./character-count";
import { FieldErrors } from "./field-errors";
import { Input, Select } from "./input";

export type FieldProps = {
  label: ReactNode;
  hint?: ReactNode;
  /** What is wrong, shown beside the field; all messages that the action gave. */
  error?: string | readonly string[];
  /** Counted as you type. More can be typed, so that what is pasted is not cut unseen; the action refuses it. */
  maxLength?: number;
  id?: string;
  required?: boolean;
  className?: string;
};

/** What a control inside a `Field` must carry. */
export type Control = {
  id: string;
  required?: boolean;
  "aria-invalid"?: true;
  "aria-describedby"?: string;
};

/** Label, hint, control, count and error as one. `children` draws the control from what the field gives it. */
export function Field(props: FieldProps & { children: (control: Control) => ReactNode }) {
  const { label, hint, error, maxLength, required, className, children } = props;
  const generated = useId();
  const id = props.id ?? generated;
  const errors = typeof error === "string" ? [error] : (error ?? []);
  const invalid = errors.length > 0;
  const described = [hint && `${id}-hint`, invalid && `${id}-error`].filter(Boolean).join(" ");
  return (
    <div className={clsx("space-y-1", className)}>
      <div className="flex items-baseline justify-between gap-4">
        <label htmlFor={id} className="font-semibold">
          {label}
          {required === false && <span className="font-normal text-muted"> (optional)</span>}
        </label>
        {maxLength !== undefined && <CharacterCount id={id} max={maxLength} />}
      </div>
      {hint && (
        <p id={`${id}-hint`} className="text-caption text-muted">
          {hint}
        </p>
      )}
      {children({
        id,
        required,
        "aria-invalid": invalid || undefined,
        "aria-describedby": described || undefined,
      })}
      <FieldErrors id={`${id}-error`} errors={errors} className="pt-1" />
    </div>
  );
}

/** A one-line field: `<TextField label="E-mail" name="email" type="email" error={fields.email} />`. */
export function TextField({
  label,
  hint,
  error,
  className,
  maxLength,
  ...input
}: FieldProps & ComponentProps<"input">) {
  const { id, required } = input;
  return (
    <Field {...{ label, hint, error, id, required, maxLength, className }}>
      {(control) => <Input {...input} {...control} />}
    </Field>
  );
}

/** A native select with its label; `children` are the options. */
export function SelectField({
  label,
  hint,
  error,
  className,
  ...select
}: Omit<FieldProps, "maxLength"> & ComponentProps<"select">) {
  const { id, required } = select;
  return (
    <Field {...{ label, hint, error, id, required, className }}>
      {(control) => <Select {...select} {...control} />}
    </Field>
  );
}
