import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/field";
import type { Module } from "@/lib/content/module";
import { listProfiles, type Profile } from "@/lib/content/profiles";
import { urls } from "@/lib/urls";
import { KIND_WORDS, type Kind } from "./kind-filter";

/** Chooses two. An ordinary form: it works without a script, and its address can be passed on. */
export function CompareForm({ module, a, b }: { module: Module; a?: string; b?: string }) {
  const profiles = listProfiles(module).sort((one, other) => one.sortName.localeCompare(other.sortName, "en"));
  return (
    <form
      action={urls.comparison(module.id)}
      className="grid items-end gap-4 rounded border border-line bg-raised p-4 sm:grid-cols-[1fr_1fr_auto] print:hidden"
    >
      {/* The key makes the choice follow the address after a link was taken */}
      <SelectField key={`a ${a}`} label="First" name="a" defaultValue={a ?? ""} required>
        <Options profiles={profiles} />
      </SelectField>
      <SelectField key={`b ${b}`} label="Second" name="b" defaultValue={b ?? ""} required>
        <Options profiles={profiles} />
      </SelectField>
      <Button type="submit" variant="primary">
        Compare
      </Button>
    </form>
  );
}

function Options({ profiles }: { profiles: readonly Profile[] }) {
  return (
    <>
      <option value="">Choose …</option>
      {(Object.keys(KIND_WORDS) as Kind[]).map((kind) => {
        const those = profiles.filter((profile) => profile.kind === kind);
        return (
          those.length > 0 && (
            <optgroup key={kind} label={KIND_WORDS[kind].many}>
              {those.map(({ id, sortName, abbr }) => (
                <option key={id} value={id}>
                  {abbr ? `${sortName} (${abbr})` : sortName}
                </option>
              ))}
            </optgroup>
          )
        );
      })}
    </>
  );
}
