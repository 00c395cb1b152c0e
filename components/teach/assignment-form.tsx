"use client";

import { useEffect, useRef } from "react";
import { Checkbox, RadioCard } from "@/components/ui/choice";
import { TextField } from "@/components/ui/field";
import { FieldErrors } from "@/components/ui/field-errors";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormAction } from "@/components/ui/use-form-action";
import type { FormAction } from "@/lib/action";
import { MAX_ATTEMPTS, MAX_TITLE } from "@/lib/classes/limits";
import { FailureMessage } from "./failure-message";
import { useFailure } from "./use-failure";

export type WorkQuiz = { id: string; title: string; items: number };
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
  /** Whether the work is set already, and is being changed. */
  isSet?: boolean;
  /** What to work on, in words, once that can no longer change. */
  fixed?: readonly string[];
  /** What stands in the form at first; dates as a datetime-local input writes them. */
  values: {
    title?: string;
    lessons?: readonly string[];
    quizzes?: readonly string[];
    opensAt?: string;
    dueAt: string;
    acceptLate?: boolean;
    attemptsAllowed?: number;
    feedback?: (typeof FEEDBACK)[number]["value"];
  };
};

/** As a failed form names what is wrong with it, in the order of its fields. */
const LABELS = {
  lessons: "What to work on",
  quizzes: "What to work on",
  title: "Title",
  opensAt: "Opens",
  dueAt: "Due",
  attemptsAllowed: "Attempts",
  feedback: "Students see score and reasons",
};

/** Sets lessons and quizzes of the module with a due date, or changes what is set. */
export function AssignmentForm(props: AssignmentFormProps) {
  const { action, id, classId, lessons, quizzes, zone, isSet = false, fixed, values } = props;
  const [result, submit] = useFormAction(action);
  const { form, message, failures, errors, typed, ticked } = useFailure(result);
  const boxes = useRef<HTMLUListElement>(null);
  const title = useRef<HTMLInputElement>(null);
  const suggested = useRef(values.title ?? "");

  /** The title follows the first lesson chosen, until somebody writes one. */
  function suggestTitle() {
    const field = title.current;
    if (!field || !boxes.current || (field.value !== "" && field.value !== suggested.current)) return;
    suggested.current = boxes.current.querySelector<HTMLInputElement>("input:checked")?.dataset.title ?? "";
    field.value = suggested.current;
    field.dispatchEvent(new Event("input", { bubbles: true })); // the count beside it listens
  }
  // Boxes that were ticked before this script ran, or that the browser brought back, told nobody.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a failed form is filled anew, and may come back untitled
  useEffect(() => {
    if (title.current?.value === "") suggestTitle();
  }, [result]);

  const wrong = errors("lessons") ?? errors("quizzes");
  return (
    <form ref={form} action={submit} className="max-w-measure space-y-10" noValidate>
      <FailureMessage message={message} failures={failures} labels={LABELS} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="classId" value={classId} />

      <fieldset
        id="lessons"
        className="space-y-4"
        data-invalid={wrong ? "" : undefined}
        aria-describedby={wrong && "work-error"}
      >
        <legend className="font-serif text-heading font-semibold">What to work on</legend>
        <FieldErrors id="work-error" errors={wrong} />
        {fixed && <FixedWork titles={fixed} values={values} />}
        {!fixed && (
          <ul
            id="quizzes"
            ref={boxes}
            onChange={suggestTitle}
            className="divide-y divide-line rounded border border-line bg-raised"
          >
            {lessons.map((lesson) => (
              <li key={lesson.id} className="px-4 py-2">
                <Checkbox
                  name="lessons"
                  value={lesson.id}
                  data-title={lesson.title}
                  defaultChecked={ticked("lessons", lesson.id, values.lessons?.includes(lesson.id))}
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
                    defaultChecked={ticked("quizzes", lesson.quiz.id, values.quizzes?.includes(lesson.quiz.id))}
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
                  defaultChecked={ticked("quizzes", quiz.id, values.quizzes?.includes(quiz.id))}
                  label={<>Quiz: {quiz.title}</>}
                  hint={`${quiz.items} questions over the whole module`}
                />
              </li>
            ))}
          </ul>
        )}
        <TextField
          ref={title}
          id="title"
          label="Title"
          hint="What students see in their list of work. Empty: the title of the first lesson or quiz."
          name="title"
          maxLength={MAX_TITLE}
          autoComplete="off"
          defaultValue={typed("title", values.title)}
          error={errors("title")}
        />
      </fieldset>

      <fieldset className="space-y-4">
        <legend className="font-serif text-heading font-semibold">When</legend>
        <p className="text-muted">Dates and times are {zone}.</p>
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            label="Opens"
            hint={isSet ? undefined : "Empty: at once."}
            id="opensAt"
            name="opensAt"
            type="datetime-local"
            required={false}
            defaultValue={typed("opensAt", values.opensAt)}
            error={errors("opensAt")}
          />
          <TextField
            label="Due"
            hint="The last minute counts."
            id="dueAt"
            name="dueAt"
            type="datetime-local"
            required
            defaultValue={typed("dueAt", values.dueAt)}
            error={errors("dueAt")}
          />
        </div>
        <Checkbox
          name="acceptLate"
          defaultChecked={ticked("acceptLate", "on", values.acceptLate)}
          label="Accept work after the due date"
          hint="It is marked late. Otherwise the assignment closes when it is due, and what was answered by then counts."
        />
      </fieldset>

      <fieldset className="space-y-4">
        <legend className="font-serif text-heading font-semibold">How the quiz works</legend>
        <TextField
          label="Attempts"
          hint="How many goes at each quiz. The best one counts."
          id="attemptsAllowed"
          name="attemptsAllowed"
          type="number"
          inputMode="numeric"
          min={1}
          max={MAX_ATTEMPTS}
          required
          defaultValue={typed("attemptsAllowed", String(values.attemptsAllowed ?? 1))}
          error={errors("attemptsAllowed")}
          className="max-w-48"
        />
        <fieldset id="feedback" className="space-y-2">
          <legend className="mb-1 font-semibold">Students see score and reasons</legend>
          {FEEDBACK.map(({ value, label, hint }) => (
            <RadioCard
              key={value}
              name="feedback"
              value={value}
              label={label}
              hint={hint}
              defaultChecked={ticked("feedback", value, value === (values.feedback ?? "AFTER_SUBMIT"))}
            />
          ))}
          <FieldErrors id="feedback-error" errors={errors("feedback")} />
        </fieldset>
      </fieldset>

      <SubmitButton size="large" pendingLabel={isSet ? "Saving …" : "Setting it …"}>
        {isSet ? "Save" : "Set this work"}
      </SubmitButton>
    </form>
  );
}

/** What is set and stays, since somebody has begun it; sent along, because a form says the whole. */
function FixedWork({ titles, values }: { titles: readonly string[]; values: AssignmentFormProps["values"] }) {
  return (
    <>
      <ul className="divide-y divide-line rounded border border-line bg-raised">
        {titles.map((title) => (
          <li key={title} className="px-4 py-2">
            {title}
          </li>
        ))}
      </ul>
      <p className="text-caption text-muted">Lessons and quizzes stay as they are: a student has begun.</p>
      {values.lessons?.map((lesson) => (
        <input key={lesson} type="hidden" name="lessons" value={lesson} />
      ))}
      {values.quizzes?.map((quiz) => (
        <input key={quiz} type="hidden" name="quizzes" value={quiz} />
      ))}
    </>
  );
}
