import type { Element, ElementContent, Root } from "hast";
import { visit } from "unist-util-visit";
import { Cite } from "@/lib/content/directives";

export const ENTRY_KINDS = ["term", "person", "document", "event", "operation", "institution"] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** What opens beside the text. The same entry, mentioned again, is the same note. */
export type Note = {
  /** Id of the element that opens. */
  id: string;
  /** Its number on paper, in the order of first mention; null where paper has the list of works instead. */
  number: number | null;
} & (
  | { kind: EntryKind; entry: string }
  | { kind: "cite"; works: string[] }
  | { kind: "footnote"; footnote: number; content: ElementContent[] }
);

/** Everything that a lesson's text can open, in the order of first mention; those of a footnote after it. */
export function collectNotes(tree: Root): Map<string, Note> {
  const notes = new Map<string, Note>();
  let numbered = 0;
  visit(tree, "element", (element) => {
    const id = noteId(element);
    if (id === null || notes.has(id)) return;
    const kind = element.tagName.replace("parley-", "");
    if (kind === "cite") notes.set(id, { id, number: null, kind, works: citeOf(element).work });
    else {
      numbered += 1;
      if (kind === "footnote") {
        const footnote = Number(element.properties.number);
        notes.set(id, { id, number: numbered, kind, footnote, content: element.children });
      } else notes.set(id, { id, number: numbered, kind: kind as EntryKind, entry: String(element.properties.id) });
    }
  });
  return notes;
}

/** Which note a piece of the text opens; null where it opens none. */
export function noteId({ tagName, properties }: Pick<Element, "tagName" | "properties">): string | null {
  const kind = tagName.replace("parley-", "");
  if (kind === "cite") return `note-cite-${String(properties.work).trim().replaceAll(/\s+/g, "_")}`;
  if (kind === "footnote") return `note-footnote-${properties.number}`;
  return (ENTRY_KINDS as readonly string[]).includes(kind) && tagName !== kind ? `note-${kind}-${properties.id}` : null;
}

/** What a citation's element carries. */
export function citeOf({ properties: { work, page, form } }: Pick<Element, "properties">): Cite {
  return Cite.parse({ work, page, form });
}
