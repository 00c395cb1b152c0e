import { OutcomeLine } from "@/components/quiz/feedback-marks";
import { ItemFeedbackView } from "@/components/quiz/item-feedback-view";
import { findPassage } from "@/lib/content/library";
import { namesIn } from "@/lib/content/names";
import { display } from "@/lib/grading/display";
import { feedback } from "@/lib/grading/feedback";
import type { Names } from "@/lib/grading/model";
import type { StudentWork } from "@/lib/results/store";
import { notScored, percent } from "@/lib/results/words";
import { formatDateTime } from "@/lib/time";
import { urls } from "@/lib/urls";

type Attempt = StudentWork["attempts"][number];
type Response = Attempt["responses"][number];

type AttemptAnswersProps = {
  attempt: Attempt;
  /** The quiz's title. */
  quiz: string;
  moduleId: string;
  timeZone: string;
  /** Whether the answers show before somebody asks for them. */
  open: boolean;
};

/** One attempt of a student with every answer, the key and the reasons. */
export function AttemptAnswers({ attempt, quiz, moduleId, timeZone, open }: AttemptAnswersProps) {
  const names = namesIn(moduleId);
  return (
    <details open={open} className="rounded border border-line bg-raised">
      <summary className="rounded px-4 py-3 font-semibold">
        {quiz}, attempt {attempt.number}
        <span className="font-normal text-muted tabular-nums"> · {standing(attempt, timeZone)}</span>
      </summary>
      <ol className="divide-y divide-line border-t border-line">
        {attempt.responses.map((response, index) => (
          <li key={response.itemId} className="grid items-start gap-x-8 gap-y-2 px-4 py-4 lg:grid-cols-2">
            <Answer number={index + 1} response={response} names={names} />
            {attempt.submittedAt ? (
              <Reasons response={response} seed={attempt.seed} names={names} moduleId={moduleId} />
            ) : (
              <p className="text-caption text-muted">Not handed in yet; the answer may change.</p>
            )}
          </li>
        ))}
      </ol>
    </details>
  );
}

function standing({ startedAt, submittedAt, score, scored, pending }: Attempt, timeZone: string): string {
  if (!submittedAt) return `begun ${formatDateTime(startedAt, timeZone)}, not handed in`;
  return [
    score !== null && scored ? percent(score / scored) : null,
    pending ? notScored(pending) : null,
    `handed in ${formatDateTime(submittedAt, timeZone)}`,
  ]
    .filter(Boolean)
    .join(" · ");
}

function Answer({ number, response, names }: { number: number; response: Response; names: Names }) {
  const given = display(response.item, response.answer, names);
  return (
    <div className="max-w-measure space-y-1">
      <h3 className="font-serif font-semibold">
        <span className="tabular-nums">{number}.</span> {response.item.stem}
      </h3>
      <p>
        <span className="text-muted">Answered:</span>{" "}
        {given === "" ? <span className="text-muted">nothing</span> : given}
      </p>
    </div>
  );
}

type ReasonsProps = { response: Response; seed: number; names: Names; moduleId: string };

function Reasons({ response: { item, answer, score }, seed, names, moduleId }: ReasonsProps) {
  const told = feedback(item, answer, seed, names, { score });
  const passage = findPassage(moduleId, item.passage);
  return (
    <details>
      <summary className="flex w-fit flex-wrap items-center gap-x-4 rounded py-1">
        <OutcomeLine outcome={told.outcome} score={told.score} waitingLabel="Not scored" />
        <span className="text-caption text-accent underline underline-offset-4">Key and reasons</span>
      </summary>
      <div className="mt-3 max-w-measure border-s-2 border-line ps-4">
        <ItemFeedbackView
          feedback={told}
          moduleId={moduleId}
          passage={{
            href: urls.passage(moduleId, item.passage),
            label: names.passageLabel(item.passage),
            quote: passage?.quote,
          }}
          reader="instructor"
          hideOutcome
        />
      </div>
    </details>
  );
}
