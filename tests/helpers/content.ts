import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { loadModule } from "@/lib/content/load";

export const TINY = "tests/fixtures/content/tiny";

type Edits = Record<string, string | ((text: string) => string)>;

/** A copy of the tiny module with some of its files edited or added; it goes away with the test. */
export function aModule(edits: Edits = {}, name = basename(TINY)): string {
  const parent = mkdtempSync(join(tmpdir(), "parley-content-"));
  onTestFinished(() => rmSync(parent, { recursive: true }));
  const folder = join(parent, name);
  cpSync(TINY, folder, { recursive: true });
  for (const [path, edit] of Object.entries(edits)) {
    const file = join(folder, path);
    writeFileSync(file, typeof edit === "string" ? edit : edit(readFileSync(file, "utf8")));
  }
  return folder;
}

/** What loading has to say about a folder: `people.yaml:12: There is no work "x".` */
export function problemsIn(folder: string): string[] {
  return loadModule(folder).problems.map(({ file, line, message }) => `${fileInModule(file)}:${line}: ${message}`);
}

/** The path inside the module, since problems have theirs from the working folder. */
export function fileInModule(file: string): string {
  const folder = basename(dirname(file));
  return folder === basename(TINY) ? basename(file) : join(folder, basename(file));
}

/** Replaces text that must be there. */
export const replacing = (from: string, to: string) => (text: string) => {
  if (!text.includes(from)) throw new Error(`The file has no ${JSON.stringify(from)}`);
  return text.replace(from, () => to);
};
