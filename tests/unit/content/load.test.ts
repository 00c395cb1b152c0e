import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadModule } from "@/lib/content/load";
import { aModule, problemsIn, replacing, TINY } from "../../helpers/content";

describe("a module without mistakes", () => {
  it("has its lessons in the order of module.yaml, numbered from 1, with their quizzes", () => {
    const { module, problems } = loadModule(TINY);
    expect(problems).toEqual([]);
    expect(module?.lessons.map(({ id, number, quizId, minutes }) => [id, number, quizId, minutes])).toEqual([
      ["leaves", 1, "leaves", 1],
      ["kettles", 2, "kettles", 1],
    ]);
    expect(module?.quizzes.map(({ id, moduleId }) => [id, moduleId])).toEqual([
      ["leaves", "tiny"],
      ["kettles", "tiny"],
      ["first-guess", "tiny"],
      ["whole-pot", "tiny"],
    ]);
  });

  it("knows how many items an attempt has, also where it draws them", () => {
    const sizes = loadModule(TINY).module?.quizzes.map(({ id, lesson, size }) => [id, lesson, size]);
    expect(sizes).toEqual([
      ["leaves", "leaves", 9],
      ["kettles", "kettles", 2],
      ["first-guess", null, 2],
      ["whole-pot", null, 4],
    ]);
  });

  it("keeps the instructor's guide apart from the module", () => {
    const { module, guide } = loadModule(TINY);
    expect(guide?.title).toBe("Teaching the quarrel about tea");
    expect(guide?.headings.map(({ anchor }) => anchor)).toEqual(["hour", "misreadings"]);
    expect(JSON.stringify(module)).not.toContain("Brew a pot");
  });

  it("does not depend on the names of its files, only on their ids", () => {
    const text = readFileSync(join(TINY, "module.yaml"), "utf8");
    const folder = aModule({ "module.yaml": text.replace("lessons: [leaves, kettles]", "lessons: [kettles, leaves]") });
    expect(loadModule(folder).module?.lessons.map(({ id, number }) => [id, number])).toEqual([
      ["kettles", 1],
      ["leaves", 2],
    ]);
  });

  it("knows what a lesson speaks of, in the order of first mention", () => {
    const kettles = loadModule(TINY).module?.lessons[1];
    expect(kettles?.mentions).toEqual({
      terms: ["display"],
      people: ["ada", "bo"],
      documents: [],
      events: ["dinner-moves", "monday-tea", "club-founded"],
      operations: ["great-boiling"],
      institutions: ["tea-club"],
      works: ["ada-1998"],
      debates: ["first-cup"],
      maps: ["tea"],
      axes: ["origin", "cause"],
    });
    expect(kettles?.checkpoints).toEqual(["kettles-cp-hunger", "kettles-cp-minutes"]);
  });

  it("quotes each passage by its first sentences", () => {
    const passages = loadModule(TINY).module?.lessons[0]?.passages;
    expect(passages?.map(({ id, depth }) => [id, depth])).toEqual([
      ["leaves#who", 2],
      ["leaves#meal", 3],
      ["leaves#evidence", 2],
    ]);
    expect(passages?.[0]).toMatchObject({
      heading: "Who was first?",
      quote:
        "Around four in the afternoon, at 16:00 by the stable clock, somebody at Larch House boiled water. " +
        "Ada says that it was the cook; Bo says that it was “the Monday tea” of the lady upstairs.",
    });
  });

  it("reads a year without quotes as text", () => {
    const { module } = loadModule(TINY);
    expect(module?.operations[0]?.years).toBe("1851");
    expect(module?.events[2]?.date).toBe("1850");
  });

  it("sets the quotation marks of YAML like those of lessons", () => {
    const folder = aModule({ "people.yaml": replacing("historian of kitchens", `keeper of "Larch's" kitchens`) });
    expect(loadModule(folder).module?.people[0]?.role).toBe("keeper of “Larch’s” kitchens");
  });
});

