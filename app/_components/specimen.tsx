import { RadioCard } from "@/components/ui/choice";

/* A question about Parley itself, so that it is at home whatever the modules are about. */
const OPTIONS = [
  {
    id: "score",
    text: "It takes a point off and moves on.",
    verdict: "Not quite.",
    feedback: "Most quizzes stop there, which is why this one tempts. Here the point matters less than the reason.",
  },
  {
    id: "passage",
    text: "It says why that answer tempts, and shows the passage that settles it.",
    verdict: "Yes.",
    feedback: "Every option has its own answer, and every answer its passage. You have just read one.",
  },
  {
    id: "wait",
    text: "It waits for the instructor to mark it.",
    verdict: "Only sometimes.",
    feedback: "Answers in your own words may wait for a reader. Whatever can be told apart is told apart at once.",
  },
] as const;

/** A checkpoint to try, in CSS alone: the front page needs no script for it. */
export function Specimen() {
  return (
    <form
      aria-label="A question to try"
      className="group/specimen rounded border border-line bg-raised p-6 shadow sm:p-8"
    >
      <fieldset className="space-y-3">
        <legend className="mb-4 font-serif text-heading font-semibold">
          Somebody picks a wrong answer. What does Parley do?
        </legend>
        {OPTIONS.map(({ id, text, verdict, feedback }) => (
          <div key={id} className="group/option">
            <RadioCard name="specimen" value={id} label={text} aria-describedby={`specimen-${id}`} />
            <div
              id={`specimen-${id}`}
              className="ms-3 mt-2 hidden border-s-2 border-accent py-1 ps-4 group-has-checked/option:block"
            >
              <p>
                <strong>{verdict}</strong> {feedback}
              </p>
              <p className="mt-1 text-caption text-muted">The passage: “A book that answers”, beside this question.</p>
            </div>
          </div>
        ))}
      </fieldset>
      <p className="mt-6 flex min-h-8 items-center text-caption text-muted group-has-checked/specimen:hidden">
        Try it: pick one.
      </p>
      <p className="mt-6 hidden min-h-8 items-center text-caption text-muted group-has-checked/specimen:flex">
        Not stored, not scored. In a lesson, the passage is a link.
      </p>
    </form>
  );
}
