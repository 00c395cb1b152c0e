import type { Element, ElementContent, Root, Text } from "hast";

/**
 * Ties each footnote's number to the word before it and the punctuation after it, in a `span.glue`. A joining character
 * would not do: browsers break a line before and after a button whatever stands there.
 */
export function glueFootnotes(tree: Root): Root {
  return { ...tree, children: glued(tree.children as ElementContent[]) };
}

function glued(children: ElementContent[]): ElementContent[] {
  const done: ElementContent[] = [];
  const rest = [...children];
  for (let node = rest.shift(); node; node = rest.shift()) {
    if (node.type !== "element") done.push(node);
    else if (node.tagName !== "parley-footnote") done.push({ ...node, children: glued(node.children) });
    else done.push(span([...takeWord(done), node, ...takePunctuation(rest)]));
  }
  return done;
}

/** Takes from the end of `nodes` what the last word is made of: text, and elements that touch it. */
function takeWord(nodes: ElementContent[]): ElementContent[] {
  const word: ElementContent[] = [];
  for (let node = nodes.pop(); node; node = nodes.pop()) {
    if (node.type !== "text") {
      word.unshift(node);
      if (node.type === "element") continue;
      break;
    }
    const start = node.value.search(/\S+$/);
    if (start !== 0) nodes.push(text(start === -1 ? node.value : node.value.slice(0, start)));
    if (start !== -1) word.unshift(text(node.value.slice(start)));
    if (start !== 0) break;
  }
  return word;
}

function takePunctuation(nodes: ElementContent[]): ElementContent[] {
  const [next] = nodes;
  const mark = next?.type === "text" ? (/^[.,;:!?)\]”’»]+/.exec(next.value)?.[0] ?? "") : "";
  if (next?.type !== "text" || mark === "") return [];
  nodes[0] = text(next.value.slice(mark.length));
  return [text(mark)];
}

const text = (value: string): Text => ({ type: "text", value });
const span = (children: ElementContent[]): Element => ({
  type: "element",
  tagName: "span",
  properties: { className: ["glue"] },
  children,
});
