import { type AuditLine, auditSentence } from "@/lib/classes/audit";
import { formatDateTime } from "@/lib/time";

/** The latest changes to a class, newest first. */
export function AuditLog({ events, timeZone }: { events: readonly AuditLine[]; timeZone: string }) {
  if (events.length === 0) return <p className="text-muted">Nothing yet.</p>;
  return (
    <ol className="divide-y divide-line border-y border-line">
      {events.map((event) => (
        <li key={event.id} className="py-2">
          <p>{auditSentence(event)}</p>
          <p className="text-caption text-muted">{formatDateTime(event.at, timeZone)}</p>
        </li>
      ))}
    </ol>
  );
}
