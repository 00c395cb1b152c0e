import type { Nodes } from "mdast";
import { visit } from "unist-util-visit";
import { describe, expect, it } from "vitest";
import { parseLesson } from "@/lib/content/markdown";
import { plainText } from "@/lib/content/plain-text";

const FRONT = `---
id: tea
title: Tea
short: Tea
summary: About tea.
sections: [opening]
objectives:
  - { id: drink, text: Drink it. }
---
`;
/** Lines before the body. */
const OFFSET = FRONT.split("\n").length - 1;

const parse = (body: string) => parseLesson(FRONT + body, "tea.md");
const messages = (body: string) =>
  parse(body).problems.map(({ line, message, severity }) => `${severity} ${line - OFFSET}: ${message}`);
const textOf = (body: string) => plainText(parse(body).lesson.body);

function typesIn(body: string): string[] {
  const types: string[] = [];
  visit(parse(body).lesson.body, (node: Nodes) => void types.push(node.type));
  return types;
}

describe("a colon in ordinary prose", () => {
  it.each([
    "at 10:30",
    "UN:NATO",
    "ratio 3:1",
    "a view: theirs",
    "see 3:a",
    "Größe:klein",
    "a smile :wave and on",
    "times (:30) and :45",
    "a key :a{} here",
  ])("“%s” stays as it is", (text) => {
    expect(messages(text)).toEqual([]);
    expect(textOf(text)).toBe(text);
  });

  it("does not swallow what stands behind it", () => {
    const text = "Tea at 16:30[^clock] and 3:a[link](https://example.org).\n\n[^clock]: By the stable clock.";
    expect(messages(text)).toEqual([]);
    expect(typesIn(text)).toEqual(expect.arrayContaining(["footnoteReference", "link"]));
    expect(textOf(text)).toBe("Tea at 16:30 and 3:alink.");
  });
});

describe("a directive", () => {
  it("becomes an element with what the author wrote as properties", () => {
    const { lesson, problems } = parse(":cite{work='ada bo' page=44}");
    expect(problems).toEqual([]);
    visit(lesson.body, "textDirective", ({ data }) => {
      expect(data).toMatchObject({ hName: "parley-cite", hProperties: { work: "ada bo", page: "44" } });
    });
    expect(lesson.uses).toEqual([
      { kind: "work", id: "ada", line: OFFSET + 1, column: 1 },
      { kind: "work", id: "bo", line: OFFSET + 1, column: 1 },
    ]);
  });

  it("keeps the title of an aside apart from its text", () => {
    const { lesson } = parse(':::aside[A "word"]\nInside.\n:::');
    const [aside] = lesson.body.children;
    expect(aside?.data).toMatchObject({ hName: "parley-aside", hProperties: { title: "A “word”" } });
    expect(textOf(":::aside[Title]\nInside.\n:::")).toBe("Inside.");
  });

  it.each([
    ["one\n\n:oops[x]", `error 3: There is no directive ":oops"; docs/authoring.md lists them.`],
    ["::oops", `error 1: There is no directive "::oops"; docs/authoring.md lists them.`],
    [":::oops\nx\n:::", `error 1: There is no directive ":::oops"; docs/authoring.md lists them.`],
    [":term{id=x}", `error 1: "term" needs words in square brackets: :term[words]{id=some-id}.`],
    [":term[x]", `error 1: "id" is missing in "term": :term[words]{id=some-id}.`],
    [":term[x]{id=X}", `error 1: "id" must be lower-case words joined by hyphens in "term": :term[words]{id=some-id}.`],
    [":term[x]{id=x key=y}", `error 1: There is no field "key" in "term": :term[words]{id=some-id}.`],
    ["so :term it", `error 1: "term" needs words in square brackets: :term[words]{id=some-id}.`],
    ["a word:term[x]{id=x}", `error 1: Put a space before ":term".`],
    [":cite[x]{work=a}", `error 1: "cite" takes no words in square brackets: :cite{work=some-id}.`],
    [":cite{work=a form=full}", `error 1: "form" must be year in "cite": :cite{work=some-id}.`],
    [
      ":checkpoint{item=a}",
      `error 1: "checkpoint" is written with :: on a line of its own: ::checkpoint{item=some-id}.`,
    ],
    ["::term[x]{id=x}", `error 1: "term" is written with : inside a sentence: :term[words]{id=some-id}.`],
    [":::key-points\n- One", `error 1: This ":::key-points" is not closed by a line ":::".`],
    [":::key-points\n:::", `error 1: This ":::key-points" is empty.`],
    [":::aside\nx\n:::", `error 1: "aside" needs words in square brackets: :::aside[Title] … :::.`],
    [
      ":::figure{kind=pie people=a}\nx\n:::",
      `error 1: "kind" must be one of timeline, axis, map or table in "figure": :::figure{kind=timeline events="a b"} caption :::.`,
    ],
    [":::figure{kind=timeline events=a}\n:::", "error 1: The figure has no caption."],
  ])("%s is an error that says what to write", (body, message) => {
    expect(messages(body)).toContain(message);
  });
});

