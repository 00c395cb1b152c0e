import { Dialog } from "@/components/ui/dialog";
import { SubmitButton } from "@/components/ui/submit-button";
import { Table } from "@/components/ui/table";
import type { FormAction } from "@/lib/action";
import { formatDay } from "@/lib/time";
import { ActionForm } from "./action-form";
import { Email } from "./email";

export type Member = {
  role: "STUDENT" | "ASSISTANT" | "INSTRUCTOR";
  createdAt: Date;
  user: { id: string; name: string; email: string };
};

const ROLES = { STUDENT: "Student", ASSISTANT: "Assistant", INSTRUCTOR: "Instructor" } as const;

type MembersProps = {
  members: readonly Member[];
  classId: string;
  timeZone: string;
  /** Only for those who may. */
  remove: FormAction | undefined;
};

/** Everybody in a class: staff first, then students by name. */
export function Members({ members, classId, timeZone, remove }: MembersProps) {
  return (
    <Table caption="Members of the class">
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Role</th>
          <th scope="col">Joined</th>
          {remove && (
            <th scope="col">
              <span className="sr-only">Actions</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {members.map(({ role, createdAt, user }) => (
          <tr key={user.id}>
            <th scope="row" className="min-w-60">
              {user.name}
              <span className="block text-caption font-normal text-muted">
                <Email address={user.email} />
              </span>
            </th>
            <td>{ROLES[role]}</td>
            <td className="whitespace-nowrap">{formatDay(createdAt, timeZone)}</td>
            {remove && (
              <td>
                {role === "STUDENT" && (
                  <Dialog
                    trigger={
                      <>
                        Remove<span className="sr-only"> {user.name}</span>
                      </>
                    }
                    title={`Remove ${user.name}?`}
                    variant="quiet"
                    size="small"
                  >
                    <p>
                      They no longer see the class and its work, and leave the results. What they did is kept: let them
                      in again, and it is back.
                    </p>
                    <ActionForm action={remove} hidden={{ classId, userId: user.id, removed: "true" }}>
                      <SubmitButton variant="danger" pendingLabel="Removing …">
                        Remove from the class
                      </SubmitButton>
                    </ActionForm>
                  </Dialog>
                )}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
