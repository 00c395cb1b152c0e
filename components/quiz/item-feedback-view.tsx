import clsx from "clsx";
import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { PlacementMap } from "@/components/map/placement-map";
import { Badge } from "@/components/ui/badge";
import type { AxisFeedback, AxisVerdict, ItemFeedback, OptionFeedback } from "@/lib/grading/model";
import { urls } from "@/lib/urls";
import { Mark, markOf, OutcomeLine } from "./feedback-marks";

export type PassageLink = {
  href: Route;
  label: string;
  /** What our lesson says there, in its own words. */
  quote?: string;
};

/** Who reads it decides how an answer is spoken of. */
const READERS = {
  answerer: { choice: "Your answer", gave: "you", dot: "Your dot", words: "border-me-fill", reread: "Read it again" },
  instructor: { choice: "Chosen", gave: "answered", dot: "The dot", words: "border-line", reread: "The passage" },
} as const;
type Reader = (typeof READERS)[keyof typeof READERS];

type ItemFeedbackViewProps = {
  feedback: ItemFeedback;
  passage: PassageLink;
  /** Whose passages the feedback names. */
  moduleId: string;
  reader?: keyof typeof READERS;
  /** Where the outcome stands beside it already. */
  hideOutcome?: boolean;
  /** Words for what only a person can judge, where that is not the instructor. */
  waitingLabel?: string;
};

/** What came of an answer and why, once it may be seen. The stem is not repeated. Works on the server and in an island. */
export function ItemFeedbackView(props: ItemFeedbackViewProps) {
  const { feedback, passage, moduleId, reader = "answerer", hideOutcome = false, waitingLabel } = props;
  return (
    <div className="space-y-4">
      {!hideOutcome && <OutcomeLine outcome={feedback.outcome} score={feedback.score} waitingLabel={waitingLabel} />}
      <Detail feedback={feedback} moduleId={moduleId} reader={READERS[reader]} />
      {feedback.explanation && <p>{feedback.explanation}</p>}
      <PassageQuote {...passage} reader={READERS[reader]} />
    </div>
  );
}

type DetailProps = { feedback: ItemFeedback; moduleId: string; reader: Reader };

function Detail({ feedback, moduleId, reader }: DetailProps) {
  switch (feedback.type) {
    case "single":
    case "multi":
    case "truefalse":
      return <Options options={feedback.options} reader={reader} />;
    case "attribution":
      return (
        <>
          <Options options={feedback.people} reader={reader} />
          {feedback.passages.length > 0 && (
            <div className="space-y-2">
              <p className="font-semibold">Passage</p>
              <Options options={feedback.passages} reader={reader} />
            </div>
          )}
        </>
      );
    case "match":
      return (
        <ul className="space-y-3">
          {feedback.pairs.map(({ id, left, right, chosen, correct, feedback: word, misconception }) => (
            <Line
              key={id}
              {...markOf({ chosen: chosen !== null || correct, correct }, reader.choice)}
              misconception={misconception}
            >
              <p>
                {left} → <strong>{right}</strong>
                {!correct && (
                  <span className="text-muted">
                    {" "}
                    ({reader.gave}: {chosen ?? "nothing"})
                  </span>
                )}
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
            <Line key={id} {...markOf({ chosen: given !== null, correct: correct || given === null }, reader.choice)}>
              <p>
                <span className="font-semibold tabular-nums">{place}.</span> {text}
                {given !== null && !correct && (
                  <span className="text-muted">
                    {" "}
                    ({reader.gave}: {given})
                  </span>
                )}
              </p>
              <Word>{word}</Word>
            </Line>
          ))}
        </ol>
      );
    case "short":
      return <ShortDetail feedback={feedback} reader={reader} />;
    case "placement":
      return (
        <>
          <PlacementMap
            x={feedback.x.axis}
            y={feedback.y.axis}
            regions={{ x: feedback.x.region, y: feedback.y.region }}
            point={feedback.given}
          />
          <ul className="space-y-3">
            {[feedback.x, feedback.y].map((axis) => (
              <AxisLine key={axis.axis.label} feedback={axis} moduleId={moduleId} reader={reader} />
            ))}
          </ul>
        </>
      );
    case "reflection":
      return (
        <>
          {feedback.given !== "" && <Given reader={reader}>{feedback.given}</Given>}
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

const VERDICTS: Record<AxisVerdict, { kind: LineProps["kind"]; word: string }> = {
  right: { kind: "right", word: "Inside the region" },
  near: { kind: "partly", word: "Near the region" },
  far: { kind: "wrong", word: "Far from the region" },
  unscored: { kind: "none", word: "Not scored" },
  unanswered: { kind: "missed", word: "Not placed" },
};

function placeInWords(region: AxisFeedback["region"]): string {
  if (region === null) return "The article does not say where this belongs, so it is not scored.";
  if (region.basis === "stated") return `The article: ${region.words}.`;
  return `A reading of the article: ${region.words}. It can be argued about, so it is not scored.`;
}

/** One coordinate: where it was put, where it belongs, and what that rests on. */
function AxisLine({ feedback, moduleId, reader }: { feedback: AxisFeedback; moduleId: string; reader: Reader }) {
  const { axis, region, given, verdict } = feedback;
  return (
    <Line {...VERDICTS[verdict]}>
      <p className="font-semibold">{axis.label}</p>
      <p>
        {given !== null && `${reader.dot}: ${given}. `}
        {placeInWords(region)}
      </p>
      {region && (
        <Word>
          {region.rationale} <Link href={urls.passage(moduleId, region.passage.id)}>{region.passage.label}</Link>
        </Word>
      )}
    </Line>
  );
}

function ShortDetail({ feedback, reader }: { feedback: Extract<ItemFeedback, { type: "short" }>; reader: Reader }) {
  const { given, note, nearest, accepted, misconception } = feedback;
  return (
    <div className="space-y-2">
      {given !== "" && <Given reader={reader}>{given}</Given>}
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

const Options = ({ options, reader }: { options: OptionFeedback[]; reader: Reader }) => (
  <ul className="space-y-3">
    {options.map(({ id, text, chosen, correct, feedback, misconception }) => (
      <Line key={id} {...markOf({ chosen, correct }, reader.choice)} misconception={chosen ? misconception : undefined}>
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

const Given = ({ reader, children }: { reader: Reader; children: ReactNode }) => (
  <blockquote className={clsx("border-s-2 ps-4 whitespace-pre-wrap", reader.words)}>{children}</blockquote>
);

const PassageQuote = ({ href, label, quote, reader }: PassageLink & { reader: Reader }) => (
  <div className="space-y-1 border-s-2 border-line ps-4">
    {quote && <blockquote className="font-serif">{quote}</blockquote>}
    <p className="text-caption">
      {reader.reread}: <Link href={href}>{label}</Link>
    </p>
  </div>
);