describe("the rest of a lesson", () => {
  it("drops raw HTML with a warning, and comments without one", () => {
    const body = "a {1+1} <script>x()</script>\n\n<div onclick=x()>\n\n<!-- a note to myself -->";
    expect(messages(body)).toEqual([
      "warning 1: Raw HTML is not shown.",
      "warning 1: Raw HTML is not shown.",
      "warning 3: Raw HTML is not shown.",
    ]);
    expect(textOf(body)).toBe("a {1+1} x()");
    expect(typesIn(body)).not.toContain("html");
  });

  it.each([
    [
      "[x](javascript:alert)",
      `error 1: The link to "javascript:alert" must be a web address or a passage such as introduction#apart.`,
    ],
    ["![x](cup.png)", "error 1: Pictures cannot be shown; use a figure or a table."],
    ["[x][y]\n\n[y]: https://example.org", "error 1: Write the link's address in round brackets behind its words."],
    ["word[^a]", `error 1: The footnote [^a] has no text; write it as a paragraph "[^a]: …".`],
    ["word\n\n[^a]: Note.", "error 3: Nothing in the text refers to the footnote [^a]."],
    ["word[^a]\n\n[^a]: - a list", "error 3: A footnote holds only paragraphs."],
    ["word[^a]\n\n[^a]: Note.[^b]\n\n[^b]: Another.", "error 3: A footnote cannot have a footnote."],
    ["> ## Quoted {#quoted}", "error 1: A heading cannot stand inside something else."],
    ["#### Deep {#deep}", "error 1: Only ## and ### are headings of a lesson."],
  ])("%s is an error", (body, message) => {
    expect(messages(body)).toContain(message);
  });

  it("accepts web addresses and passages as links", () => {
    const body = "[a](https://example.org) [b](kettles#why) [c](#who)";
    expect(messages(body)).toEqual([]);
    expect(parse(body).lesson.uses.map(({ kind, id }) => [kind, id])).toEqual([
      ["passage", "kettles#why"],
      ["passage", "#who"],
    ]);
  });

  it("takes the anchor out of the heading", () => {
    const { lesson } = parse("## The 'first' cup {#first}\n\nText.\n\n### At :term[four]{id=four} {#at-four}\n");
    expect(lesson.headings.map(({ anchor, text, depth }) => [anchor, text, depth])).toEqual([
      ["first", "The ‘first’ cup", 2],
      ["at-four", "At four", 3],
    ]);
  });

  it("sets quotation marks across italics, terms and footnotes", () => {
    const body = `He said "*tea*" and ":term[four]{id=four}"[^a] -- it's "so".\n\n[^a]: A "note".`;
    expect(textOf(body)).toBe("He said “tea” and “four” – it’s “so”.");
  });

  it("gives lines in the file, front matter included", () => {
    const text = `${FRONT.replace("short: Tea", "shrt: Tea")}\n:oops[x]\n`;
    expect(parseLesson(text, "tea.md").problems.map(({ line, column, message }) => [line, column, message])).toEqual([
      [2, 1, `"short" is missing.`],
      [4, 1, `There is no field "shrt"; docs/authoring.md lists the fields.`],
      [11, 1, `There is no directive ":oops"; docs/authoring.md lists them.`],
    ]);
  });
});