describe("a mistake is reported with its file, its line and one sentence", () => {
  const quiz = "quizzes/leaves.yaml";
  const lesson = "lessons/01-leaves.md";
  const drawn = "quizzes/whole-pot.yaml";
  const listed = "quizzes/first-guess.yaml";
  const coverage = "coverage.yaml";
  const guide = "guide.md";
  const expectedTypes =
    "Entry 1 must be one of single, multi, truefalse, match, order, short, attribution, placement or reflection.";
  const lessonWithDraw = `"lesson" must be left out of a quiz that draws its items from others.`;
  const noItem = `There is no item "leaves-truefals"; did you mean "leaves-truefalse"?`;
  const noForm = `"draw" has none of the forms that are possible here.`;
  const lineTwice = `The line "kettles#1" stands here already, in line 2.`;
  const lineForm = `"line" in entry 3 must be section#number, such as introduction#3.`;
  const noPassage = `There is no passage "leaves#nobody".`;
  const inLesson = "A checkpoint can stand only in a lesson.";
  // file, what is replaced, by what, the text on the reported line (in the file named last, if it is another), the sentence
  it.each<[string, string, string, string, string, string?]>([
    // How a file is written
    [
      "people.yaml",
      "  name: Ada Birch",
      "  name: [Ada",
      "sortName: Birch",
      "Flow sequence in block collection must be sufficiently indented and end with a ].",
    ],
    [
      "people.yaml",
      "  name: Ada Birch",
      "  name: Ada Birch\n  name: Ada B.",
      "name: Ada B.",
      "Map keys must be unique.",
    ],
    ["people.yaml", "  name: Ada Birch\n", "", "- id: ada", `"name" in entry "ada" is missing.`],
    [
      "people.yaml",
      "  role: editor",
      "  roles: editor",
      "  roles: editor",
      `There is no field "roles" in entry "bo"; docs/authoring.md lists the fields.`,
    ],
    [
      "people.yaml",
      "kind: official",
      "kind: clerk",
      "kind: clerk",
      `"kind" in entry "clerk" must be one of scholar, official or institution.`,
    ],
    [
      "people.yaml",
      "region: [-1, -0.5]",
      "region: [-1.5, -0.5]",
      "region: [-1.5",
      `Entry 1 in placement 1 of entry "ada" must be -1 or more.`,
    ],
    [
      "people.yaml",
      "region: [-1, -0.5]",
      "region: [-0.5, -1]",
      "region: [-0.5, -1]",
      `"region" in placement 1 of entry "ada" must run from the lower to the higher value.`,
    ],
    [
      "people.yaml",
      "passage: leaves#who\n    - axis: cause",
      "passage: leaves who\n    - axis: cause",
      "passage: leaves who",
      `"passage" in placement 1 of entry "ada" must be lesson#section, such as introduction#what-is-missing.`,
    ],
    [
      "timeline.yaml",
      "date: 1850",
      "date: 3 May 1850",
      "3 May 1850",
      `"date" in entry "club-founded" must be a date such as 2008, 2008-09-23 or 1992/1995.`,
    ],
    ["timeline.yaml", "date: 1830/1840", "date: 1840/1830", "1840/1830", "The date ends before it begins."],
    [
      "glossary.yaml",
      "id: infusion",
      "id: Infusion",
      "id: Infusion",
      `"id" in entry "Infusion" must be lower-case words joined by hyphens.`,
    ],
    [
      "bibliography.json",
      `"type": "chapter"`,
      `"type": "blog"`,
      `"blog"`,
      `"type" in entry "bo-1999" must be one of book, chapter, article-journal, article-newspaper, article-magazine, report, paper-conference, webpage, speech, legislation, treaty, document or interview.`,
    ],
    [
      "bibliography.json",
      `"title": "A Cup on Monday",`,
      `"title": "A Cup on Monday",\n    "URL": "javascript:alert(1)",`,
      "javascript",
      `"URL" in entry "bo-1999" must be an address that starts with http:// or https://.`,
    ],
    ["module.yaml", "title: Who invented afternoon tea?", "title: ''", "title: ''", `"title" must not be empty.`],
    [
      "maps/tea.yaml",
      "subjects: [ada, bo, tea-club]",
      "subjects: [ada]",
      "subjects: [ada]",
      `"subjects" needs at least 2 entries.`,
    ],
    // Items
    [
      quiz,
      "type: single",
      "type: choice",
      "type: choice",
      `"type" in item "leaves-single" must be one of single, multi, truefalse, match, order, short, attribution, placement or reflection.`,
    ],
    [
      quiz,
      "        feedback: The club was founded ten years later.\n",
      "",
      "text: The Tea Club of the town",
      `"feedback" in option 3 of item "leaves-single" is missing.`,
    ],
    [quiz, "    passage: leaves#who\n", "", "id: leaves-single", `"passage" in item "leaves-single" is missing.`],
    [
      quiz,
      "difficulty: 1",
      "difficulty: 4",
      "difficulty: 4",
      `"difficulty" in item "leaves-single" must be 3 or less.`,
    ],
    [quiz, "key: false", "key: no", "key: no", `"key" in item "leaves-truefalse" must be true or false, not text.`],
    [
      quiz,
      "stem: Who drank first, according to Ada?",
      "stem: ' '",
      "stem: ' '",
      `"stem" in item "leaves-single" must not be empty.`,
    ],
    [quiz, "        correct: true\n", "", "    options:", "No option is correct; mark one with correct: true."],
    [
      quiz,
      "      - text: The lady upstairs\n",
      "      - text: The lady upstairs\n        correct: true\n",
      "correct: true\n        feedback: That is what Bo says",
      "Only one option can be correct in this type of item.",
    ],
    [
      quiz,
      "text: The lady upstairs",
      "text: the cook in  the kitchen",
      "text: the cook in  the kitchen",
      `"the cook in  the kitchen" occurs twice.`,
    ],
    [
      quiz,
      "{ text: Sugar, correct: true, feedback: Listed every week. }\n      - { text: Milk, correct: true,",
      "{ text: Sugar, feedback: Listed every week. }\n      - { text: Milk,",
      "options:\n      - { text: Sugar",
      "No option is correct.",
    ],
    [
      quiz,
      "{ text: Kettles, feedback: Kettles were bought by the club. }\n      - { text: Paper for letters,",
      "{ text: Kettles, correct: true, feedback: Bought. }\n      - { text: Paper for letters, correct: true,",
      "options:\n      - { text: Sugar",
      "Every option is correct, so there is nothing to tell apart.",
    ],
    [quiz, "right: What it meant", "right: who drank", "right: who drank", `"who drank" occurs twice.`],
    [quiz, "text: Who made the kettle,", "text: Who drank,", "text: Who drank,", `"Who drank" occurs twice.`],
    [
      quiz,
      "text: The account book begins",
      "text: Dinner moves to the evening",
      "text: Dinner moves to the evening, date: 1840",
      `"Dinner moves to the evening" occurs twice.`,
    ],
    [
      quiz,
      "text: The Tea Club is founded, date: 1850",
      "text: The Tea Club is founded, date: 1839",
      "date: 1839",
      "1839 stands after 1840; write the steps in their order.",
    ],
    [
      quiz,
      "person: ada, feedback",
      "person: ada, correct: true, feedback",
      "person: ada",
      "Only one person can be correct in this type of item.",
    ],
    [quiz, "person: clerk", "person: cook", "person: cook", `There is no person "cook".`],
    [
      quiz,
      "passage: leaves#evidence, feedback",
      "passage: leaves#evidense, feedback",
      "leaves#evidense",
      `There is no passage "leaves#evidense"; did you mean "leaves#evidence"?`,
    ],
    [quiz, "text: decoction", "text: Infusion", "text: Infusion", `"Infusion" occurs twice.`],
    [quiz, "map: tea", "map: coffee", "map: coffee", `There is no map "coffee".`],
    [quiz, "subject: ada", "subject: clerk", "subject: clerk", `The map "tea" has no subject "clerk".`],
    [
      quiz,
      "subject: ada",
      "subject: tea-club",
      "subject: tea-club",
      `"tea-club" has no stated region on "origin" or "cause", so nothing here can be scored.`,
    ],
    // Ids that lead nowhere
    [
      quiz,
      "objectives: [tell-origins]",
      "objectives: [explain-cause]",
      "objectives: [explain-cause]",
      `The lesson "leaves" has no objective "explain-cause".`,
    ],
    [
      quiz,
      "id: leaves-multi",
      "id: leaves-single",
      "id: leaves-single\n    type: multi",
      `The item id "leaves-single" is taken already, in quizzes/leaves.yaml:6.`,
    ],
    [
      quiz,
      "id: leaves-cp-first",
      "id: kettles-cause",
      "id: kettles-cause",
      `The item id "kettles-cause" is taken already, in quizzes/kettles.yaml:6.`,
    ],
    [
      "quizzes/kettles.yaml",
      "lesson: kettles",
      "lesson: kettle",
      "lesson: kettle",
      `There is no lesson "kettle"; did you mean "kettles"?`,
    ],
    ["module.yaml", "work: ada-bo-2001", "work: bo-ada-2001", "work: bo-ada-2001", `There is no work "bo-ada-2001".`],
    [
      "module.yaml",
      "lessons: [leaves, kettles]",
      "lessons: [leaves, kettles, cups]",
      "lessons: [leaves",
      `There is no lesson "cups".`,
    ],
    [
      "module.yaml",
      "lessons: [leaves, kettles]",
      "lessons: [leaves]",
      "id: kettles",
      `The lesson "kettles" is not in the list of lessons in module.yaml.`,
      "lessons/02-kettles.md",
    ],
    [
      "people.yaml",
      "works: [bo-1999, ada-bo-2001]",
      "works: [bo-1998, ada-bo-2001]",
      "works: [bo-1998",
      `There is no work "bo-1998"; did you mean "bo-1999"?`,
    ],
    [
      "people.yaml",
      "disagrees: [bo]",
      "disagrees: [bob]",
      "disagrees: [bob]",
      `There is no person "bob"; did you mean "bo"?`,
    ],
    ["people.yaml", "disagrees: [bo]", "disagrees: [ada]", "disagrees: [ada]", `"ada" disagrees with itself.`],
    [
      "people.yaml",
      "- axis: sources",
      "- axis: cause",
      "- axis: cause\n      region: [-1, -0.2]",
      `The axis "cause" has a placement already.`,
    ],
    [
      "people.yaml",
      "- axis: sources",
      "- axis: source",
      "- axis: source",
      `There is no axis "source"; did you mean "sources"?`,
    ],
    [
      "institutions.yaml",
      "id: tea-club",
      "id: ada",
      "id: ada",
      `The person or institution id "ada" is taken already, in people.yaml:1.`,
    ],
    [
      "institutions.yaml",
      "id: tea-club",
      "id: compare",
      "id: compare",
      `The id "compare" is the address of a page of its own; take another.`,
    ],
    [
      "glossary.yaml",
      "see: [display]",
      "see: [dispaly]",
      "dispaly",
      `There is no term "dispaly"; did you mean "display"?`,
    ],
    ["documents.yaml", "work: larch-1840", "work: birch", "work: birch", `There is no work "birch".`],
    [
      "operations.yaml",
      "institution: tea-club",
      "institution: club",
      "institution: club",
      `There is no institution "club".`,
    ],
    ["debates/first-cup.yaml", "who: [ada]", "who: [eve]", "who: [eve]", `There is no person "eve".`],
    ["maps/tea.yaml", "y: cause", "y: origin", "y: origin", "A map needs two different axes."],
    ["maps/tea.yaml", "[ada, bo, tea-club]", "[ada, bo, ada]", "[ada, bo, ada]", `The subject "ada" is listed twice.`],
    // Lessons
    [lesson, "sections: [opening, leaves]", "sections: [opening, roots]", "sections:", `There is no section "roots".`],
    [lesson, "short: Leaves\n", "", "id: leaves", `"short" is missing.`],
    [
      lesson,
      "## Who was first? {#who}",
      "## Who was first?",
      "## Who was first?",
      `The heading "Who was first?" needs an anchor at its end, such as {#some-words}.`,
    ],
    [
      lesson,
      "### What is a meal? {#meal}",
      "### What is a meal? {#who}",
      "{#who}\n\nA drink",
      `The anchor "who" occurs twice in this lesson.`,
    ],
    [
      lesson,
      "### What is a meal? {#meal}",
      "### What is a meal? {#A Meal}",
      "{#A Meal}",
      `The anchor "A Meal" must be lower-case words joined by hyphens.`,
    ],
    [
      lesson,
      "### What is a meal? {#meal}",
      "# What is a meal? {#meal}",
      "# What is a meal?",
      "The title stands in the front matter; headings in the text start at ##.",
    ],
    [lesson, "{id=infusion}", "{id=infuson}", "{id=infuson}", `There is no term "infuson"; did you mean "infusion"?`],
    [
      lesson,
      "{work=bo-1999}",
      "{works=bo-1999}",
      "{works=bo-1999}",
      `"work" is missing in "cite": :cite{work=some-id}.`,
    ],
    [
      lesson,
      "::checkpoint{item=leaves-cp-first}",
      "::checkpoint{item=leaves-single}",
      "::checkpoint{item=leaves-single}",
      `There is no checkpoint "leaves-single".`,
    ],
    [
      lesson,
      "::checkpoint{item=leaves-cp-first}",
      "::checkpoint{item=kettles-cp-hunger}",
      "::checkpoint{item=kettles-cp-hunger}",
      `The checkpoint "kettles-cp-hunger" belongs to another lesson's quiz.`,
    ],
    [
      lesson,
      "::checkpoint{item=leaves-cp-first}",
      "",
      "id: leaves-cp-first",
      `The lesson "leaves" does not show the checkpoint "leaves-cp-first"; put ::checkpoint{item=leaves-cp-first} where it belongs.`,
      quiz,
    ],
    [
      lesson,
      'people="ada bo"',
      'people="ada clerk"',
      'people="ada clerk"',
      `"clerk" has no placement on the axis "origin", so the figure cannot show it.`,
    ],
    [lesson, "axis=origin", "axis=north", "axis=north", `There is no axis "north".`],
    [
      lesson,
      "and neither archive",
      "and [neither archive](kettles#pot)",
      "kettles#pot",
      `There is no passage "kettles#pot".`,
    ],
    // Quizzes over the whole module
    [drawn, "count: 4", "number: 4", "number: 4", `There is no field "number"; docs/authoring.md lists the fields.`],
    [drawn, "count: 4", "count: four", "count: four", `"count" must be a number, not text.`],
    [drawn, "[reflection]", "[essay]", "[essay]", expectedTypes],
    [drawn, "count: 4", "count: 40", "draw:", "There are 10 items to draw 40 from."],
    [drawn, "perLesson: 1", "perLesson: 3", "draw:", `The lesson "kettles" has 2 items to draw 3 from.`],
    [drawn, "types: 2", "types: 9", "draw:", "There are 8 types to draw 9 from."],
    [drawn, "draw:", "lesson: leaves\ndraw:", "lesson: leaves", lessonWithDraw],
    [listed, "draw: [", "rows: [", "id: first-guess", `"items" needs at least one entry, or the quiz a field "draw".`],
    [listed, "[leaves-truefalse", "[leaves-truefals", "draw:", noItem],
    [listed, "[leaves-truefalse", "[kettles-cause", "draw:", `The item "kettles-cause" is listed twice.`],
    [listed, "[leaves-truefalse, kettles-cause]", "leaves-truefalse", "draw:", noForm],
    // Coverage
    [coverage, "leaves#who", "leaves#nobody", "leaves#nobody", noPassage],
    [
      coverage,
      `kettles#2", passage: "kettles#why`,
      `kettles#1", passage: "kettles#kettle`,
      "kettles#kettle",
      lineTwice,
    ],
    [coverage, "kettles#2", "kettles", 'line: "kettles",', lineForm],
    // The instructor's guide
    [guide, "# Teaching", "Teaching", "Teaching", "The guide must start with its title, as a heading with one #."],
    [guide, "leaves#who", "leaves#nobody", "[the two", noPassage],
    [
      guide,
      "](#misreadings)",
      "](#misreading)",
      "| 15",
      `There is no heading "#misreading"; did you mean "#misreadings"?`,
    ],
    [guide, "{id=ada}", "{id=eve}", "Begin where", `There is no person "eve".`],
    [guide, "::debate{id=first-cup}", "::checkpoint{item=leaves-cp-first}", "::checkpoint", inLesson],
    [
      guide,
      " {#hour}",
      "",
      "## Forty-five",
      `The heading "Forty-five minutes" needs an anchor at its end, such as {#some-words}.`,
    ],
  ])("%s: %s → %s", (path, from, to, marker, message, reportedIn = path) => {
    const folder = aModule({ [path]: replacing(from, to) });
    const text = readFileSync(join(folder, reportedIn), "utf8");
    expect(text).toContain(marker);
    const line = text.slice(0, text.indexOf(marker)).split("\n").length;
    const problems = problemsIn(folder).map((problem) => problem.replaceAll(/in \S*tiny\//g, "in "));
    expect(problems, problems.join("\n")).toContain(`${reportedIn}:${line}: ${message}`);
  });

  it("finds all mistakes at once", () => {
    const folder = aModule({
      "people.yaml": replacing("works: [bo-1999, ada-bo-2001]", "works: [nobody]"),
      "maps/tea.yaml": replacing("x: origin", "x: nowhere"),
      "quizzes/leaves.yaml": replacing("person: clerk", "person: cook"),
    });
    expect(problemsIn(folder)).toHaveLength(3);
  });

  it("reports a file that does not fit its schema once, not for everything that refers into it", () => {
    const folder = aModule({ "people.yaml": replacing("  name: Ada Birch\n", "") });
    expect(problemsIn(folder)).toEqual([`people.yaml:1: "name" in entry "ada" is missing.`]);
    expect(loadModule(folder).module).toBeNull();
  });

  it("reports a file that is no YAML once, at the first slip, and every key that occurs twice", () => {
    const broken = aModule({ "people.yaml": replacing("  name: Ada Birch", "  name: [Ada") });
    expect(problemsIn(broken)).toHaveLength(1);
    const twice = aModule({ "people.yaml": (text) => text.replaceAll(/( {2}name: .*)/g, "$1\n$1") });
    expect(problemsIn(twice)).toHaveLength(3);
  });

  it("names a file that nothing reads", () => {
    const folder = aModule({ "person.yaml": "[]", "lessons/notes.txt": "" });
    expect(problemsIn(folder)).toEqual([
      "lessons/notes.txt:1: Nothing reads this file; docs/authoring.md lists the names.",
      "person.yaml:1: Nothing reads this file; docs/authoring.md lists the names.",
    ]);
  });

  it("refuses aliases that multiply", () => {
    const bomb = [
      "a: &a [x,x,x,x,x,x,x,x,x]",
      "b: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]",
      "c: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]",
      "d: [*c,*c,*c,*c,*c,*c,*c,*c,*c]",
    ];
    const folder = aModule({ "glossary.yaml": bomb.join("\n") });
    expect(problemsIn(folder)[0]).toMatch(/^glossary\.yaml:1: Excessive alias count/);
  });

  it("asks for front matter", () => {
    const folder = aModule({ "lessons/01-leaves.md": (text) => text.replace(/^---[\s\S]*?---\n/, "") });
    expect(problemsIn(folder)).toContain(
      "lessons/01-leaves.md:1: The lesson must start with its front matter between two lines of three hyphens.",
    );
  });
});
