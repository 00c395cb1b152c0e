/** `kinds` are those of the entries under the letter, where the list can be narrowed to one (KindFilter). */
export type Letter = { letter: string; kinds?: string };

/** The letters under which there is something, as a way in to a long list. */
export function LetterIndex({ letters, label }: { letters: readonly Letter[]; label: string }) {
  return (
    <nav aria-label={label}>
      <ul className="flex flex-wrap gap-1">
        {letters.map(({ letter, kinds }) => (
          <li key={letter} data-kinds={kinds}>
            <a
              href={`#letter-${letter}`}
              className="grid size-8 place-items-center rounded border border-line font-semibold hover:border-accent hover:text-accent"
            >
              {letter}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Groups a list by the first letter of a name; Ö stands under O, figures under #. */
export function byLetter<T>(list: readonly T[], nameOf: (entry: T) => string): { letter: string; entries: T[] }[] {
  const groups = new Map<string, T[]>();
  const sorted = [...list].sort((a, b) => nameOf(a).localeCompare(nameOf(b), "en", { sensitivity: "base" }));
  for (const entry of sorted) {
    const first = nameOf(entry).normalize("NFD").charAt(0).toLocaleUpperCase("en");
    const letter = /\p{L}/u.test(first) ? first : "0–9";
    groups.set(letter, [...(groups.get(letter) ?? []), entry]);
  }
  return [...groups].map(([letter, entries]) => ({ letter, entries }));
}
