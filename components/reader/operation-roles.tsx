import type { operationsOf } from "@/lib/content/profiles";
import { urls } from "@/lib/urls";

/** What an institution did in which operation. */
export function OperationRoles({
  operations,
  moduleId,
}: {
  operations: ReturnType<typeof operationsOf>;
  moduleId: string;
}) {
  return (
    <dl className="space-y-4">
      {operations.map(({ operation: { id, name, years }, role }) => (
        <div key={id}>
          <dt>
            <a
              href={urls.reference(moduleId, { kind: "operation", id })}
              className="text-accent underline underline-offset-4"
            >
              {name}
            </a>
            <span className="text-caption text-muted">, {years}</span>
          </dt>
          <dd className="text-caption">{role}</dd>
        </div>
      ))}
    </dl>
  );
}
