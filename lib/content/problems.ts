/** Something that an author should change, or at least look at. */
export type ContentProblem = {
  /** Path from the working folder. */
  file: string;
  /** From 1. */
  line: number;
  column?: number;
  /** One sentence. */
  message: string;
  severity: "error" | "warning";
};

/** `content/un-nato/people.yaml:12: error: There is no work "kille".` */
export function formatProblem({ file, line, message, severity }: ContentProblem): string {
  return `${file}:${line}: ${severity}: ${message}`;
}

/** By file, then line; errors before warnings on the same line. */
export function compareProblems(a: ContentProblem, b: ContentProblem): number {
  return (
    a.file.localeCompare(b.file, "en") ||
    a.line - b.line ||
    a.severity.localeCompare(b.severity) ||
    a.message.localeCompare(b.message, "en")
  );
}

/** Content that cannot be served. The message has every problem on a line of its own. */
export class ContentError extends Error {
  readonly problems: readonly ContentProblem[];

  constructor(problems: readonly ContentProblem[]) {
    super(["The content has mistakes:", ...problems.map(formatProblem)].join("\n"));
    this.name = "ContentError";
    this.problems = problems;
  }
}
