import type { Route } from "next";

/*
 * Every address of the application, made in one place. The casts are safe because the test of the route table
 * (tests/integration/routes.test.ts) opens each of them.
 */

/** What the reference page lists. Kinds do not share ids, so each entry's anchor begins with its kind. */
export type ReferenceKind = "document" | "operation" | "institution";

const at = (path: string) => path as Route;
const module = (id: string) => `/m/${id}`;
const teach = (classId: string) => `/teach/classes/${classId}`;

export const urls = {
  home: () => at("/"),
  signIn: (next?: string) => at(next ? `/sign-in?next=${encodeURIComponent(next)}` : "/sign-in"),
  signUp: (next?: string) => at(next ? `/sign-up?next=${encodeURIComponent(next)}` : "/sign-up"),
  account: () => at("/account"),

  module: (id: string) => at(module(id)),
  lesson: (id: string, lesson: string, anchor?: string) =>
    at(`${module(id)}/lessons/${lesson}${anchor ? `#${anchor}` : ""}`),
  /** @param passage `lesson#anchor` */
  passage: (id: string, passage: string) => at(`${module(id)}/lessons/${passage}`),
  quiz: (id: string, quiz: string) => at(`${module(id)}/quizzes/${quiz}`),
  people: (id: string) => at(`${module(id)}/people`),
  /** @param person a person or an institution: they share one set of ids */
  person: (id: string, person: string) => at(`${module(id)}/people/${person}`),
  comparison: (id: string, a?: string, b?: string) => withQuery(at(`${module(id)}/people/compare`), { a, b }),
  debates: (id: string) => at(`${module(id)}/debates`),
  debate: (id: string, debate: string) => at(`${module(id)}/debates/${debate}`),
  reference: (id: string, entry?: { kind: ReferenceKind; id: string }) =>
    at(`${module(id)}/reference${entry ? `#${entry.kind}-${entry.id}` : ""}`),
  timeline: (id: string, event?: string) => at(`${module(id)}/timeline${event ? `#${event}` : ""}`),
  glossary: (id: string, term?: string) => at(`${module(id)}/glossary${term ? `#${term}` : ""}`),
  sources: (id: string, work?: string) => at(`${module(id)}/sources${work ? `#${work}` : ""}`),

  dashboard: () => at("/home"),
  join: (code?: string) => at(code ? `/join/${code}` : "/join"),
  class: (classId: string) => at(`/classes/${classId}`),
  assignment: (classId: string, assignmentId: string) => at(`/classes/${classId}/assignments/${assignmentId}`),
  attempt: (attemptId: string) => at(`/attempts/${attemptId}`),
  attemptResult: (attemptId: string) => at(`/attempts/${attemptId}/result`),

  teach: () => at("/teach"),
  guide: (id: string) => at(`/teach/guide/${id}`),
  newClass: () => at("/teach/classes/new"),
  teachClass: (classId: string) => at(teach(classId)),
  roster: (classId: string) => at(`${teach(classId)}/roster`),
  assignments: (classId: string) => at(`${teach(classId)}/assignments`),
  newAssignment: (classId: string) => at(`${teach(classId)}/assignments/new`),
  editAssignment: (classId: string, assignmentId: string) => at(`${teach(classId)}/assignments/${assignmentId}`),
  results: (classId: string, assignmentId?: string) =>
    at(`${teach(classId)}/results${assignmentId ? `/${assignmentId}` : ""}`),
  resultsCsv: (classId: string, assignmentId: string) => at(`${teach(classId)}/results/${assignmentId}/csv`),
  studentResult: (classId: string, assignmentId: string, studentId: string) =>
    at(`${teach(classId)}/results/${assignmentId}/students/${studentId}`),
  classSettings: (classId: string) => at(`${teach(classId)}/settings`),

  api: {
    me: () => "/api/me",
    checkpoint: (id: string, item: string) => `/api/m/${id}/checkpoints/${item}`,
    searchFile: (id: string) => `/m/${id}/search.json`,
    moduleProgress: (id: string) => `/api/m/${id}/progress`,
    lessonProgress: (id: string, lesson: string) => `/api/m/${id}/lessons/${lesson}/progress`,
    response: (attemptId: string, item: string) => `/api/attempts/${attemptId}/responses/${item}`,
  },
} as const;

/** The same address with a query; what is undefined is left out. */
export function withQuery(route: Route, query: Record<string, string | undefined>): Route {
  const given = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return given.length === 0 ? route : at(`${route}?${new URLSearchParams(given)}`);
}
