import type { Heading, Link, Nodes, Parents, PhrasingContent, Root } from "mdast";
import remarkDirective from "remark-directive";
import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import type {} from "remark-rehype"; // gives nodes the data that names their element
import { type Processor, unified } from "unified";
import { SKIP, visit } from "unist-util-visit";
import { type Cite, DIRECTIVES, type Figure, isDirectiveName } from "./directives";
import { LessonFrontMatter, passage } from "./model";
import { plainText } from "./plain-text";
import type { ContentProblem } from "./problems";
import { describeIssue } from "./schema-messages";
import { type Place, readYaml, type Source } from "./source";
import { typographic } from "./typographic";

/** A place where the lesson names something that stands elsewhere in the module. */
export type Use = Place & {
  kind:
    | "term"
    | "person"
    | "document"
    | "event"
    | "operation"
    | "institution"
    | "work"
    | "checkpoint"
    | "debate"
    | "map"
    | "axis"
    | "subject"
    | "passage";
  id: string;
  /** Axes on which a subject of a figure must have a place. */
  axes?: string[];
};

export type ParsedLesson = {
  /** The front matter, with the whole file as its text. */
  source: Source<LessonFrontMatter>;
  body: Root;
  headings: (Place & { anchor: string; text: string; depth: 2 | 3; index: number })[];
  uses: Use[];
  footnotes: number;
};

const processor = unified()
  .use(remarkParse)
  .use(remarkFrontmatter, ["yaml"])
  .use(remarkGfm, { singleTilde: false })
  .use(remarkDirective)
  .use(colonsInsideWords)
  .freeze();

/** In 10:30, UN:NATO or 3:a[^1] the colon starts no directive: one needs something other than a letter or digit before it. */
function colonsInsideWords(this: Processor) {
  const COLON = 58;
  for (const extension of (this.data().micromarkExtensions ?? []).flat()) {
    const construct = extension.text?.[COLON];
    if (!construct || Array.isArray(construct)) continue;
    const { previous } = construct;
    extension.text = {
      ...extension.text,
      [COLON]: {
        ...construct,
        previous(code) {
          if (code !== null && code > 0 && /[\p{L}\p{N}]/u.test(String.fromCharCode(code))) return false;
          return previous ? previous.call(this, code) : true;
        },
      },
    };
  }
}

export type ParsedGuide = Pick<ParsedLesson, "body" | "headings" | "uses"> & {
  /** null where it is missing. */
  title: string | null;
  file: string;
  text: string;
};

type Report = (node: Nodes, message: string, severity?: ContentProblem["severity"]) => void;

/**
 * A lesson file as front matter and a Markdown tree that is ready for `toHast`: directives checked and named, anchors
 * on their headings, raw HTML gone, quotation marks set.
 *
 * @returns the lesson as far as it could be read, and every problem found; none of them is thrown
 */
export function parseLesson(text: string, file: string): { lesson: ParsedLesson; problems: ContentProblem[] } {
  const body = processor.parse(text);
  const problems: ContentProblem[] = [];
  const report: Report = (node, message, severity = "error") =>
    problems.push({ file, ...placeOf(node), message, severity });

  const matter = body.children[0];
  const hasMatter = matter?.type === "yaml";
  if (hasMatter) body.children.shift();
  else report(body, "The lesson must start with its front matter between two lines of three hyphens.");
  const front = hasMatter
    ? readYaml(matter.value, LessonFrontMatter, { file, lineOffset: placeOf(matter).line })
    : { source: { file, text: "", value: null, raw: null, at: () => ({ line: 1, column: 1 }) }, problems: [] };
  problems.push(...front.problems);

  const uses: Use[] = [];
  readDirectives(body, text, uses, report);
  dropHtml(body, report);
  const headings = readHeadings(body, report);
  checkLinks(body, uses, report);
  const footnotes = checkFootnotes(body, report);
  setQuotationMarks(body);
  return { lesson: { source: { ...front.source, text }, body, headings, uses, footnotes }, problems };
}

/** Directives that only a lesson can hold. */
const LESSON_ONLY: readonly Use["kind"][] = ["checkpoint"];

/**
 * An instructor's guide: written like the body of a lesson, with its title as `#` on the first line instead of front
 * matter.
 *
 * @returns the guide as far as it could be read, and every problem found; none of them is thrown
 */
export function parseGuide(text: string, file: string): { guide: ParsedGuide; problems: ContentProblem[] } {
  const body = processor.parse(text);
  const problems: ContentProblem[] = [];
  const report: Report = (node, message, severity = "error") =>
    problems.push({ file, ...placeOf(node), message, severity });

  const [first] = body.children;
  const hasTitle = first?.type === "heading" && first.depth === 1;
  if (hasTitle) body.children.shift();
  else report(body, "The guide must start with its title, as a heading with one #.");

  const uses: Use[] = [];
  readDirectives(body, text, uses, report);
  dropHtml(body, report);
  const headings = readHeadings(body, report);
  checkLinks(body, uses, report);
  checkFootnotes(body, report);
  setQuotationMarks(body);
  for (const { kind, line, column } of uses)
    if (LESSON_ONLY.includes(kind))
      problems.push({ file, line, column, message: `A ${kind} can stand only in a lesson.`, severity: "error" });
  return {
    guide: { title: hasTitle ? typographic(plainText(first)) : null, file, text, body, headings, uses },
    problems,
  };
}

