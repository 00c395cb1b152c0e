import type { ElementContent } from "hast";
import { describe, expect, it } from "vitest";
import { glueFootnotes } from "@/components/reader/glue";

const text = (value: string): ElementContent => ({ type: "text", value });
const element = (tagName: string, ...children: ElementContent[]): ElementContent => ({
  type: "element",
  tagName,
  properties: {},
  children,
});

/** "<glue>word.[1]</glue>": what is tied together. */
function shape(nodes: ElementContent[]): string {
  return nodes
    .map((node) => {
      if (node.type === "text") return node.value;
      if (node.type !== "element") return "";
      if (node.tagName === "parley-footnote") return "[1]";
      const name = node.tagName === "span" ? "glue" : node.tagName;
      return `<${name}>${shape(node.children)}</${name}>`;
    })
    .join("");
}
const glued = (...children: ElementContent[]) =>
  shape(glueFootnotes({ type: "root", children }).children as ElementContent[]);
const note = element("parley-footnote", text("Both give twelve grams."));

describe("glueFootnotes", () => {
  it("ties the number to the last word", () => {
    expect(glued(element("p", text("about the pot."), note, text(" Then"))), "in the text").toBe(
      "<p>about the <glue>pot.[1]</glue> Then</p>",
    );
  });

  it("ties it to an element that touches the word, and to what follows without a space", () => {
    expect(glued(text("on the "), element("em", text("infusion")), note, text(", they"))).toBe(
      "on the <glue><em>infusion</em>[1],</glue> they",
    );
    expect(glued(text("on the "), element("em", text("infusion")), text("."), note)).toBe(
      "on the <glue><em>infusion</em>.[1]</glue>",
    );
  });

  it("leaves alone what stands apart, and what is no footnote", () => {
    expect(glued(text("a pot "), note)).toBe("a pot <glue>[1]</glue>");
    expect(glued(element("p", text("a pot")))).toBe("<p>a pot</p>");
    expect(glued(note, note)).toBe("<glue><glue>[1]</glue>[1]</glue>");
  });
});
