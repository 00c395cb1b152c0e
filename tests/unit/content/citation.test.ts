import { describe, expect, it } from "vitest";
import { compareWorks, inlineCitation, reference, withYearSuffixes } from "@/lib/content/citation";
import { Work } from "@/lib/content/model";

const birch = { family: "Birch", given: "Ada" };
const alund = { family: "Ålund", given: "Bo" };
const dee = { family: "Dee", given: "Cy" };
const clerk = { literal: "The Tea Club" };

function aWork(fields: Partial<Record<string, unknown>>): Work {
  return Work.parse({
    id: "w",
    type: "book",
    title: "Tea",
    author: [birch],
    issued: { "date-parts": [[1998]] },
    ...fields,
  });
}
/** Italics between asterisks. */
const printed = (work: Work) =>
  reference(work)
    .map(({ text, italic }) => (italic ? `*${text}*` : text))
    .join("");

describe("inlineCitation", () => {
  const a = aWork({});
  const b = aWork({ author: [alund], issued: { "date-parts": [[1999]] } });

  it("names author and year", () => {
    expect(inlineCitation([a])).toBe("(Birch 1998)");
    expect(inlineCitation([a, b])).toBe("(Birch 1998; Ålund 1999)");
    expect(inlineCitation([a], { page: "44" })).toBe("(Birch 1998, 44)");
    expect(inlineCitation([a], { page: "12-14, 20" })).toBe("(Birch 1998, 12–14, 20)");
    expect(inlineCitation([a], { form: "year" })).toBe("(1998)");
    expect(inlineCitation([a, b], { form: "year", page: "3" })).toBe("(1998, 1999, 3)");
  });

  it("joins two authors and shortens three", () => {
    expect(inlineCitation([aWork({ author: [birch, alund] })])).toBe("(Birch and Ålund 1998)");
    expect(inlineCitation([aWork({ author: [birch, alund, dee] })])).toBe("(Birch et al. 1998)");
  });

  it("takes the editor, else the title, where there is no author", () => {
    expect(inlineCitation([aWork({ author: undefined, editor: [dee] })])).toBe("(Dee 1998)");
    expect(inlineCitation([aWork({ author: undefined })])).toBe("(Tea 1998)");
    expect(inlineCitation([aWork({ author: [], issued: undefined })])).toBe("(Tea n.d.)");
  });

  it("names an author once for two works side by side", () => {
    const [first, second] = withYearSuffixes([
      aWork({ id: "x", title: "The Pot" }),
      aWork({ id: "y", title: "A Cup" }),
    ]);
    expect(inlineCitation([second as Work, first as Work])).toBe("(Birch 1998a, 1998b)");
  });
});

describe("withYearSuffixes", () => {
  it("gives letters in the order of titles, without the article, only where they are needed", () => {
    const works = [
      aWork({ id: "pot", title: "The Pot" }),
      aWork({ id: "cup", title: "A Cup" }),
      aWork({ id: "other", issued: { "date-parts": [[1999]] } }),
      aWork({ id: "both", author: [birch, alund] }),
    ];
    expect(withYearSuffixes(works).map((work) => [work.id, work["year-suffix"]])).toEqual([
      ["pot", "b"],
      ["cup", "a"],
      ["other", undefined],
      ["both", undefined],
    ]);
  });

  it("leaves a letter that a work already has, and does not give it twice", () => {
    const works = [aWork({ id: "pot", title: "The Pot", "year-suffix": "a" }), aWork({ id: "cup", title: "A Cup" })];
    expect(withYearSuffixes(works).map((work) => work["year-suffix"])).toEqual(["a", "b"]);
  });
});

describe("compareWorks", () => {
  it("sorts by names, year and title, blind to case, accents and articles", () => {
    const works = [
      aWork({ id: "5", author: [clerk] }),
      aWork({ id: "3", author: [birch, alund] }),
      aWork({ id: "2", issued: { "date-parts": [[2001]] } }),
      aWork({ id: "1" }),
      aWork({ id: "0", author: [alund] }),
      aWork({ id: "4", author: undefined, title: "The Charter" }),
    ];
    expect(works.sort(compareWorks).map(({ id }) => id)).toEqual(["0", "1", "2", "3", "4", "5"]);
  });
});

