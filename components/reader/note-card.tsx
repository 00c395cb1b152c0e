import type { ReactNode } from "react";
import { byId, type Module } from "@/lib/content/module";
import { dateInWords } from "@/lib/figures/dates";
import { urls } from "@/lib/urls";
import type { Note } from "./notes";
import { Reference } from "./reference";

/** What opens when a word in the text is tapped; on paper, a numbered note at the end. */
export function NoteCard({
  note,
  module,
  renderFootnote,
}: {
  note: Note;
  module: Module;
  renderFootnote: (note: Extract<Note, { kind: "footnote" }>) => ReactNode;
}) {
  return (
    <div id={note.id} popover="auto" className={note.number === null ? "note print:hidden" : "note note-on-paper"}>
      {note.number !== null && <span className="note-number">{note.number}.</span>}
      <div className="note-text">
        {note.kind === "footnote" ? (
          <p>{renderFootnote(note)}</p>
        ) : note.kind === "cite" ? (
          <WorkNote works={note.works} module={module} />
        ) : (
          <EntryNote kind={note.kind} id={note.entry} module={module} />
        )}
      </div>
      <button type="button" popoverTarget={note.id} popoverTargetAction="hide" className="note-close">
        Close
      </button>
    </div>
  );
}

function WorkNote({ works, module }: { works: readonly string[]; module: Module }) {
  return works.map((id) => {
    const work = byId(module.works, id);
    return (
      work && (
        <p key={id}>
          <Reference work={work} />{" "}
          <a className="note-more" href={urls.sources(module.id, id)}>
            Where it is cited
          </a>
        </p>
      )
    );
  });
}

/** What kinds of entry have in common when they open. */
type Card = { title: ReactNode; about?: string; text: ReactNode; more: { href: string; label: string } };

function EntryNote({
  kind,
  id,
  module,
}: {
  kind: Exclude<Note["kind"], "cite" | "footnote">;
  id: string;
  module: Module;
}) {
  const card = CARDS[kind](id, module);
  if (!card) return null;
  return (
    <>
      <p className="note-title">{card.title}</p>
      {card.about && <p className="note-about">{card.about}</p>}
      <p>{card.text}</p>
      <p>
        <a className="note-more" href={card.more.href}>
          {card.more.label}
        </a>
      </p>
    </>
  );
}

const CARDS: Record<Exclude<Note["kind"], "cite" | "footnote">, (id: string, module: Module) => Card | null> = {
  term(id, module) {
    const term = byId(module.terms, id);
    if (!term) return null;
    return {
      title: term.term,
      text: term.definition,
      more: { href: urls.glossary(module.id, id), label: "In the glossary" },
    };
  },
  person(id, module) {
    const person = byId(module.people, id);
    if (!person) return null;
    return {
      title: person.name,
      about: capitalised(person.role),
      text: person.position,
      more: { href: urls.person(module.id, id), label: "Where they stand, and why" },
    };
  },
  document(id, module) {
    const document = byId(module.documents, id);
    if (!document) return null;
    return {
      title: document.title,
      about: String(document.year),
      text: document.what,
      more: { href: urls.reference(module.id, { kind: "document", id }), label: "Among the documents" },
    };
  },
  event(id, module) {
    const event = byId(module.events, id);
    if (!event) return null;
    return {
      title: event.label,
      about: dateInWords(event.date),
      text: event.what,
      more: { href: urls.timeline(module.id, id), label: "On the timeline" },
    };
  },
  operation(id, module) {
    const operation = byId(module.operations, id);
    if (!operation) return null;
    return {
      title: operation.name,
      about: [operation.place, operation.years].join(", "),
      text: operation.roles.map(({ institution, role }, index) => {
        const of = byId(module.institutions, institution);
        return (
          <span key={institution}>
            {index > 0 && " "}
            <strong>{of?.abbr ?? of?.name}:</strong> {role}
          </span>
        );
      }),
      more: { href: urls.reference(module.id, { kind: "operation", id }), label: "Among the operations" },
    };
  },
  institution(id, module) {
    const institution = byId(module.institutions, id);
    if (!institution) return null;
    const { name, abbr } = institution;
    return {
      title: abbr ? `${name} (${abbr})` : name,
      text: institution.what,
      more: { href: urls.person(module.id, id), label: "What it does in the debate" },
    };
  },
};

export function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase("en") + text.slice(1);
}
