import type { Nodes } from "mdast";

const SILENT = new Set(["footnoteReference", "footnoteDefinition", "leafDirective", "html", "yaml"]);
const BLOCKS = new Set(["paragraph", "heading", "listItem", "tableCell", "blockquote", "containerDirective"]);

/** Stands for what was left out, so that the space before it can go too where a full stop or the end follows. */
const GAP = "\u0000";

/**
 * The words of a piece of a lesson: no marks, citations, footnotes, links to exercises or heading anchors. Spaces and
 * line breaks are single spaces.
 */
export function plainText(node: Nodes): string {
  return gather(node)
    .replaceAll(new RegExp(`\\s*${GAP}+(?=[.,;:!?)]|\\s*$)`, "gm"), "")
    .replaceAll(GAP, "")
    .replaceAll(/\s+/g, " ")
    .trim();
}

function gather(node: Nodes): string {
  if (SILENT.has(node.type) || (node.type === "textDirective" && node.name === "cite")) return GAP;
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

const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });
const ABBREVIATED = /(^|[\s(])([A-Z]|Mr|Mrs|Ms|Dr|St|No|vs|cf|U\.S|U\.N|e\.g|i\.e)\.\s*$/;
const QUOTE_LIMIT = 300;

function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  for (const { segment } of segmenter.segment(text)) {
    const last = sentences.at(-1);
    // The segmenter ends a sentence after "U.S." as well
    if (last !== undefined && ABBREVIATED.test(last)) sentences[sentences.length - 1] = last + segment;
    else sentences.push(segment);
  }
  return sentences;
}

/** The first sentence, for a line in a list. */
export const firstSentence = (text: string) => (sentencesOf(text)[0] ?? "").trim();

/** The first two sentences; less where they are longer than 300 characters, never more. */
export function opening(text: string): string {
  const [first = "", second = ""] = sentencesOf(text);
  const both = `${first}${second}`.trim();
  if (both.length <= QUOTE_LIMIT) return both;
  if (first.trim().length <= QUOTE_LIMIT) return first.trim();
  const cut = first.slice(0, QUOTE_LIMIT - 1);
  return `${cut.slice(0, cut.lastIndexOf(" "))}…`;
}
