/** First stop of the Tab key on every page; pages give their `<main>` the id. */
export function SkipLink() {
  return (
    <a
      href="#main"
      className="fixed start-4 top-2 z-50 -translate-y-24 rounded bg-accent px-4 py-2 font-semibold text-accent-ink focus:translate-y-0 print:hidden"
    >
      Skip to the content
    </a>
  );
}
