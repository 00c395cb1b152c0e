import { stringify } from "csv-stringify/sync";
import { display } from "@/lib/grading/display";
import type { Names } from "@/lib/grading/model";
import { wallClock } from "@/lib/time";
import type { CountedAnswer, SeenItem, StudentResult } from "./model";

type Cell = string | number | null;

const STATES = { "not-started": "not started", started: "started", done: "done" } as const;

/** At most so many decimals, as a number: a spreadsheet can reckon with it, and no float's tail shows. */
const rounded = (value: number, decimals: number) => Math.round(value * 10 ** decimals) / 10 ** decimals;

/**
 * An assignment's results as CSV for spreadsheets: a row a student, and for each item of the quizzes the answer in
 * words and its score in [0, 1], of the attempt that counts. Cells that a spreadsheet would run as a formula are
 * escaped; the byte order mark makes Excel read UTF-8.
 *
 * @param items in the order of their columns; versions of the same item share one, under the newest stem
 * @param timeZone the class's, for the time that people there would write; the column beside it is UTC
 */
export function resultsCsv(data: {
  results: readonly StudentResult[];
  answers: readonly CountedAnswer[];
  items: readonly SeenItem[];
  names: Names;
  timeZone: string;
}): string {
  const { results, answers, items, names, timeZone } = data;
  const versions = new Map(items.map(({ hash, item }) => [hash, item]));
  const columns = new Map(items.map(({ quizId, item }) => [`${quizId}/${item.id}`, item]));
  const quizzes = new Set(items.map(({ quizId }) => quizId));
  const given = new Map(answers.map((answer) => [`${answer.userId}/${answer.quizId}/${answer.itemId}`, answer]));

  const header = [
    "Name",
    "E-mail",
    "State",
    "Lessons finished",
    "Score %",
    "Waiting for marking",
    "Handed in (UTC)",
    `Handed in (${timeZone})`,
    "Late",
  ];
  let number = 0;
  let quiz = "";
  for (const [column, item] of columns) {
    const quizId = column.split("/")[0] as string;
    number = quizId === quiz ? number + 1 : 1;
    quiz = quizId;
    const label = quizzes.size > 1 ? `${quizId} ${number}` : `${number}`;
    header.push(`${label}. ${item.stem}`, `${label}. Score`);
  }

  const rows = results.map((result): Cell[] => [
    result.name,
    result.email,
    STATES[result.state],
    result.lessonsFinished,
    result.score === null ? null : rounded(result.score * 100, 1),
    result.pending,
    result.submittedAt?.toISOString() ?? null,
    result.submittedAt && wallClock(result.submittedAt, timeZone).replace("T", " "),
    result.late ? "late" : null,
    ...[...columns.keys()].flatMap((column): Cell[] => {
      const response = given.get(`${result.userId}/${column}`);
      const item = response && versions.get(response.itemHash);
      if (!item) return [null, null];
      return [display(item, response.answer, names), response.score === null ? null : rounded(response.score, 3)];
    }),
  ]);
  return stringify([header, ...rows], { bom: true, escape_formulas: true, record_delimiter: "windows" });
}

/** A file's name that every system takes: "UN and NATO, Week 2" → "un-and-nato-week-2.csv". */
export function csvFileName(...parts: readonly string[]): string {
  const plain = parts
    .join(" ")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 100);
  return `${plain || "results"}.csv`;
}
