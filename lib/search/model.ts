/** What can be found, in the order in which kinds are named. */
export const SEARCH_KINDS = [
  "lesson",
  "person",
  "term",
  "event",
  "document",
  "operation",
  "institution",
  "debate",
  "work",
] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** One thing that a search can lead to, as a result shows it. */
export type SearchEntry = {
  kind: SearchKind;
  /** Of the entry in its kind; of a lesson the passage `lesson#anchor`, or the lesson alone for its opening. */
  id: string;
  title: string;
  /** A few words beside the title: a role, a date, the lesson that a passage stands in. */
  about?: string;
  /** How its text begins. */
  excerpt: string;
};

/** A module's search file, as it travels: what results show, and which further words lead to which of them. */
export type SearchFile = {
  module: { id: string; title: string };
  entries: SearchEntry[];
  /**
   * The words of each entry's text that its title, `about` and excerpt do not show. Entries are numbered from 0; each
   * list has the first number and then the steps to the next, which packs to half the size of the numbers.
   */
  words: Record<string, number[]>;
};