const placeOf = (node: Nodes): Place => ({
  line: node.position?.start.line ?? 1,
  column: node.position?.start.column ?? 1,
});

const FORMS = {
  text: { colons: ":", place: "inside a sentence" },
  leaf: { colons: "::", place: "on a line of its own" },
  container: { colons: ":::", place: "on lines before and after its text" },
};
const KINDS = { textDirective: "text", leafDirective: "leaf", containerDirective: "container" } as const;

type ContainerDirective = Extract<Nodes, { type: "containerDirective" }>;
type Directive = ContainerDirective | Extract<Nodes, { type: "textDirective" | "leafDirective" }>;

function readDirectives(body: Root, text: string, uses: Use[], report: Report) {
  visit(body, (node, index, parent) => {
    if (node.type === "text") {
      const glued = /[\p{L}\p{N}]:([a-z-]+)[[{]/u.exec(node.value);
      if (glued?.[1] && isDirectiveName(glued[1])) report(node, `Put a space before ":${glued[1]}".`);
      return;
    }
    if (node.type !== "textDirective" && node.type !== "leafDirective" && node.type !== "containerDirective") return;
    if (!isDirectiveName(node.name)) {
      const isBare = node.type === "textDirective" && node.children.length === 0 && isEmpty(node.attributes);
      if (!isBare || !parent || index === undefined) {
        report(
          node,
          `There is no directive "${FORMS[KINDS[node.type]].colons}${node.name}"; docs/authoring.md lists them.`,
        );
        return;
      }
      const { start, end } = node.position ?? {};
      (parent as Parents).children[index] = {
        type: "text",
        value: text.slice(start?.offset, end?.offset),
        position: node.position,
      };
      return SKIP;
    }
    readDirective(node, text, uses, report);
  });
}

const isEmpty = (attributes: Directive["attributes"]) => Object.keys(attributes ?? {}).length === 0;

function readDirective(node: Directive, text: string, uses: Use[], report: Report) {
  const name = node.name as keyof typeof DIRECTIVES;
  const rule = DIRECTIVES[name];
  const { colons, place } = FORMS[rule.form];
  if (KINDS[node.type] !== rule.form) {
    report(node, `"${name}" is written with ${colons} ${place}: ${rule.example}.`);
    return;
  }
  if (node.type === "containerDirective" && !isClosed(node, text)) {
    report(node, `This ":::${name}" is not closed by a line ":::".`);
    return;
  }

  const label = takeLabel(node);
  if (rule.label === "required" && !label) report(node, `"${name}" needs words in square brackets: ${rule.example}.`);
  if (rule.label === "none" && label) report(node, `"${name}" takes no words in square brackets: ${rule.example}.`);
  if (node.type === "containerDirective" && node.children.length === 0)
    report(node, name === "figure" ? "The figure has no caption." : `This ":::${name}" is empty.`);

  const attributes = rule.attributes.safeParse(node.attributes ?? {});
  if (!attributes.success) {
    for (const issue of attributes.error.issues)
      for (const { message } of describeIssue(issue, node.attributes ?? {}))
        report(node, `${message.replace(/[.;].*$/, "")} in "${name}": ${rule.example}.`);
    return;
  }
  uses.push(...usesOf(name, attributes.data).map((use) => ({ ...use, ...placeOf(node) })));
  node.data = {
    ...node.data,
    hName: `parley-${name}`,
    hProperties: { ...node.attributes, ...(name === "aside" && { title: label }) },
  };
}

/** An open container swallows the rest of the lesson, so its end must be a fence. */
function isClosed(node: ContainerDirective, text: string): boolean {
  const lines = text.slice(node.position?.start.offset, node.position?.end.offset).trimEnd().split("\n");
  return lines.length > 1 && /^\s*:{3,}\s*$/.test(lines.at(-1) ?? "");
}

/** The words in square brackets; those of a container are taken out of its content. */
function takeLabel(node: Directive): string {
  if (node.type !== "containerDirective") return node.children.map((child) => plainText(child)).join("");
  const [first] = node.children;
  if (first?.type !== "paragraph" || !first.data?.directiveLabel) return "";
  node.children.shift();
  return typographic(plainText(first));
}

function usesOf(name: keyof typeof DIRECTIVES, attributes: unknown): Omit<Use, "line" | "column">[] {
  if (name === "cite") return (attributes as Cite).work.map((id) => ({ kind: "work", id }));
  if (name === "checkpoint") return [{ kind: "checkpoint", id: (attributes as { item: string }).item }];
  if (name === "key-points" || name === "aside") return [];
  if (name !== "figure") return [{ kind: name, id: (attributes as { id: string }).id }];

  const figure = attributes as Figure;
  if (figure.kind === "timeline") return figure.events.map((id) => ({ kind: "event", id }));
  const axes = figure.kind === "table" ? figure.axes : figure.kind === "axis" ? [figure.axis] : [figure.x, figure.y];
  return [
    ...axes.map((id) => ({ kind: "axis" as const, id })),
    ...figure.people.map((id) => ({ kind: "subject" as const, id, axes: figure.kind === "table" ? [] : axes })),
  ];
}

function dropHtml(body: Root, report: Report) {
  visit(body, "html", (node, index, parent) => {
    if (!parent || index === undefined) return;
    if (!node.value.startsWith("<!--")) report(node, "Raw HTML is not shown.", "warning");
    parent.children.splice(index, 1);
    return index;
  });
}

const ANCHOR = /\s*\{#([^}]*)\}\s*$/;

function readHeadings(body: Root, report: Report): ParsedLesson["headings"] {
  const headings: ParsedLesson["headings"] = [];
  const seen = new Set<string>();
  visit(body, "heading", (node, index, parent) => {
    if (parent !== body || index === undefined) return report(node, "A heading cannot stand inside something else.");
    if (node.depth === 1)
      return report(node, "The title stands in the front matter; headings in the text start at ##.");
    if (node.depth > 3) return report(node, "Only ## and ### are headings of a lesson.");
    const anchor = takeAnchor(node);
    const text = typographic(plainText(node));
    if (anchor === null)
      return report(node, `The heading "${text}" needs an anchor at its end, such as {#some-words}.`);
    if (!passage.safeParse(`x#${anchor}`).success)
      return report(node, `The anchor "${anchor}" must be lower-case words joined by hyphens.`);
    if (seen.has(anchor)) return report(node, `The anchor "${anchor}" occurs twice in this lesson.`);
    seen.add(anchor);
    node.data = { ...node.data, hProperties: { id: anchor } };
    headings.push({ ...placeOf(node), anchor, text, depth: node.depth as 2 | 3, index });
  });
  return headings;
}

function takeAnchor(heading: Heading): string | null {
  const last = heading.children.at(-1);
  if (last?.type !== "text") return null;
  const match = ANCHOR.exec(last.value);
  if (!match) return null;
  last.value = last.value.slice(0, match.index);
  return match[1] ?? null;
}

function checkLinks(body: Root, uses: Use[], report: Report) {
  visit(body, (node) => {
    if (node.type === "image" || node.type === "imageReference")
      report(node, "Pictures cannot be shown; use a figure or a table.");
    if (node.type === "linkReference") report(node, "Write the link's address in round brackets behind its words.");
    if (node.type === "link") checkLink(node, uses, report);
  });
}

function checkLink(node: Link, uses: Use[], report: Report) {
  if (/^https?:\/\//.test(node.url)) return;
  if (node.url.startsWith("#") || passage.safeParse(node.url).success)
    uses.push({ kind: "passage", id: node.url, ...placeOf(node) });
  else report(node, `The link to "${node.url}" must be a web address or a passage such as introduction#apart.`);
}

function checkFootnotes(body: Root, report: Report): number {
  const defined = new Map<string, Nodes>();
  const used = new Set<string>();
  visit(body, (node) => {
    if (node.type === "footnoteReference") used.add(node.identifier);
    if (node.type === "text") {
      const missing = /\[\^([^\]\s]+)\]/.exec(node.value);
      if (missing)
        report(node, `The footnote [^${missing[1]}] has no text; write it as a paragraph "[^${missing[1]}]: …".`);
    }
    if (node.type !== "footnoteDefinition") return;
    if (defined.has(node.identifier)) report(node, `The footnote [^${node.label}] is written twice.`);
    defined.set(node.identifier, node);
    if (node.children.some((child) => child.type !== "paragraph")) report(node, "A footnote holds only paragraphs.");
    visit(node, "footnoteReference", (inner) => report(inner, "A footnote cannot have a footnote."));
  });
  for (const [identifier, node] of defined)
    if (!used.has(identifier)) report(node, `Nothing in the text refers to the footnote [^${identifier}].`);
  return used.size;
}

/** Goes over each run of text as a whole, so that a quotation may start or end in italics or in a term. */
function setQuotationMarks(body: Root) {
  visit(body, (node) => {
    if (node.type !== "paragraph" && node.type !== "heading" && node.type !== "tableCell") return;
    let before = "";
    visit(node, (part: Nodes | PhrasingContent) => {
      if (part.type === "text") {
        part.value = typographic(part.value.normalize("NFC"), before);
        before = part.value.at(-1) ?? before;
      } else if (part.type === "inlineCode") before = part.value.at(-1) ?? before;
      else if (part.type === "break") before = "\n";
      else if (part.type === "footnoteReference") before = "x";
    });
    return SKIP;
  });
}
