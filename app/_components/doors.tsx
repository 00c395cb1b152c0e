import Link from "next/link";
import { Button, ButtonLink } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { urls } from "@/lib/urls";

/** The two ways in: as a student with a code, as an instructor with a class. */
export function Doors() {
  return (
    <section aria-label="Classes" className="border-t border-line">
      <div className="mx-auto grid max-w-page gap-x-16 gap-y-16 px-4 py-20 lg:grid-cols-2">
        <div className="space-y-4">
          <h2 className="text-title">In a class?</h2>
          <p className="max-w-md text-muted">
            Your instructor has a join code for you. With it you see what is due and when, in your class’s own time, and
            what you have read so far comes along.
          </p>
          <form action={urls.join()} className="flex max-w-md flex-wrap items-end gap-3 pt-2">
            <TextField
              label="Join code"
              name="code"
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              className="min-w-40 grow"
            />
            <Button type="submit">Join the class</Button>
          </form>
          <p className="text-caption text-muted">
            Joined already?{" "}
            <Link href={urls.signIn()} className="link">
              Sign in
            </Link>
          </p>
        </div>
        <div className="space-y-4">
          <h2 className="text-title">Teaching one?</h2>
          <p className="max-w-md text-muted">
            From an empty page to a class at work in the time that it takes to read out a code:
          </p>
          <ul className="max-w-md space-y-2 border-s-2 border-line ps-4">
            <li>Assign a lesson and its quiz with a due date.</li>
            <li>See who has not started, who is on the way, who is done.</li>
            <li>Read every answer of every student, and take the results away as CSV.</li>
          </ul>
          <p className="pt-2">
            <ButtonLink href={urls.newClass()}>Make a class</ButtonLink>
          </p>
        </div>
      </div>
    </section>
  );
}
