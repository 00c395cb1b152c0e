import { z } from "zod";
import { typographic } from "./typographic";

/*
 * The shape of a module's files (docs/authoring.md explains each for writers). Everything here is data: plain text
 * unless a field says Markdown. Ids are lower-case words joined by hyphens and unique within their kind.
 */

/** YAML reads 2008 as a number: where text is meant, it is text again. */
const asWritten = (value: unknown) => (Number.isSafeInteger(value) ? String(value) : value);

export const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "must be lower-case words joined by hyphens");
/** Plain text, with typographic quotation marks and dashes. */
export const text = z.preprocess(
  asWritten,
  z
    .string()
    .trim()
    .min(1, "must not be empty")
    .overwrite((value) => typographic(value.normalize("NFC"))),
);
/** A citable anchor, `lesson#section`. */
export const passage = z
  .string()
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*#[a-z0-9]+(-[a-z0-9]+)*$/,
    "must be lesson#section, such as introduction#what-is-missing",
  );
/** A day, month or year (`2008-09-23`, `2008-09`, `2008`) or a span of them joined by `/`. */
const date = z.preprocess(
  asWritten,
  z
    .string()
    .regex(
      /^\d{4}(-\d{2}(-\d{2})?)?(\/\d{4}(-\d{2}(-\d{2})?)?)?$/,
      "must be a date such as 2008, 2008-09-23 or 1992/1995",
    ),
);

export const Axis = z.strictObject({
  id,
  label: text,
  low: z.strictObject({ label: text, meaning: text }),
  high: z.strictObject({ label: text, meaning: text }),
  rationale: text,
  passage,
});

export const ModuleFile = z.strictObject({
  title: text,
  subtitle: text,
  summary: text,
  /** The article that is taught: its entry in the bibliography, how to obtain it, and its sections in order. */
  article: z.strictObject({ work: id, obtain: text, sections: z.array(z.strictObject({ id, title: text })).min(1) }),
  axes: z.array(Axis).default([]),
  /** Lesson ids in reading order. */
  lessons: z.array(id).min(1),
});

export const LessonFrontMatter = z.strictObject({
  id,
  title: text,
  /** A label of a few words for the contents list. */
  short: text,
  summary: text,
  /** Ids of the article's sections that this lesson teaches. */
  sections: z.array(id).min(1),
  objectives: z.array(z.strictObject({ id, text })).min(1),
});

const itemBase = {
  id,
  stem: text,
  passage,
  /** Ids of the lesson's objectives that the item tests. */
  objectives: z.array(id).min(1),
  level: z.enum(["recall", "apply", "compare", "attribute", "critique"]),
  /** The author's guess: 1 easy, 2 middling, 3 hard. */
  difficulty: z.int().min(1).max(3),
  tags: z.array(id).default([]),
  /** One or two sentences shown with the answer, for what no single option's feedback says. */
  explanation: text.optional(),
};
const option = {
  feedback: text,
  /** Why somebody might think so, as an id shared by all items that meet the same error. */
  misconception: id.optional(),
};
const choice = z.strictObject({ text, correct: z.boolean().default(false), ...option });

export const SingleItem = z.strictObject({ type: z.literal("single"), ...itemBase, options: z.array(choice).min(3) });
export const MultiItem = z.strictObject({ type: z.literal("multi"), ...itemBase, options: z.array(choice).min(3) });
export const TrueFalseItem = z.strictObject({
  type: z.literal("truefalse"),
  ...itemBase,
  key: z.boolean(),
  feedback: z.strictObject({ true: text, false: text }),
  misconception: id.optional(),
});
export const MatchItem = z.strictObject({
  type: z.literal("match"),
  ...itemBase,
  pairs: z.array(z.strictObject({ left: text, right: text, feedback: text })).min(2),
  /** Right-hand entries that belong to nothing. */
  extra: z.array(z.strictObject({ text, ...option })).default([]),
});
export const OrderItem = z.strictObject({
  type: z.literal("order"),
  ...itemBase,
  /** In the right order. Neighbours with the same `date` may swap. */
  steps: z.array(z.strictObject({ text, date: date.optional(), feedback: text })).min(3),
});
export const ShortItem = z.strictObject({
  type: z.literal("short"),
  ...itemBase,
  /** Accepted forms; case, accents, punctuation, spaces and one slip in a word of 5 or more letters are forgiven. */
  accept: z.array(text).min(1),
  feedback: z.strictObject({ right: text, wrong: text }),
  /** Wrong answers that one expects, each with its own feedback. */
  expectedWrong: z.array(z.strictObject({ text, ...option })).default([]),
});
export const AttributionItem = z.strictObject({
  type: z.literal("attribution"),
  ...itemBase,
  options: z.array(z.strictObject({ person: id, correct: z.boolean().default(false), ...option })).min(3),
  /** Where it also asks for the passage: candidates, one of them `correct`. */
  passages: z.array(z.strictObject({ passage, correct: z.boolean().default(false), feedback: text })).default([]),
});
/** Where does a subject of a map belong? The loader resolves it (`placement.ts`) to axes and regions. */
export const PlacementItem = z.strictObject({ type: z.literal("placement"), ...itemBase, map: id, subject: id });
export const ReflectionItem = z.strictObject({
  type: z.literal("reflection"),
  ...itemBase,
  /** What a good answer does; shown to the student after submitting and to whoever marks it. */
  rubric: z.array(z.strictObject({ criterion: text, full: text, partial: text })).min(1),
  maxLength: z.int().min(100).max(4000).default(1500),
});

