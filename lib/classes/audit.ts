export type AuditLine = {
  id: string;
  at: Date;
  action: string;
  detail: Record<string, unknown>;
  /** Null: the account is gone. */
  actorName: string | null;
  /** Whom it was done to, where that is a person. */
  subjectName: string | null;
};

/** A line of the audit log as a sentence. An action without words of its own shows by its name, not as nothing. */
export function auditSentence({ action, detail, actorName, subjectName }: AuditLine): string {
  const who = actorName ?? "Somebody whose account is gone";
  const whom = subjectName ?? "a student";
  switch (action) {
    case "class.create":
      return `${who} made the class.`;
    case "class.settings":
      return `${who} set the name to “${detail.name}”, the term to “${detail.term}” and the time zone to ${detail.timeZone}.`;
    case "class.new-code":
      return `${who} made a new join code; the one before stopped working.`;
    case "class.close-joining":
      return `${who} closed joining.`;
    case "roster.remove":
      return `${who} removed ${whom}.`;
    case "roster.readmit":
      return `${who} let ${whom} in again.`;
    case "assignment.create":
      return `${who} set “${detail.title}”.`;
    case "assignment.change":
      return `${who} changed “${detail.title}”.`;
    case "assignment.withdraw":
      return `${who} withdrew “${detail.title}”.`;
    default:
      return `${who}: ${action}.`;
  }
}
