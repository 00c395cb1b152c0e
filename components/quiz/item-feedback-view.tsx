import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import type { ItemFeedback, OptionFeedback } from "@/lib/grading/model";
import { Mark, markOf, OutcomeLine } from "./feedback-marks";

export type PassageLink = {
  href: Route;
  label: string;
  /** What our lesson says there, in its own words. */
  quote?: string;
};

type ItemFeedbackViewProps = {
  feedback: ItemFeedback;
  passage: PassageLink;
  /** Words for what only a person can judge, where that is not the instructor. */
  waitingLabel?: string;
};

/** What came of an answer and why, once it may be seen. The stem is not repeated. Works on the server and in an island. */
export function ItemFeedbackView({ feedback, passage, waitingLabel }: ItemFeedbackViewProps) {
  return (
    <div className="space-y-4">
      <OutcomeLine outcome={feedback.outcome} score={feedback.score} waitingLabel={waitingLabel} />
      <Detail feedback={feedback} />
      {feedback.explanation && <p>{feedback.explanation}</p>}
      <PassageQuote {...passage} />
    </div>
  );
}

function Detail({ feedback }: { feedback: ItemFeedback }) {
  switch (feedback.type) {
    case "single":
    case "multi":
    case "truefalse":
      return <Options options={feedback.options} />;
    case "attribution":
      return (
        <>
          <Options options={feedback.people} />
          {feedback.passages.length > 0 && (
            <div className="space-y-2">
              <p className="font-semibold">Passage</p>
              <Options options={feedback.passages} />
            </div>
          )}
        </>
      );
    case "match":
      return (
        <ul className="space-y-3">
          {feedback.pairs.map(({ id, left, right, chosen, correct, feedback: word, misconception }) => (
            <Line key={id} {...markOf({ chosen: chosen !== null || correct, correct })} misconception={misconception}>
              <p>
                {left} → <strong>{right}</strong>
                {!correct && <span className="text-muted"> (you: {chosen ?? "nothing"})</span>}
              </p>
              <Word>{word}</Word>
            </Line>
          ))}
        </ul>
      );
    case "order":
      return (
        <ol className="space-y-3">
          {feedback.steps.map(({ id, text, place, given, correct, feedback: word }) => (
            <Line key={id} {...markOf({ chosen: given !== null, correct: correct || given === null })}>
              <p>
                <span className="font-semibold tabular-nums">{place}.</span> {text}
                {given !== null && !correct && <span className="text-muted"> (you: {given})</span>}
              </p>
              <Word>{word}</Word>
            </Line>
          ))}
        </ol>
      );
    case "short":
      return <ShortDetail feedback={feedback} />;
    case "reflection":
      return (
        <>
          {feedback.given !== "" && <Given>{feedback.given}</Given>}
          <dl className="space-y-3">
            {feedback.rubric.map(({ criterion, full, partial }) => (
              <div key={criterion}>
                <dt className="font-semibold">{criterion}</dt>
                <dd>
                  <span className="text-muted">In full:</span> {full}
                </dd>
                <dd>
                  <span className="text-muted">In part:</span> {partial}
                </dd>
              </div>
            ))}
          </dl>
        </>
      );
  }
}

function ShortDetail({ feedback }: { feedback: Extract<ItemFeedback, { type: "short" }> }) {
  const { given, note, nearest, accepted, misconception } = feedback;
  return (
    <div className="space-y-2">
      {given !== "" && <Given>{given}</Given>}
      {nearest !== undefined && <p className="text-muted">Closest accepted answer: {nearest}</p>}
      {note !== null && <p>{note}</p>}
      {misconception !== undefined && <CommonError />}
      <p>
        <span className="font-semibold">{accepted.length === 1 ? "Accepted" : "Accepted forms"}:</span>{" "}
        {accepted.join("; ")}
      </p>
    </div>
  );
}

const Options = ({ options }: { options: OptionFeedback[] }) => (
  <ul className="space-y-3">
    {options.map(({ id, text, chosen, correct, feedback, misconception }) => (
      <Line key={id} {...markOf({ chosen, correct })} misconception={chosen ? misconception : undefined}>
        <p className={chosen || correct ? "font-semibold" : undefined}>{text}</p>
        <Word>{feedback}</Word>
      </Line>
    ))}
  </ul>
);

type LineProps = {
  kind: Parameters<typeof Mark>[0]["kind"];
  word: string;
  misconception?: string;
  children: ReactNode;
};

function Line({ kind, word, misconception, children }: LineProps) {
  return (
    <li data-state={kind} className="flex gap-3">
      <Mark kind={kind} className="mt-0.5" />
      <div className="min-w-0 space-y-1">
        <p className={kind === "none" ? "sr-only" : "text-caption text-muted"}>{word}</p>
        {children}
        {misconception !== undefined && <CommonError />}
      </div>
    </li>
  );
}

const Word = ({ children }: { children: ReactNode }) => <p className="text-muted">{children}</p>;

/** That others trip here too is a comfort and a hint to read on; the author's feedback says how. */
const CommonError = () => <Badge>A common misreading</Badge>;

const Given = ({ children }: { children: ReactNode }) => (
  <blockquote className="border-s-2 border-me-fill ps-4 whitespace-pre-wrap">{children}</blockquote>
);

const PassageQuote = ({ href, label, quote }: PassageLink) => (
  <div className="space-y-1 border-s-2 border-line ps-4">
    {quote && <blockquote className="font-serif">{quote}</blockquote>}
    <p className="text-caption">
      Read it again: <Link href={href}>{label}</Link>
    </p>
  </div>
);