/** An item as its file has it. */
export const AuthoredItem = z.discriminatedUnion("type", [
  SingleItem,
  MultiItem,
  TrueFalseItem,
  MatchItem,
  OrderItem,
  ShortItem,
  AttributionItem,
  PlacementItem,
  ReflectionItem,
]);

/** In the order in which types are listed anywhere. */
export const ITEM_TYPES = [
  "single",
  "multi",
  "truefalse",
  "match",
  "order",
  "short",
  "attribution",
  "placement",
  "reflection",
] as const satisfies readonly z.infer<typeof AuthoredItem>["type"][];

/** Rules for a quiz whose items are drawn anew for each attempt. */
export const Blueprint = z.strictObject({
  /** How many items an attempt has. */
  count: z.int().min(1),
  /** At least so many of each lesson. */
  perLesson: z.int().min(0).default(0),
  /** At least so many types. */
  types: z.int().min(1).default(1),
  /** Types that are never drawn. */
  without: z.array(z.enum(ITEM_TYPES)).default([]),
});

export const QuizFile = z
  .strictObject({
    id,
    title: text,
    summary: text,
    /** null for a quiz over the whole module, which draws its items from the quizzes of the lessons. */
    lesson: id.nullable().default(null),
    items: z.array(AuthoredItem).default([]),
    /** Ids of items, the same for everybody, or rules by which each attempt gets its own. */
    draw: z.union([z.array(id).min(1), Blueprint]).optional(),
    /** Items that stand inside the lesson; their keys are given away there, so no quiz uses them. */
    checkpoints: z.array(AuthoredItem).default([]),
  })
  .superRefine((quiz, { addIssue }) => {
    const say = (field: keyof typeof quiz, message: string) => addIssue({ code: "custom", path: [field], message });
    if (quiz.draw === undefined) {
      if (quiz.items.length === 0) say("items", 'needs at least one entry, or the quiz a field "draw"');
      if (quiz.lesson === null) say("lesson", "is missing");
      return;
    }
    if (quiz.items.length > 0) say("items", "must be empty in a quiz that draws its items from others");
    if (quiz.checkpoints.length > 0) say("checkpoints", "must be empty in a quiz that belongs to no lesson");
    if (quiz.lesson !== null) say("lesson", "must be left out of a quiz that draws its items from others");
  });

/** Where a line of a source's inventory is taught: the line's section and number in it, and our passage. */
export const Coverage = z.strictObject({
  line: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*#[1-9]\d*$/, "must be section#number, such as introduction#3"),
  passage,
});

/** What a module has set out to teach, section by section; lines are counted from 1. Other fields may stand there too. */
export const Inventory = z.object({
  sections: z.array(z.object({ id, mustTeach: z.array(z.string()) })),
  /** Errors that items should meet. */
  misconceptions: z.array(z.object({ id })).default([]),
});

/** Where a careful reader may put a subject on an axis: an interval in [-1, 1]. Only `stated` ones are ever scored. */
export const Region = z.strictObject({
  axis: id,
  region: z.tuple([z.number().min(-1).max(1), z.number().min(-1).max(1)]).refine(([lo, hi]) => lo <= hi, {
    error: "must run from the lower to the higher value",
  }),
  basis: z.enum(["stated", "inferred"]),
  rationale: text,
  passage,
});

export const Person = z.strictObject({
  id,
  name: text,
  /** How lists are sorted: "Yost, David". */
  sortName: text,
  kind: z.enum(["scholar", "official", "institution"]),
  role: text,
  position: text,
  members: z.array(text).default([]),
  passages: z.array(passage).min(1),
  works: z.array(id).default([]),
  agrees: z.array(id).default([]),
  disagrees: z.array(id).default([]),
  placements: z.array(Region).default([]),
});

