import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/action";
import { ActionForm } from "./action-form";
import { Email } from "./email";

type ReadmissionProps = {
  removed: readonly { user: { id: string; name: string; email: string } }[];
  classId: string;
  /** Only for those who may. */
  readmit: FormAction | undefined;
};

/** Who was taken out, with the way back in. */
export function Readmission({ removed, classId, readmit }: ReadmissionProps) {
  return (
    <section className="max-w-measure space-y-3" aria-labelledby="removed">
      <h2 id="removed" className="text-heading">
        Removed
      </h2>
      <p className="text-muted">The join code does not let them in; you do. Their work comes back with them.</p>
      <ul className="divide-y divide-line rounded border border-line bg-raised">
        {removed.map(({ user }) => (
          <li key={user.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-4 py-2">
            <span className="min-w-0">
              <span className="block font-semibold">{user.name}</span>
              <span className="block text-caption text-muted">
                <Email address={user.email} />
              </span>
            </span>
            {readmit && (
              <ActionForm action={readmit} hidden={{ classId, userId: user.id, removed: "false" }}>
                <SubmitButton variant="secondary" size="small">
                  Let in again<span className="sr-only">: {user.name}</span>
                </SubmitButton>
              </ActionForm>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
