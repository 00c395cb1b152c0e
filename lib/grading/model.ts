import type { Axis, ItemType, Region } from "@/lib/content/model";
import type { Point } from "@/lib/mapping/model";

/*
 * What crosses between server and browser about an item. Types only: a client component may import this file for
 * nothing. What needs zod or a hash lives in files that only the server imports.
 */

export type PublicOption = { id: string; text: string };

/** An axis and its poles; where anybody stands on it is another matter. */
export type PublicAxis = Pick<Axis, "label" | "low" | "high">;

/** What a browser may see of an item before its feedback is released: no key, no feedback, no passage, no rubric, no region. */
export type PublicItem =
  | { type: "single" | "multi"; id: string; stem: string; options: PublicOption[] }
  | { type: "truefalse"; id: string; stem: string }
  | { type: "match"; id: string; stem: string; lefts: PublicOption[]; rights: PublicOption[] }
  | { type: "order"; id: string; stem: string; steps: PublicOption[] }
  | { type: "short"; id: string; stem: string; maxLength: number }
  | {
      type: "attribution";
      id: string;
      stem: string;
      people: PublicOption[];
      /** Empty where the passage is not asked. */
      passages: PublicOption[];
    }
  | {
      type: "placement";
      id: string;
      stem: string;
      /** Name of whoever is to be placed. */
      subject: string;
      x: PublicAxis;
      y: PublicAxis;
    }
  | { type: "reflection"; id: string; stem: string; maxLength: number };

/** An answer by item type; ids are those of the `PublicItem`. `null` in its place means not answered or cleared. */
export type AnswerByType = {
  single: string;
  multi: string[];
  truefalse: boolean;
  /** Left id → right id; what is missing is unanswered. */
  match: Record<string, string>;
  /** All step ids in the student's order. */
  order: string[];
  short: string;
  attribution: { person: string | null; passage?: string | null };
  placement: Point;
  reflection: string;
};
export type Answer = AnswerByType[ItemType];

/**
 * `score` is in [0, 1], or null while an instructor has to decide. `nearest` is the accepted form that comes closest
 * to a short answer that waits.
 */
export type Grade = { score: number | null; nearest?: string };

export type Outcome = "right" | "partly" | "wrong" | "waiting" | "unanswered";

export type OptionFeedback = {
  id: string;
  text: string;
  chosen: boolean;
  correct: boolean;
  feedback: string;
  /** Id of the error behind a wrong option, shared by all items that meet it. */
  misconception?: string;
};

export type PairFeedback = {
  id: string;
  left: string;
  right: string;
  /** What the student put there, null for nothing. */
  chosen: string | null;
  correct: boolean;
  feedback: string;
  misconception?: string;
};

export type StepFeedback = {
  id: string;
  text: string;
  /** Places count from 1; steps of the same date share the earliest. */
  place: number;
  /** Where the student put it, null if nothing was answered. */
  given: number | null;
  correct: boolean;
  feedback: string;
};

/**
 * How near a coordinate came: inside the region, within reach of it or beyond. `unscored` where the region is a
 * reading or there is none, `unanswered` where a stated region had nothing to be compared with.
 */
export type AxisVerdict = "right" | "near" | "far" | "unscored" | "unanswered";

export type AxisFeedback = {
  axis: PublicAxis;
  /** null where the article gives no reason to say. */
  region:
    | (Pick<Region, "region" | "basis" | "rationale"> & {
        /** "strongly towards “Kitchen” (stated)" */
        words: string;
        passage: { id: string; label: string };
      })
    | null;
  /** The student's coordinate in words, null for none. */
  given: string | null;
  verdict: AxisVerdict;
};

type Detail =
  | { type: "single" | "multi" | "truefalse"; options: OptionFeedback[] }
  | { type: "attribution"; people: OptionFeedback[]; passages: OptionFeedback[] }
  | { type: "match"; pairs: PairFeedback[] }
  | { type: "order"; steps: StepFeedback[] }
  | { type: "placement"; subject: string; given: Point | null; x: AxisFeedback; y: AxisFeedback }
  | {
      type: "short";
      given: string;
      accepted: string[];
      /** The author's word on this answer; null while it waits for the instructor. */
      note: string | null;
      nearest?: string;
      misconception?: string;
    }
  | {
      type: "reflection";
      given: string;
      rubric: { criterion: string; full: string; partial: string }[];
    };

/** All that a student sees about an item and their answer once its feedback is released. */
export type ItemFeedback = {
  itemId: string;
  score: number | null;
  outcome: Outcome;
  explanation?: string;
  /** The passage that settles it, `lesson#section`. */
  passage: string;
} & Detail;

/** Words for ids that the content names elsewhere. */
export type Names = {
  personName: (personId: string) => string;
  passageLabel: (passage: string) => string;
};

/** Longest short answer, in characters (UTF-16, as `maxLength` of an input counts). */
export const shortMaxLength = 200;
