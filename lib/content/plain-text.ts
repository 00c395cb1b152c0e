import type { Nodes } from "mdast";

const SILENT = new Set(["footnoteReference", "footnoteDefinition", "leafDirective", "html", "yaml"]);
const BLOCKS = new Set(["paragraph", "heading", "listItem", "tableCell", "blockquote", "containerDirective"]);

/**
 * The words of a piece of a lesson: no marks, citations, footnotes, links to exercises or heading anchors. Spaces and
 * line breaks are single spaces.
 */
export function plainText(node: Nodes): string {
  return gather(node)
    .replaceAll(/\s+/g, " ")
    .replaceAll(/ ([.,;:!?)])/g, "$1")
    .trim();
}

function gather(node: Nodes): string {
  if (SILENT.has(node.type) || (node.type === "textDirective" && node.name === "cite")) return "";
  if (node.type === "break") return " ";
  if ("value" in node) return node.value;
  if (!("children" in node)) return "";
  const inside = node.children.map((child) => gather(child)).join("");
  return BLOCKS.has(node.type) ? `${inside}\n` : inside;
}

export function countWords(text: string): number {
  // A word has a letter or digit in it: a dash between spaces is none
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

const sentences = new Intl.Segmenter("en", { granularity: "sentence" });
const QUOTE_LIMIT = 300;

/** The first two sentences; less where they are longer than 300 characters, never more. */
export function opening(text: string): string {
  const [first = "", second = ""] = [...sentences.segment(text)].map(({ segment }) => segment);
  const both = `${first}${second}`.trim();
  if (both.length <= QUOTE_LIMIT) return both;
  if (first.trim().length <= QUOTE_LIMIT) return first.trim();
  const cut = first.slice(0, QUOTE_LIMIT - 1);
  return `${cut.slice(0, cut.lastIndexOf(" "))}…`;
}
