import { z } from "zod";
import type { Item } from "@/lib/content/model";
import { optionId } from "./ids";
import { type Answer, type AnswerByType, shortMaxLength } from "./model";

const oneOf = (ids: readonly string[], what: string) => z.enum([...new Set(ids)], { error: `is not ${what}` });

const distinct = (ids: readonly string[]) => new Set(ids).size === ids.length;

/** Adding 0 turns −0 into 0, so that a point has one form in the database. */
const coordinate = z
  .number({ error: "must be a number" })
  .min(-1, "must be −1 or more")
  .max(1, "must be 1 or less")
  .transform((value) => value + 0);

/** Postgres stores neither NUL nor half of a surrogate pair, which a paste cut at the maximum can leave behind. */
const plainText = (maxLength: number) =>
  z
    .string({ error: "must be text" })
    .max(maxLength, `must have at most ${maxLength} characters`)
    .transform((text) => text.replaceAll("\0", "").toWellFormed());

/**
 * What an answer to this very item must look like, for whatever a browser sends. `null` clears the answer and always
 * fits. Ids are those of `publicItem`; an id of another item does not fit.
 */
export function answerSchema(item: Item): z.ZodType<Answer | null> {
  return schemaOf(item).nullable();
}

function schemaOf(item: Item): z.ZodType<Answer> {
  const id = (text: string) => optionId(item.id, text);
  switch (item.type) {
    case "single":
      return oneOf(
        item.options.map(({ text }) => id(text)),
        "an option of this item",
      );
    case "multi":
      return z
        .array(
          oneOf(
            item.options.map(({ text }) => id(text)),
            "an option of this item",
          ),
        )
        .refine(distinct, "must name each option once");
    case "truefalse":
      return z.boolean({ error: "must be true or false" });
    case "match": {
      const rights = [...item.pairs.map(({ right }) => right), ...item.extra.map(({ text }) => text)];
      return z.partialRecord(
        oneOf(
          item.pairs.map(({ left }) => id(left)),
          "a left-hand entry of this item",
        ),
        oneOf(rights.map(id), "a right-hand entry of this item"),
      ) as z.ZodType<AnswerByType["match"]>;
    }
    case "order":
      return z
        .array(
          oneOf(
            item.steps.map(({ text }) => id(text)),
            "a step of this item",
          ),
        )
        .length(item.steps.length, "must have every step")
        .refine(distinct, "must name each step once");
    case "short":
      return plainText(shortMaxLength);
    case "attribution": {
      const person = oneOf(
        item.options.map((option) => option.person),
        "a person of this item",
      ).nullable();
      const passages = item.passages.map(({ passage }) => passage);
      const passage = passages.length > 0 ? oneOf(passages, "a passage of this item").nullable() : z.null();
      return z.strictObject({ person, passage: passage.optional() });
    }
    case "placement":
      return z.strictObject({ x: coordinate, y: coordinate });
    case "reflection":
      return plainText(item.maxLength);
  }
}
