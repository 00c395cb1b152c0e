"use client";

import { type ChangeEvent, useRef } from "react";
import { Checkbox, RadioCard } from "@/components/ui/choice";
import { TextField } from "@/components/ui/field";
import { FieldErrors } from "@/components/ui/field-errors";
import { FormMessage } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormAction } from "@/components/ui/use-form-action";
import type { FormAction } from "@/lib/action";
import { MAX_ATTEMPTS, MAX_TITLE } from "@/lib/classes/limits";
import { useFailure } from "./use-failure";

type WorkQuiz = { id: string; title: string; items: number };
export type Work = { id: string; number: number; title: string; minutes: number; quiz: WorkQuiz | null };

const FEEDBACK = [
  {
    value: "AFTER_SUBMIT",
    label: "As soon as they hand in",
    hint: "Best for learning: the reasons come while the question is fresh.",
  },
  {
    value: "AFTER_DUE",
    label: "When nobody can answer any more",
    hint: "After the due date. Keys cannot be passed on.",
  },
  { value: "NEVER", label: "Never", hint: "Students see that they handed in. You see everything." },
] as const;

type AssignmentFormProps = {
  action: FormAction;
  /** Of what is about to be made: sent twice, it is made once. */
  id: string;
  classId: string;
  lessons: readonly Work[];
  /** Those over the whole module. */
  quizzes: readonly WorkQuiz[];
  /** Named beside the dates. */
  zone: string;
  /** A due date to start from, as a datetime-local input writes it. */
  due: string;
};

/** Sets lessons and quizzes of the module with a due date. */
export function AssignmentForm({ action, id, classId, lessons, quizzes, zone, due }: AssignmentFormProps) {
  const [result, submit] = useFormAction(action);
  const { form, message, errors, typed, ticked } = useFailure(result);
  const title = useRef<HTMLInputElement>(null);
  const suggested = useRef("");

  /** The title follows the first lesson chosen, until somebody writes one. */
  function suggestTitle(event: ChangeEvent<HTMLFieldSetElement>) {
    const boxes = [...event.currentTarget.querySelectorAll<HTMLInputElement>("input:checked")];
    const field = title.current;
    if (!field || field.value !== suggested.current) return;
    suggested.current = boxes[0]?.dataset.title ?? "";
    field.value = suggested.current;
    field.dispatchEvent(new Event("input", { bubbles: true })); // the count beside it listens
  }

  const wrong = errors("lessons") ?? errors("quizzes");
  return (
    <form ref={form} action={submit} className="max-w-measure space-y-10" noValidate>
      <FormMessage>{message}</FormMessage>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="classId" value={classId} />

      <fieldset
        className="space-y-4"
        onChange={suggestTitle}
        data-invalid={wrong ? "" : undefined}
        aria-describedby={wrong && "work-error"}
      >
        <legend className="font-serif text-heading font-semibold">What to work on</legend>
        <FieldErrors id="work-error" errors={wrong} />
        <ul className="divide-y divide-line rounded border border-line bg-raised">
          {lessons.map((lesson) => (
            <li key={lesson.id} className="px-4 py-2">
              <Checkbox
                name="lessons"
                value={lesson.id}
                data-title={lesson.title}
                defaultChecked={ticked("lessons", lesson.id)}
                label={
                  <>
                    <span className="text-muted tabular-nums">{lesson.number}.</span> {lesson.title}
                  </>
                }
                hint={`Lesson · about ${lesson.minutes} minutes`}
              />
              {lesson.quiz && (
                <Checkbox
                  name="quizzes"
                  value={lesson.quiz.id}
                  data-title={lesson.title}
                  defaultChecked={ticked("quizzes", lesson.quiz.id)}
                  className="ms-8"
                  label={<>Quiz: {lesson.quiz.title}</>}
                  hint={`${lesson.quiz.items} questions`}
                />
              )}
            </li>
          ))}
          {quizzes.map((quiz) => (
            <li key={quiz.id} className="px-4 py-2">
              <Checkbox
                name="quizzes"
                value={quiz.id}
                data-title={quiz.title}
                defaultChecked={ticked("quizzes", quiz.id)}
                label={<>Quiz: {quiz.title}</>}
                hint={`${quiz.items} questions over the whole module`}
              />
            </li>
          ))}
        </ul>
        <TextField
          ref={title}
          label="Title"
          hint="What students see in their list of work."
          name="title"
          required
          maxLength={MAX_TITLE}
          autoComplete="off"
          defaultValue={typed("title")}
          error={errors("title")}
        />
      </fieldset>

      <fieldset className="space-y-4">
        <legend className="font-serif text-heading font-semibold">When</legend>
        <p className="text-muted">Dates and times are those of {zone}.</p>
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            label="Opens"
            hint="Empty: at once."
            name="opensAt"
            type="datetime-local"
            required={false}
            defaultValue={typed("opensAt")}
            error={errors("opensAt")}
          />
          <TextField
            label="Due"
            hint="The last minute counts."
            name="dueAt"
            type="datetime-local"
            required
            defaultValue={typed("dueAt", due)}
            error={errors("dueAt")}
          />
        </div>
        <Checkbox
          name="acceptLate"
          defaultChecked={ticked("acceptLate", "on")}
          label="Accept work after the due date"
          hint="It is marked late. Otherwise the assignment closes when it is due, and what was answered by then counts."
        />
      </fieldset>

      <fieldset className="space-y-4">
        <legend className="font-serif text-heading font-semibold">How the quiz works</legend>
        <TextField
          label="Attempts"
          hint="How many goes at each quiz. The best one counts."
          name="attemptsAllowed"
          type="number"
          inputMode="numeric"
          min={1}
          max={MAX_ATTEMPTS}
          required
          defaultValue={typed("attemptsAllowed", "1")}
          error={errors("attemptsAllowed")}
          className="max-w-48"
        />
        <fieldset className="space-y-2">
          <legend className="mb-1 font-semibold">Students see score and reasons</legend>
          {FEEDBACK.map(({ value, label, hint }) => (
            <RadioCard
              key={value}
              name="feedback"
              value={value}
              label={label}
              hint={hint}
              defaultChecked={ticked("feedback", value, value === "AFTER_SUBMIT")}
            />
          ))}
          <FieldErrors id="feedback-error" errors={errors("feedback")} />
        </fieldset>
      </fieldset>

      <SubmitButton size="large" pendingLabel="Setting it …">
        Set this work
      </SubmitButton>
    </form>
  );
}
