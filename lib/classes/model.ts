import { z } from "zod";
import type { Role } from "@/lib/generated/prisma/enums";
import { isTimeZone } from "@/lib/time";
import { MAX_ATTEMPTS, MAX_CLASS_NAME, MAX_TERM, MAX_TITLE } from "./limits";

/** Made with the page, so that a form that is sent twice makes one thing. */
const newId = z.uuid();

/** Text of at most so many characters; a field lets more be pasted, so that nothing is cut unseen. */
const short = (max: number, missing?: string) =>
  z.string({ error: missing }).trim().max(max, `Use at most ${max} characters.`);

export const NewClass = z.object({
  id: newId,
  name: short(MAX_CLASS_NAME, "Give the class a name.").min(1, "Give the class a name."),
  term: short(MAX_TERM, "Say which term it is.").min(1, "Say which term it is."),
  moduleId: z.string({ error: "Choose a module." }).max(100),
  timeZone: z.string({ error: "Choose a time zone." }).refine(isTimeZone, "Choose a time zone from the list."),
});

export const Joining = z.object({ classId: z.uuid(), open: z.stringbool() });

export const Withdrawal = z.object({ classId: z.uuid(), assignmentId: z.uuid() });

export const Removal = z.object({ classId: z.uuid(), userId: z.uuid(), removed: z.stringbool() });

export const ClassSettings = NewClass.omit({ id: true, moduleId: true }).extend({ classId: z.uuid() });

const wallTime = z.iso.datetime({ local: true, error: "Give a date and a time." });

const Work = z.object({ lessons: z.array(z.string()), quizzes: z.array(z.string()) });

const contentIds = z
  .array(z.string().max(100))
  .max(60)
  .default([])
  .transform((ids) => [...new Set(ids)]);

/** Work to set, or that is set and changed: then the id is its own. */
export const NewAssignment = z
  .object({
    id: newId,
    classId: z.uuid(),
    /** Empty: that of the first lesson or quiz. */
    title: short(MAX_TITLE).default(""),
    lessons: contentIds,
    quizzes: contentIds,
    opensAt: wallTime.optional(),
    dueAt: wallTime,
    /** Whether work is taken after the due date; it is then marked late. */
    acceptLate: z.coerce.boolean().default(false),
    attemptsAllowed: z.coerce
      .number()
      .int()
      .min(1, "At least 1.")
      .max(MAX_ATTEMPTS, `At most ${MAX_ATTEMPTS}.`)
      .default(1),
    feedback: z.enum(["AFTER_SUBMIT", "AFTER_DUE", "NEVER"]).default("AFTER_SUBMIT"),
  })
  .refine((form) => form.lessons.length + form.quizzes.length > 0, {
    path: ["lessons"],
    error: "Choose at least one lesson or quiz.",
    // Also where another field is wrong, so that a form shows all its messages at once.
    when: ({ value }) => Work.safeParse(value).success,
  })
  .refine((form) => !(form.acceptLate && form.feedback === "AFTER_DUE"), {
    path: ["feedback"],
    error: "Who hands in late would have seen the reasons by then. Choose another way, or do not accept late work.",
  });

/** Whether somebody is staff by their own enrolment in a class. */
export const isStaff = ([own]: readonly { role: Role }[]): boolean => own !== undefined && own.role !== "STUDENT";

/** What a student may do with an assignment now, and why not. The checks come in the order of the reasons. */
export type Opening = { open: true; late: boolean } | { open: false; reason: "not-yet" | "closed" };

/** Whether work on an assignment is accepted at `now`, by the server's clock. The last moment counts. */
export function opening(dates: { opensAt: Date; dueAt: Date; closesAt: Date | null }, now: Date): Opening {
  if (now < dates.opensAt) return { open: false, reason: "not-yet" };
  if (dates.closesAt && now > dates.closesAt) return { open: false, reason: "closed" };
  return { open: true, late: now > dates.dueAt };
}
