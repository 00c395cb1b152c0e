import { Dialog } from "@/components/ui/dialog";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/action";
import { ActionForm } from "./action-form";

type JoiningFormProps = {
  action: FormAction;
  classId: string;
  /** Null: joining is closed. */
  code: string | null;
};

/** A new code, or none; each says what it does before it does it. */
export function JoiningForm({ action, classId, code }: JoiningFormProps) {
  if (code === null)
    return (
      <>
        <p>Joining is closed: no code or link lets anybody in. Whoever is in the class stays.</p>
        <ActionForm action={action} hidden={{ classId, open: "true" }}>
          <SubmitButton variant="secondary">Open joining with a new code</SubmitButton>
        </ActionForm>
      </>
    );
  return (
    <>
      <p>
        The code is <strong className="tracking-widest">{code}</strong>. Whoever has it, or the link, can join.
      </p>
      <div className="flex flex-wrap gap-3">
        <Dialog trigger="New code" title="Make a new code?">
          <p>
            {code} and its link stop working at once, wherever they were sent or printed. Whoever is in the class stays
            in it.
          </p>
          <ActionForm action={action} hidden={{ classId, open: "true" }}>
            <SubmitButton>Make a new code</SubmitButton>
          </ActionForm>
        </Dialog>
        <Dialog trigger="Close joining" title="Close joining?" variant="danger">
          <p>
            Nobody new can come in. Whoever is in the class stays in it. You can open joining again, with another code.
          </p>
          <ActionForm action={action} hidden={{ classId, open: "false" }}>
            <SubmitButton variant="danger">Close joining</SubmitButton>
          </ActionForm>
        </Dialog>
      </div>
    </>
  );
}
