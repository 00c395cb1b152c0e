import type { ElementContent, Root } from "hast";

export type LessonSection = {
  /** Null for what stands before the first heading. */
  anchor: string | null;
  content: ElementContent[];
};

/** A lesson's tree cut at its headings, so that each passage is one element that can be watched and printed. */
export function cutAtHeadings(tree: Root): LessonSection[] {
  const sections: LessonSection[] = [{ anchor: null, content: [] }];
  for (const node of tree.children) {
    if (node.type === "doctype") continue;
    if (node.type === "element" && (node.tagName === "h2" || node.tagName === "h3"))
      sections.push({ anchor: String(node.properties.id), content: [node] });
    else sections.at(-1)?.content.push(node);
  }
  return sections.filter(({ anchor, content }) => anchor !== null || content.some(({ type }) => type === "element"));
}
