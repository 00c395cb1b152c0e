import type { ElementContent } from "hast";
import { type Components, toJsxRuntime } from "hast-util-to-jsx-runtime";
import Link from "next/link";
import type { ReactNode } from "react";
import { Fragment, jsx, jsxs } from "react/jsx-runtime";
import { inlineCitation } from "@/lib/content/citation";
import { toHast } from "@/lib/content/hast";
import { byId, type Debate, type Lesson, type MapExercise, type Module } from "@/lib/content/module";
import { urls } from "@/lib/urls";
import { glueFootnotes } from "./glue";
import { LessonCheckpoint } from "./lesson-checkpoint";
import { LessonFigure } from "./lesson-figure";
import { NoteCard } from "./note-card";
import { citeOf, collectNotes, ENTRY_KINDS, noteId } from "./notes";
import { cutAtHeadings } from "./sections";

/**
 * The text of a lesson, or of what is written like one. Terms, people, citations and footnotes are real buttons that open native popovers: they work before
 * any script has come, by keyboard and touch, and print as numbered notes.
 */
export function LessonBody({ lesson, module }: { lesson: Pick<Lesson, "body">; module: Module }) {
  const tree = toHast(lesson.body);
  const notes = collectNotes(tree);
  const components = componentsFor(module, notes);
  const render = (content: ElementContent[]) =>
    toJsxRuntime({ type: "root", children: content }, { Fragment, jsx, jsxs, components, passNode: true }) as ReactNode;
  return (
    <>
      <div className="prose">
        {cutAtHeadings(glueFootnotes(tree)).map(({ anchor, content }) => (
          <section key={anchor ?? "opening"} data-passage={anchor ?? undefined}>
            {render(content)}
          </section>
        ))}
      </div>
      <section aria-label="Notes" className="notes">
        {[...notes.values()].map((note) => (
          <NoteCard key={note.id} note={note} module={module} renderFootnote={({ content }) => render(content)} />
        ))}
      </section>
    </>
  );
}

/** Elements of the tree that are not HTML, and HTML that needs more than its own look. */
function componentsFor(module: Module, notes: ReturnType<typeof collectNotes>): Components {
  const noteOf = (node: Parameters<typeof noteId>[0] | undefined) => (node ? notes.get(noteId(node) ?? "") : undefined);

  const mention = Object.fromEntries(
    ENTRY_KINDS.map((kind) => [
      `parley-${kind}`,
      ({ node, children }: Extras) => {
        const note = noteOf(node);
        if (!note) return children;
        return (
          <>
            <button type="button" popoverTarget={note.id} className="mention" data-kind={kind}>
              {children}
            </button>
            <sup className="on-paper">{note.number}</sup>
          </>
        );
      },
    ]),
  );

  return {
    ...mention,
    h2: ({ node: _, ...props }: Extras) => <Heading level="h2" {...props} />,
    h3: ({ node: _, ...props }: Extras) => <Heading level="h3" {...props} />,
    a: ({ href = "", children }: Extras) => {
      if (/^https?:/.test(href)) return <a href={href}>{children}</a>;
      return <Link href={href.startsWith("#") ? `#${href.slice(1)}` : urls.passage(module.id, href)}>{children}</Link>;
    },
    "parley-cite": ({ node }: Extras) => {
      if (!node) return null;
      const { work, page, form } = citeOf(node);
      const works = work.flatMap((id) => byId(module.works, id) ?? []);
      return (
        <button type="button" popoverTarget={noteId(node) ?? undefined} className="mention" data-kind="cite">
          {inlineCitation(works, { page, form })}
        </button>
      );
    },
    "parley-footnote": ({ node, children }: Extras) => {
      const note = noteOf(node);
      if (note?.kind !== "footnote") return null;
      return (
        <span className="footnote">
          <button type="button" popoverTarget={note.id} className="footnote-button">
            <span className="sr-only">Footnote </span>
            {note.footnote}
          </button>
          <sup className="footnote-number">{note.footnote}</sup>
          <sup className="on-paper">{note.number}</sup>
          <small className="sidenote">
            <span className="sidenote-number">{note.footnote}</span> {children}
          </small>
        </span>
      );
    },
    "parley-key-points": ({ children }: Extras) => (
      <aside className="key-points" aria-label="Key points">
        <p className="box-title">Key points</p>
        {children}
      </aside>
    ),
    "parley-aside": ({ title, children }: Extras) => (
      <aside className="remark" aria-label={title}>
        <p className="box-title">{title}</p>
        {children}
      </aside>
    ),
    "parley-figure": ({ node, children }: Extras) =>
      node && <LessonFigure attributes={node.properties} module={module} caption={children} />,
    "parley-checkpoint": ({ item }: Extras) => <LessonCheckpoint itemId={item ?? ""} moduleId={module.id} />,
    "parley-debate": ({ id }: Extras) => <LessonDebate debate={byId(module.debates, id ?? "")} />,
    "parley-map": ({ id }: Extras) => <LessonMap map={byId(module.maps, id ?? "")} />,
  } as Components;
}

type Extras = {
  node?: Parameters<typeof noteId>[0];
  children?: ReactNode;
  id?: string;
  href?: string;
  title?: string;
  item?: string;
};

function Heading({ level: Level, id, children }: { level: "h2" | "h3"; id?: string; children?: ReactNode }) {
  return (
    <Level id={id}>
      {children}{" "}
      <a href={`#${id}`} className="deep-link" aria-label="Link to this passage">
        #
      </a>
    </Level>
  );
}

/** The way from a lesson to the debate that it leads up to. */
function LessonDebate({ debate }: { debate: Debate | undefined }) {
  if (!debate) return null;
  return (
    <aside className="remark" aria-label="Debate">
      <p className="box-title">Debate: {debate.title}</p>
      <p>{debate.question}</p>
      <p>
        <Link href={urls.debate(debate.moduleId, debate.id)}>
          The sides and their best case<span className="sr-only">: {debate.title}</span>
        </Link>
      </p>
    </aside>
  );
}

function LessonMap({ map }: { map: MapExercise | undefined }) {
  return (
    <aside className="remark" aria-label="Map">
      <p className="box-title">Map</p>
      <p>{map?.summary}</p>
    </aside>
  );
}
