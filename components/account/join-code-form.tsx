import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";

/** Asks for a join code; a plain form, so it works before and without JavaScript. */
export function JoinCodeForm({ error }: { error?: string }) {
  return (
    <form action="/join" className="flex flex-wrap items-end gap-3">
      <TextField
        label="Join code"
        hint="Capitals and spaces do not matter."
        name="code"
        required
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        error={error}
        className="min-w-48 flex-1"
      />
      <Button type="submit" variant="primary">
        Find the class
      </Button>
    </form>
  );
}
