import type { z } from "zod";
import type { Path } from "./source";

type Issue = z.core.$ZodIssue;

/** What a list holds, for "option 2 of item intro-gap". */
const SINGULAR: Record<string, string> = {
  items: "item",
  checkpoints: "checkpoint",
  options: "option",
  pairs: "pair",
  steps: "step",
  passages: "passage",
  expectedWrong: "expected wrong answer",
  extra: "extra entry",
  placements: "placement",
  roles: "role",
  sides: "side",
  axes: "axis",
  sections: "section",
  objectives: "objective",
  lessons: "lesson",
  rubric: "criterion",
  author: "author",
  editor: "editor",
};

/**
 * What a schema has to say about a file, as sentences for its author, each with the path that it is about.
 *
 * @param raw the whole file's data, to tell what is missing from what is wrong and to name entries by their ids
 */
export function describeIssue(issue: Issue, raw: unknown): { path: Path; message: string }[] {
  const path = issue.path.filter((step): step is string | number => typeof step !== "symbol");
  const field = path.at(-1);
  const name = typeof field === "number" ? entryName(path, raw) : field === undefined ? "The file" : `"${field}"`;
  const owner = ownerOf(typeof field === "number" ? path.slice(0, -1) : path, raw);
  const say = (text: string) => [{ path, message: `${capital(name)}${owner} ${text}.` }];
  const value = valueAt(raw, path);

  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => ({
        path: [...path, key],
        message: `There is no field "${key}"${ownerOf([...path, key], raw)}; docs/authoring.md lists the fields.`,
      }));
    case "invalid_type":
      if (value === undefined || value === null) return say("is missing");
      return say(`must be ${TYPES[issue.expected] ?? issue.expected}, not ${kindOf(value)}`);
    case "invalid_value":
      if (value === undefined) return say("is missing");
      return say(`must be ${oneOf(issue.values.map(String))}`);
    case "invalid_union":
      if ("discriminator" in issue && typeof issue.discriminator === "string") {
        const types = "options" in issue && Array.isArray(issue.options) ? issue.options.map(String) : [];
        return say(types.length > 0 ? `must be ${oneOf(types)}` : "is not one of the known kinds");
      }
      return issue.errors.length > 0 ? ofTheNearest(issue, raw) : say("has none of the forms that are possible here");
    case "too_small":
      if (issue.origin === "array") return say(`needs at least ${entries(Number(issue.minimum))}`);
      if (issue.origin === "string") return say("must not be empty");
      return say(`must be ${issue.minimum} or more`);
    case "too_big":
      if (issue.origin === "array") return say(`must have at most ${entries(Number(issue.maximum))}`);
      return say(`must be ${issue.maximum} or less`);
    default:
      return say(issue.message);
  }
}

/** Of several possible forms the one that the author meant: a list where a list may stand, fields where fields may. */
function ofTheNearest(
  union: Extract<Issue, { code: "invalid_union" }>,
  raw: unknown,
): { path: Path; message: string }[] {
  const isOfOtherKind = (issues: Issue[]) =>
    issues.some(({ code, path }) => code === "invalid_type" && path.length === 0);
  const meant = union.errors.filter((issues) => !isOfOtherKind(issues));
  const [only] = meant;
  if (!only || meant.length > 1) return describeIssue({ ...union, errors: [] }, raw);
  return only.flatMap((issue) => describeIssue({ ...issue, path: [...union.path, ...issue.path] }, raw));
}

const TYPES: Record<string, string> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "a group of fields",
  tuple: "a pair such as [-0.5, 0.5]",
};

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "a group of fields";
  if (typeof value === "string") return "text";
  return typeof value === "boolean" ? `${value} (put it in quotes if it is text)` : `the number ${value}`;
}

const entries = (n: number) => (n === 1 ? "one entry" : `${n} entries`);
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function oneOf(values: string[]): string {
  return values.length < 2 ? (values[0] ?? "") : `one of ${values.slice(0, -1).join(", ")} or ${values.at(-1)}`;
}

function valueAt(raw: unknown, path: Path): unknown {
  let value = raw;
  for (const step of path) {
    if (typeof value !== "object" || value === null) return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value;
}

/** `item "intro-gap"`, or `option 2` where the entry has no id. */
function entryName(path: Path, raw: unknown): string {
  const list = path.at(-2);
  const singular = (typeof list === "string" && SINGULAR[list]) || "entry";
  const entry = valueAt(raw, path);
  const entryId = typeof entry === "object" && entry !== null && "id" in entry ? entry.id : undefined;
  return typeof entryId === "string" ? `${singular} "${entryId}"` : `${singular} ${Number(path.at(-1)) + 1}`;
}

/** ` in option 2 of item "intro-gap"`: the entries around the last step of the path, the nearest first. */
function ownerOf(path: Path, raw: unknown): string {
  const names: string[] = [];
  for (let length = path.length - 1; length > 0; length -= 1)
    if (typeof path[length - 1] === "number") names.push(entryName(path.slice(0, length), raw));
  return names.length > 0 ? ` in ${names.join(" of ")}` : "";
}
