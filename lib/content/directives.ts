import { z } from "zod";
import { id } from "./model";

const ids = z
  .string()
  .trim()
  .transform((value) => value.split(/\s+/))
  .pipe(z.array(id).min(1));

/** What an author writes for a directive: inside a sentence, on a line of its own, or around some text. */
type Form = "text" | "leaf" | "container";
type Label = "required" | "none";
type Rule = { form: Form; label: Label; attributes: z.ZodType; example: string };

const entry = (name: string) => ({
  form: "text" as const,
  label: "required" as const,
  attributes: z.strictObject({ id }),
  example: `:${name}[words]{id=some-id}`,
});
const link = (name: string, attribute: "id" | "item") => ({
  form: "leaf" as const,
  label: "none" as const,
  attributes: z.strictObject({ [attribute]: id }),
  example: `::${name}{${attribute}=some-id}`,
});

export const Cite = z.strictObject({
  work: ids,
  page: z.string().min(1).optional(),
  form: z.enum(["year"]).optional(),
});
export const Figure = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("timeline"), events: ids }),
  z.strictObject({ kind: z.literal("axis"), axis: id, people: ids }),
  z.strictObject({ kind: z.literal("map"), x: id, y: id, people: ids }),
  z.strictObject({ kind: z.literal("table"), axes: ids, people: ids }),
]);

/** Every directive that a lesson may use (docs/authoring.md explains them). */
export const DIRECTIVES = {
  term: entry("term"),
  person: entry("person"),
  document: entry("document"),
  event: entry("event"),
  operation: entry("operation"),
  institution: entry("institution"),
  cite: { form: "text", label: "none", attributes: Cite, example: ":cite{work=some-id}" },
  checkpoint: link("checkpoint", "item"),
  debate: link("debate", "id"),
  map: link("map", "id"),
  "key-points": { form: "container", label: "none", attributes: z.strictObject({}), example: ":::key-points … :::" },
  aside: { form: "container", label: "required", attributes: z.strictObject({}), example: ":::aside[Title] … :::" },
  figure: {
    form: "container",
    label: "none",
    attributes: Figure,
    example: ':::figure{kind=timeline events="a b"} caption :::',
  },
} as const satisfies Record<string, Rule>;

export type DirectiveName = keyof typeof DIRECTIVES;

export const isDirectiveName = (name: string): name is DirectiveName => Object.hasOwn(DIRECTIVES, name);

export type Cite = z.infer<typeof Cite>;
export type Figure = z.infer<typeof Figure>;
