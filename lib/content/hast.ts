import type { Root as HastRoot } from "hast";
import type { FootnoteDefinition, PhrasingContent, Root } from "mdast";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { SKIP, visit } from "unist-util-visit";

const toHtml = unified().use(remarkRehype, { clobberPrefix: "" }).freeze();

/**
 * A lesson's body as an HTML tree. Directives are elements of their own (`parley-term`, `parley-cite`,
 * `parley-figure` …) that carry what the author wrote as properties, lists as words with spaces between them.
 * A footnote is a `parley-footnote` where it is called, with its `number` as property and its text inside, so that a
 * page may set it in the margin; there is no list of them at the end. Headings have their anchor as `id`.
 */
export function toHast(body: Root): HastRoot {
  const tree = structuredClone(body);
  placeFootnotes(tree);
  return toHtml.runSync(tree) as HastRoot;
}

/** Numbers run in the order of first call; a note that is called twice is printed twice under the same number. */
function placeFootnotes(tree: Root) {
  const definitions = new Map<string, FootnoteDefinition>();
  visit(tree, "footnoteDefinition", (node, index, parent) => {
    definitions.set(node.identifier, node);
    if (!parent || index === undefined) return;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });

  const numbers = new Map<string, number>();
  visit(tree, "footnoteReference", (node, index, parent) => {
    const definition = definitions.get(node.identifier);
    if (!parent || index === undefined || !definition) return;
    const number = numbers.get(node.identifier) ?? numbers.size + 1;
    numbers.set(node.identifier, number);
    parent.children[index] = {
      type: "emphasis",
      data: { hName: "parley-footnote", hProperties: { number } },
      children: inlineContent(structuredClone(definition)),
    };
    return SKIP;
  });
}

/** Paragraphs of a note follow each other with a space between them. */
function inlineContent(definition: FootnoteDefinition): PhrasingContent[] {
  return definition.children.flatMap((block, index): PhrasingContent[] => {
    if (block.type !== "paragraph") return [];
    return index === 0 ? block.children : [{ type: "text", value: " " }, ...block.children];
  });
}