export const TimelineEvent = z.strictObject({ id, date, label: text, what: text, era: text, passage });
export const Document = z.strictObject({ id, title: text, year: z.int(), what: text, passage, work: id.optional() });
export const Operation = z.strictObject({
  id,
  name: text,
  /** As one reads it; `date` is the same as a span, for the timeline to draw. */
  years: text,
  date: date.optional(),
  place: text,
  roles: z.array(z.strictObject({ institution: id, role: text })).default([]),
  passage,
});
export const Institution = z.strictObject({
  id,
  name: text,
  abbr: text.optional(),
  what: text,
  passage: passage.optional(),
  placements: z.array(Region).default([]),
});
export const Term = z.strictObject({ id, term: text, definition: text, passage, see: z.array(id).default([]) });

export const DebateFile = z.strictObject({
  id,
  title: text,
  question: text,
  background: text,
  passages: z.array(passage).min(1),
  sides: z.array(z.strictObject({ id, claim: text, bestCase: text, who: z.array(id) })).min(2),
  guidingQuestions: z.array(text).min(1),
  rubric: z.array(z.strictObject({ criterion: text, full: text, partial: text })).min(1),
});

/** Two axes and the subjects to place. Reference regions stand with each person or institution, once for all maps. */
export const MapFile = z.strictObject({
  id,
  title: text,
  summary: text,
  x: id,
  y: id,
  subjects: z.array(id).min(2),
  me: z.array(z.strictObject({ case: text, question: text })).default([]),
});

const name = z.object({ family: text, given: text.optional() }).or(z.object({ literal: text }));
/** CSL-JSON: the kinds of work and the fields that our author–date style prints; other fields may stand there too. */
export const Work = z.looseObject({
  id,
  type: z.enum([
    "book",
    "chapter",
    "article-journal",
    "article-newspaper",
    "article-magazine",
    "report",
    "paper-conference",
    "webpage",
    "speech",
    "legislation",
    "treaty",
    "document",
    "interview",
  ]),
  title: text,
  author: z.array(name).optional(),
  editor: z.array(name).optional(),
  issued: z.object({ "date-parts": z.array(z.array(z.int()).min(1).max(3)).min(1) }).optional(),
  /** Tells works of the same authors and year apart; given by the loader where it is missing. */
  "year-suffix": z.string().optional(),
  "container-title": text.optional(),
  "event-title": text.optional(),
  "event-place": text.optional(),
  publisher: text.optional(),
  "publisher-place": text.optional(),
  genre: text.optional(),
  number: text.optional(),
  volume: text.optional(),
  issue: text.optional(),
  page: text.optional(),
  URL: z.url({ protocol: /^https?$/, error: "must be an address that starts with http:// or https://" }).optional(),
});

export type Axis = z.infer<typeof Axis>;
export type ModuleFile = z.infer<typeof ModuleFile>;
export type LessonFrontMatter = z.infer<typeof LessonFrontMatter>;
export type AuthoredItem = z.infer<typeof AuthoredItem>;
/** An axis as an item carries it: its poles, and where its subject stands on it, if the article lets one say. */
export type PlacementAxis = Pick<Axis, "label" | "low" | "high"> & { region: Omit<Region, "axis"> | null };
/**
 * A placement with everything that its file only names. So an attempt that pins the item pins its regions too, and
 * neither a moved region nor a renamed pole changes what was answered before.
 */
export type PlacementItem = z.infer<typeof PlacementItem> & { name: string; x: PlacementAxis; y: PlacementAxis };
/** An item as it is asked, pinned and graded. */
export type Item = Exclude<AuthoredItem, { type: "placement" }> | PlacementItem;
export type ItemType = Item["type"];
export type Blueprint = z.infer<typeof Blueprint>;
export type QuizFile = z.infer<typeof QuizFile>;
export type Coverage = z.infer<typeof Coverage>;
export type Inventory = z.infer<typeof Inventory>;
export type Region = z.infer<typeof Region>;
export type Person = z.infer<typeof Person>;
export type TimelineEvent = z.infer<typeof TimelineEvent>;
export type Document = z.infer<typeof Document>;
export type Operation = z.infer<typeof Operation>;
export type Institution = z.infer<typeof Institution>;
export type Term = z.infer<typeof Term>;
export type DebateFile = z.infer<typeof DebateFile>;
export type MapFile = z.infer<typeof MapFile>;
export type Name = z.infer<typeof name>;
export type Work = z.infer<typeof Work>;
export type WorkType = Work["type"];
