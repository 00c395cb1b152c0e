import type { Element } from "hast";
import { toJsxRuntime } from "hast-util-to-jsx-runtime";
import { Fragment, jsx, jsxs } from "react/jsx-runtime";
import { renderToStaticMarkup } from "react-dom/server";
import { visit } from "unist-util-visit";
import { describe, expect, it } from "vitest";
import { toHast } from "@/lib/content/hast";
import { loadModule } from "@/lib/content/load";
import { parseLesson } from "@/lib/content/markdown";
import { TINY } from "../../helpers/content";

const html = (body: string) =>
  renderToStaticMarkup(toJsxRuntime(toHast(parseLesson(body, "tea.md").lesson.body), { Fragment, jsx, jsxs }));

describe("toHast", () => {
  it("makes directives elements with plain properties", () => {
    expect(html(":person[Ada]{id=ada} says :cite{work='a b' page=4}.")).toBe(
      `<p><parley-person id="ada">Ada</parley-person> says <parley-cite work="a b" page="4"></parley-cite>.</p>`,
    );
    expect(html("::checkpoint{item=first}")).toBe(`<parley-checkpoint item="first"></parley-checkpoint>`);
    expect(html(":::aside[Title]\nText.\n:::")).toBe(`<parley-aside title="Title"><p>Text.</p></parley-aside>`);
    expect(html(":::key-points\n- One\n:::")).toContain("<parley-key-points><ul>");
  });

  it("puts footnotes where they are called, numbered in that order, and no list at the end", () => {
    const text = "One[^b] two[^a] three[^b].\n\n[^a]: Note *a*.\n\n[^b]: Note :cite{work=b}.\n\n    More.";
    const b = `Note <parley-cite work="b"></parley-cite>. More.`;
    expect(html(text)).toBe(
      `<p>One<parley-footnote number="1">${b}</parley-footnote> two` +
        `<parley-footnote number="2">Note <em>a</em>.</parley-footnote> three` +
        `<parley-footnote number="1">${b}</parley-footnote>.</p>`,
    );
  });

  it("gives headings their anchors, without a prefix", () => {
    expect(html("## Why then? {#why}")).toBe(`<h2 id="why">Why then?</h2>`);
  });

  it("never lets HTML or code through", () => {
    expect(html("a {1+1} <script>x()</script> <b onclick='x()'>b</b>")).toBe("<p>a {1+1} x() b</p>");
  });

  it("leaves the lesson's own tree as it was", () => {
    const { lesson } = parseLesson("One[^a].\n\n[^a]: Note.", "tea.md");
    const before = structuredClone(lesson.body);
    toHast(lesson.body);
    expect(lesson.body).toEqual(before);
  });

  it("uses no property that React keeps for itself", () => {
    for (const lesson of loadModule(TINY).module?.lessons ?? [])
      visit(toHast(lesson.body), "element", (node: Element) => {
        if (node.tagName.startsWith("parley-"))
          for (const name of ["key", "ref", "className", "style"]) expect(node.properties).not.toHaveProperty(name);
      });
  });
});
