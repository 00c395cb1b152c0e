import { isMap, isNode, isScalar, LineCounter, type Node, parseDocument } from "yaml";
import type { z } from "zod";
import type { ContentProblem } from "./problems";
import { describeIssue } from "./schema-messages";

export type Path = readonly (string | number)[];
export type Place = { line: number; column: number };

/** A file's data together with the way back to its lines. */
export type Source<T> = {
  file: string;
  text: string;
  /** null where the file does not fit its schema; the problems then say why. */
  value: T | null;
  /** What the file says, fitting or not: its ids still count as known, so that one slip is reported once. */
  raw: unknown;
  /** Where the entry at this path stands, or the nearest thing around it that does. */
  at(path: Path): Place;
};

/** More than any module needs; stops a file whose aliases multiply ("billion laughs"). */
const MAX_ALIASES = 100;

/**
 * Reads YAML (or JSON, which YAML contains) against a schema.
 *
 * @param lineOffset lines that stand before the text in its file, for the front matter of a lesson
 * @returns the data and every problem found; none of them is thrown
 */
export function readYaml<S extends z.ZodType>(
  text: string,
  schema: S,
  { file, lineOffset = 0 }: { file: string; lineOffset?: number },
): { source: Source<z.output<S>>; problems: ContentProblem[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, prettyErrors: false });
  const placeOf = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1) + lineOffset, column: Math.max(col, 1) };
  };
  const problem = (place: Place, message: string): ContentProblem => ({ file, ...place, message, severity: "error" });
  const at = (path: Path) => placeOf(offsetOf(document.contents, path));

  // After the first slip in the grammar the parser is lost, and what it says next helps nobody
  const slip = document.errors.find(({ code }) => code !== "DUPLICATE_KEY");
  const problems = document.errors
    .filter((error) => error === slip || error.code === "DUPLICATE_KEY")
    .map((error) => problem(placeOf(error.pos[0]), sentence(error.message)));
  let raw: unknown = null;
  if (problems.length === 0) {
    try {
      raw = document.toJS({ maxAliasCount: MAX_ALIASES });
    } catch (error) {
      problems.push(problem(at([]), sentence(error instanceof Error ? error.message : String(error))));
    }
  }
  if (problems.length > 0) return { source: { file, text, value: null, raw, at }, problems };

  const parsed = schema.safeParse(raw);
  if (parsed.success) return { source: { file, text, value: parsed.data, raw, at }, problems };
  for (const { path, message } of parsed.error.issues.flatMap((issue) => describeIssue(issue, raw)))
    problems.push(problem(at(path), message));
  return { source: { file, text, value: null, raw, at }, problems };
}

/** Walks down as far as the path leads; ends at a pair's key, so that a missing value is shown at its parent. */
function offsetOf(contents: unknown, path: Path): number {
  let node: unknown = contents;
  let offset = isNode(node) ? startOf(node) : 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
      if (!pair) break;
      if (isNode(pair.key)) offset = startOf(pair.key);
      node = pair.value;
    } else if (isNode(node) && "items" in node && Array.isArray(node.items)) {
      node = node.items[Number(step)];
      if (!isNode(node)) break;
      offset = startOf(node);
    } else break;
  }
  return offset;
}

const startOf = (node: Node) => node.range?.[0] ?? 0;

function sentence(message: string): string {
  const line = message.split("\n")[0]?.trim() ?? "";
  return /[.!?]$/.test(line) ? line : `${line}.`;
}
