import { describe, expect, it } from "vitest";
import type { Item } from "@/lib/content/model";
import { optionId } from "@/lib/grading/ids";
import { csvFileName, resultsCsv } from "@/lib/results/csv";
import type { CountedAnswer, SeenItem, StudentResult } from "@/lib/results/model";

const base = {
  passage: "leaves#who",
  objectives: ["o"],
  level: "recall" as const,
  difficulty: 1,
  tags: [],
};
const single: Item = {
  ...base,
  type: "single",
  id: "who",
  stem: "Who drank first?",
  options: [
    { text: "The cook", correct: true, feedback: "Yes." },
    { text: "The lady", correct: false, feedback: "No." },
    { text: "=The club", correct: false, feedback: "No." },
  ],
};
const short: Item = {
  ...base,
  type: "short",
  id: "word",
  stem: "Which word?",
  accept: ["infusion"],
  feedback: { right: "Yes.", wrong: "No." },
  expectedWrong: [],
};
const items: SeenItem[] = [
  { quizId: "leaves", hash: "h1", item: single },
  { quizId: "leaves", hash: "h2", item: short },
];
const names = { personName: (id: string) => id, passageLabel: (id: string) => id };
const ada: StudentResult = {
  userId: "a",
  name: "Ada",
  email: "ada@test.example",
  state: "done",
  lessonsFinished: 1,
  quizzesSubmitted: 1,
  score: 0.8333333,
  pending: 0,
  submittedAt: new Date("2026-07-01T21:30:00Z"),
  late: true,
};
const nobody: StudentResult = {
  ...ada,
  userId: "b",
  name: "Bo",
  email: "bo@test.example",
  state: "not-started",
  lessonsFinished: 0,
  quizzesSubmitted: 0,
  score: null,
  submittedAt: null,
  late: false,
};
const answer = (itemId: string, itemHash: string, given: string, score: number | null): CountedAnswer => ({
  userId: "a",
  quizId: "leaves",
  itemId,
  itemHash,
  answer: given,
  score,
});
const csv = (data: Partial<Parameters<typeof resultsCsv>[0]> = {}) =>
  resultsCsv({ results: [ada, nobody], answers: [], items, names, timeZone: "Europe/Berlin", ...data });
const lines = (text: string) =>
  text
    .replace(/^\uFEFF/, "")
    .trimEnd()
    .split("\r\n");

describe("resultsCsv", () => {
  it("leaves the cells empty of an item that a student's draw did not hold", () => {
    const bo = { ...ada, userId: "b", name: "Bo" };
    const who = optionId("who", "The cook");
    const answers = [answer("who", "h1", who, 1), { ...answer("word", "h2", "infusion", 1), userId: "b" }];
    const rows = lines(csv({ results: [ada, bo], answers }));
    expect(rows[1]).toMatch(/,The cook,1,,$/);
    expect(rows[2]).toMatch(/,,,infusion,1$/);
  });

  it("has a head, a row a student, and a pair of columns an item", () => {
    expect(lines(csv())).toEqual([
      "Name,E-mail,State,Lessons finished,Score %,Waiting for marking,Handed in (UTC),Handed in (Europe/Berlin),Late,1. Who drank first?,1. Score,2. Which word?,2. Score",
      "Ada,ada@test.example,done,1,83.3,0,2026-07-01T21:30:00.000Z,2026-07-01 23:30,late,,,,",
      "Bo,bo@test.example,not started,0,,0,,,,,,,",
    ]);
  });

  it("begins with the mark by which Excel knows UTF-8", () => {
    expect(csv().charCodeAt(0)).toBe(0xfeff);
  });

  it("shows answers in words, scores as numbers, and nothing where the instructor has yet to decide", () => {
    const [, row] = lines(
      csv({
        answers: [answer("who", "h1", optionId("who", "The lady"), 0), answer("word", "h2", "tea, hot", null)],
      }),
    );
    expect(row).toMatch(/,late,The lady,0,"tea, hot",$/);
  });

  it("escapes what a spreadsheet would run, in names, answers and stems, and leaves numbers alone", () => {
    const text = csv({
      results: [
        { ...ada, name: '=HYPERLINK("http://evil.example")' },
        { ...nobody, name: "@Bo" },
      ],
      answers: [answer("who", "h1", optionId("who", "=The club"), 0), answer("word", "h2", "-1+2", 0.5)],
      items: [items[0] as SeenItem, { quizId: "leaves", hash: "h2", item: { ...short, stem: "Which?" } }],
    });
    const [, first, second] = lines(text);
    expect(first).toMatch(/^"?'=HYPERLINK/);
    expect(first).toMatch(/,'=The club,0,'-1\+2,0\.5$/);
    expect(second).toMatch(/^'@Bo,/);
  });

  it("gives two versions of an item one column, and reads each answer by the version it was given to", () => {
    const edited: Item = {
      ...single,
      stem: "Who was first?",
      options: [...single.options.slice(0, 1), ...single.options.slice(2)],
    };
    const [head, row] = lines(
      csv({
        items: [items[0] as SeenItem, { quizId: "leaves", hash: "h3", item: edited }],
        answers: [answer("who", "h1", optionId("who", "The lady"), 0)],
      }),
    );
    expect(head).toMatch(/,1\. Who was first\?,1\. Score$/);
    expect(row).toMatch(/,The lady,0$/);
  });

  it("numbers items by quiz where there are several", () => {
    const [head] = lines(csv({ items: [items[0] as SeenItem, { quizId: "kettles", hash: "h2", item: short }] }));
    expect(head).toMatch(/,leaves 1\. Who drank first\?,leaves 1\. Score,kettles 1\. Which word\?,kettles 1\. Score$/);
  });

  it("of nobody is the head alone", () => {
    expect(lines(csv({ results: [] }))).toHaveLength(1);
  });
});

describe("csvFileName", () => {
  it("keeps letters and digits, whatever the title", () => {
    expect(csvFileName("Säkular: UN/NATO", "Week 2 “whether”")).toBe("sakular-un-nato-week-2-whether.csv");
    expect(csvFileName("課程")).toBe("results.csv");
  });
});
