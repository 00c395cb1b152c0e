const STEPS = [
  { title: "Make a class", text: "It has a name, a term and the module that it reads." },
  { title: "Share its link", text: "Students join with it, or with a code of seven letters and digits." },
  { title: "Set work", text: "Lessons and quizzes with a due date. Then read who is lost, and on what." },
] as const;

/** What teaching with Parley takes. */
export const ThreeSteps = () => (
  <ol className="mt-4 space-y-3 text-start">
    {STEPS.map(({ title, text }, index) => (
      <li key={title} className="flex gap-3">
        <span
          aria-hidden="true"
          className="grid size-7 shrink-0 place-items-center rounded-full bg-accent-soft text-caption font-semibold text-accent"
        >
          {index + 1}
        </span>
        <span>
          <strong className="text-ink">{title}.</strong> {text}
        </span>
      </li>
    ))}
  </ol>
);
