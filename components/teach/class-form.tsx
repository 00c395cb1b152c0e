"use client";

import { SelectField, TextField } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormAction } from "@/components/ui/use-form-action";
import type { FormAction } from "@/lib/action";
import { MAX_CLASS_NAME, MAX_TERM } from "@/lib/classes/limits";
import { FailureMessage } from "./failure-message";
import { TimeZoneField } from "./time-zone-field";
import { useFailure } from "./use-failure";

type Choice = { id: string; title: string };

type ClassFormProps = {
  action: FormAction;
  zones: readonly string[];
  /** Of a class that is about to be made: sent twice, it is made once. */
  newId?: string;
  /** For a new class: what there is to teach. */
  modules?: readonly Choice[];
  /** For a class that exists: what stands now. */
  saved?: { id: string; name: string; term: string; timeZone: string };
};

/** As a failed form names what is wrong with it. */
const LABELS = { name: "Name", term: "Term", moduleId: "Module", timeZone: "Time zone" };

/** Makes a class, or changes what it is called and which clock it lives by. */
export function ClassForm({ action, zones, newId, modules, saved }: ClassFormProps) {
  const [result, submit, pending] = useFormAction(action);
  const { form, message, failures, errors, typed } = useFailure(result);
  const moduleId = typed("moduleId", modules?.[0]?.id);

  return (
    <form ref={form} action={submit} className="max-w-measure space-y-6" noValidate>
      <FailureMessage message={pending ? undefined : message} failures={failures} labels={LABELS} />
      <FormMessage tone="success">{!pending && result?.ok && saved ? "Saved." : null}</FormMessage>
      {newId && <input type="hidden" name="id" value={newId} />}
      {saved && <input type="hidden" name="classId" value={saved.id} />}
      <TextField
        label="Name"
        hint="As students know it, such as “International Organisations, group B”."
        id="name"
        name="name"
        required
        maxLength={MAX_CLASS_NAME}
        autoComplete="off"
        defaultValue={typed("name", saved?.name)}
        error={errors("name")}
      />
      <TextField
        label="Term"
        hint="Such as “Autumn 2026”."
        id="term"
        name="term"
        required
        maxLength={MAX_TERM}
        autoComplete="off"
        defaultValue={typed("term", saved?.term)}
        error={errors("term")}
      />
      {modules && (
        <SelectField
          key={moduleId}
          label="Module"
          hint="The article that the class reads. It stays the same as long as the class exists."
          id="moduleId"
          name="moduleId"
          required
          defaultValue={moduleId}
          error={errors("moduleId")}
        >
          {modules.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </SelectField>
      )}
      <TimeZoneField
        zones={zones}
        value={typed("timeZone", saved?.timeZone ?? "UTC") || "UTC"}
        presetOwn={!saved && message === undefined}
        error={errors("timeZone")}
      />
      <SubmitButton pendingLabel={saved ? "Saving …" : "Making it …"}>{saved ? "Save" : "Make the class"}</SubmitButton>
    </form>
  );
}
