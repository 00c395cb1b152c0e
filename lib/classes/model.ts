import { z } from "zod";
import { isTimeZone } from "@/lib/time";
import { MAX_ATTEMPTS, MAX_CLASS_NAME, MAX_TERM, MAX_TITLE } from "./limits";

export const NewClass = z.object({
  name: z.string({ error: "Give the class a name." }).trim().min(1, "Give the class a name.").max(MAX_CLASS_NAME),
  term: z.string({ error: "Say which term it is." }).trim().min(1, "Say which term it is.").max(MAX_TERM),
  moduleId: z.string({ error: "Choose a module." }).max(100),
  timeZone: z.string({ error: "Choose a time zone." }).refine(isTimeZone, "Choose a time zone from the list."),
});

export const Joining = z.object({ classId: z.uuid(), open: z.stringbool() });

export const Removal = z.object({ classId: z.uuid(), userId: z.uuid(), removed: z.stringbool() });

export const ClassSettings = NewClass.omit({ moduleId: true }).extend({ classId: z.uuid() });

const wallTime = z.iso.datetime({ local: true, error: "Give a date and a time." });

const Work = z.object({ lessons: z.array(z.string()), quizzes: z.array(z.string()) });

export const NewAssignment = z
  .object({
    classId: z.uuid(),
    title: z
      .string({ error: "Give the assignment a title." })
      .trim()
      .min(1, "Give the assignment a title.")
      .max(MAX_TITLE),
    lessons: z.array(z.string().max(100)).max(60).default([]),
    quizzes: z.array(z.string().max(100)).max(60).default([]),
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
  });

/** What a student may do with an assignment now, and why not. The checks come in the order of the reasons. */
export type Opening = { open: true; late: boolean } | { open: false; reason: "not-yet" | "closed" };

/** Whether work on an assignment is accepted at `now`, by the server's clock. The last moment counts. */
export function opening(dates: { opensAt: Date; dueAt: Date; closesAt: Date | null }, now: Date): Opening {
  if (now < dates.opensAt) return { open: false, reason: "not-yet" };
  if (dates.closesAt && now > dates.closesAt) return { open: false, reason: "closed" };
  return { open: true, late: now > dates.dueAt };
}
