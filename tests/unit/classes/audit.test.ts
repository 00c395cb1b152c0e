import { describe, expect, it } from "vitest";
import { auditSentence } from "@/lib/classes/audit";

const line = { id: "1", at: new Date(0), detail: {}, actorName: "Ines", subjectName: null };

describe("auditSentence", () => {
  it("says who did what to whom", () => {
    expect(auditSentence({ ...line, action: "roster.remove", subjectName: "Bo" })).toBe("Ines removed Bo.");
    expect(auditSentence({ ...line, action: "assignment.create", detail: { title: "Week 2" } })).toBe(
      "Ines set “Week 2”.",
    );
    expect(auditSentence({ ...line, action: "assignment.change", detail: { title: "Week 2" } })).toBe(
      "Ines changed “Week 2”.",
    );
    expect(auditSentence({ ...line, action: "assignment.withdraw", detail: { title: "Week 2" } })).toBe(
      "Ines withdrew “Week 2”.",
    );
  });

  it("has words for people whose account is gone", () => {
    expect(auditSentence({ ...line, action: "roster.readmit", actorName: null })).toBe(
      "Somebody whose account is gone let a student in again.",
    );
  });

  it("shows an action that it has no words for by its name", () => {
    expect(auditSentence({ ...line, action: "class.archive" })).toBe("Ines: class.archive.");
  });
});