describe("reference", () => {
  it.each<[string, Record<string, unknown>, string]>([
    [
      "book",
      { publisher: "Kitchen Press", "publisher-place": "Larchford" },
      "Birch, Ada. 1998. *Tea*. Larchford: Kitchen Press.",
    ],
    ["book in volumes", { volume: "2" }, "Birch, Ada. 1998. *Tea*. Vol. 2."],
    [
      "edited book",
      { author: undefined, editor: [dee, birch], title: "Why Tea?" },
      "Dee, Cy, and Ada Birch, eds. 1998. *Why Tea?*",
    ],
    ["book of one editor", { author: undefined, editor: [dee] }, "Dee, Cy, ed. 1998. *Tea*."],
    [
      "chapter",
      {
        type: "chapter",
        title: `On "Cups"`,
        "container-title": "Letters",
        editor: [dee, alund],
        page: "20-31",
        publisher: "Drawing Room Books",
        "publisher-place": "Larchford",
      },
      "Birch, Ada. 1998. “On ‘Cups’.” In *Letters*, edited by Cy Dee and Bo Ålund, 20–31. Larchford: Drawing Room Books.",
    ],
    [
      "chapter of a volume",
      { type: "chapter", "container-title": "Letters", volume: "2" },
      "Birch, Ada. 1998. “Tea.” In *Letters*, vol. 2.",
    ],
    [
      "article-journal",
      {
        type: "article-journal",
        author: [birch, alund, dee],
        "container-title": "Small Meals",
        volume: "4",
        issue: "2",
        page: "1-19",
      },
      "Birch, Ada, Bo Ålund, and Cy Dee. 1998. “Tea.” *Small Meals* 4 (2): 1–19.",
    ],
    [
      "article without an issue",
      { type: "article-journal", "container-title": "Small Meals", volume: "4" },
      "Birch, Ada. 1998. “Tea.” *Small Meals* 4.",
    ],
    [
      "article without a volume",
      { type: "article-journal", "container-title": "Small Meals", issue: "2", page: "3" },
      "Birch, Ada. 1998. “Tea.” *Small Meals*, no. 2: 3.",
    ],
    [
      "article-newspaper",
      {
        type: "article-newspaper",
        "container-title": "Larch Post",
        issued: { "date-parts": [[1998, 5, 3]] },
        title: "Is It Tea?",
      },
      "Birch, Ada. 1998. “Is It Tea?” *Larch Post*, May 3, 1998.",
    ],
    [
      "newspaper without a name",
      { type: "article-newspaper", issued: { "date-parts": [[1998, 5]] } },
      "Birch, Ada. 1998. “Tea.” May 1998.",
    ],
    [
      "article-magazine",
      { type: "article-magazine", "container-title": "Pot", issue: "2", URL: "https://example.org/pot" },
      "Birch, Ada. 1998. “Tea.” *Pot*, no. 2. https://example.org/pot.",
    ],
    [
      "magazine by its date",
      { type: "article-magazine", "container-title": "Pot", issued: { "date-parts": [[1998, 5]] }, page: "4-5" },
      "Birch, Ada. 1998. “Tea.” *Pot*, May 1998, 4–5.",
    ],
    [
      "report",
      { type: "report", author: [clerk], genre: "report", number: "7", publisher: "The Club" },
      "The Tea Club. 1998. *Tea*. Report no. 7. The Club.",
    ],
    [
      "report with its number in the title",
      { type: "report", title: "Doc. T/7", number: "T/7" },
      "Birch, Ada. 1998. *Doc. T/7*.",
    ],
    [
      "paper-conference",
      { type: "paper-conference", "event-title": "the Third Meeting on Tea", "event-place": "Larchford" },
      "Birch, Ada. 1998. “Tea.” Paper presented at the Third Meeting on Tea, Larchford.",
    ],
    [
      "webpage",
      {
        type: "webpage",
        author: [clerk],
        "container-title": "Club",
        issued: { "date-parts": [[1998, 5, 3]] },
        URL: "https://example.org",
      },
      "The Tea Club. 1998. “Tea.” Club. Last modified May 3, 1998. https://example.org.",
    ],
    [
      "speech",
      {
        type: "speech",
        "event-title": "Club Dinner",
        "event-place": "Larchford",
        issued: { "date-parts": [[1998, 5, 3]] },
      },
      "Birch, Ada. 1998. “Tea.” Speech at the Club Dinner, Larchford, May 3, 1998.",
    ],
    [
      "speech that says so",
      { type: "speech", title: "Address to the Club", issued: { "date-parts": [[1998, 5, 3]] } },
      "Birch, Ada. 1998. “Address to the Club.” May 3, 1998.",
    ],
    [
      "legislation",
      {
        type: "legislation",
        author: [clerk],
        title: "T/RES/7",
        number: "T/RES/7",
        issued: { "date-parts": [[1998, 5, 3]] },
      },
      "The Tea Club. 1998. T/RES/7. May 3, 1998.",
    ],
    [
      "treaty",
      { type: "treaty", author: undefined, title: "Treaty of Larch", issued: { "date-parts": [[1949, 4, 4]] } },
      "Treaty of Larch. 1949. April 4, 1949.",
    ],
    [
      "document",
      { type: "document", author: [clerk, { literal: "Larch House" }], genre: "minutes", number: "T/9" },
      "The Tea Club and Larch House. 1998. Tea. Minutes. T/9.",
    ],
    [
      "interview",
      { type: "interview", title: "Interview with Ada Birch", issued: { "date-parts": [[1998, 5, 3]] } },
      "Birch, Ada. 1998. Interview with Ada Birch. May 3, 1998.",
    ],
    [
      "work without an author",
      { author: undefined, title: "Whose Tea?", publisher: "Press" },
      "*Whose Tea?* 1998. Press.",
    ],
    ["work without a year", { issued: undefined }, "Birch, Ada. n.d. *Tea*."],
    ["author with one name", { author: [{ family: "Ada" }, birch] }, "Ada and Ada Birch. 1998. *Tea*."],
  ])("%s", (_, fields, expected) => {
    expect(printed(aWork(fields))).toBe(expected);
  });
});
