import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type CheckedModule, checkModule } from "../lib/content/check";
import { loadModule } from "../lib/content/load";
import { Inventory } from "../lib/content/model";
import { formatProblem } from "../lib/content/problems";
import { moduleFolders } from "../lib/content/read-module";
import { readYaml, type Source } from "../lib/content/source";

const USAGE = `npm run content:check [-- --json] [-- --against FILE] [-- --inventory FILE] [-- DIR…]

Checks every module in the folders (or the module that a folder is); default: content.
  --json            prints what each module holds and how many errors and warnings it has
  --against FILE    finds runs of nine or more words that a module shares with a source text
  --inventory FILE  finds what one module set out to teach and does not (docs/authoring.md)`;

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        json: { type: "boolean", default: false },
        against: { type: "string" },
        inventory: { type: "string" },
        help: { type: "boolean" },
      },
    });
  } catch (error) {
    return stop(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  }
}

function readInventory(file: string): Source<Inventory> {
  const { source, problems } = readYaml(readFileSync(file, "utf8"), Inventory, { file });
  return problems.length > 0 ? stop(problems.map(formatProblem).join("\n")) : source;
}

type Row = [name: string, value: string | number];

/** A column per module, so that it fits a terminal of any width. */
function table(modules: readonly CheckedModule[]): string {
  const columns = modules.map(({ counts: { itemsByType, coverage, ...counts } }) => {
    const types = Object.entries(itemsByType).map(([type, n]): Row => [`  ${type}`, n]);
    const covered: Row[] = coverage ? [["coverage", `${coverage.covered}/${coverage.lines}`]] : [];
    return Object.entries(counts).flatMap((row): Row[] => {
      if (row[0] === "misconceptions") return [...types, row];
      return row[0] === "errors" ? [...covered, row] : [row];
    });
  });
  const names = columns[0]?.map(([name]) => name) ?? [];
  return names
    .map((name, row) => [name.padEnd(14), ...columns.map((column) => String(column[row]?.[1]).padStart(10))].join("  "))
    .join("\n");
}

const { values, positionals } = readArguments();
if (values.help) {
  console.log(USAGE);
  process.exit(0);
}
const roots = positionals.length > 0 ? positionals : ["content"];
const missing = [...roots, values.against, values.inventory].find((path) => path !== undefined && !existsSync(path));
if (missing !== undefined) stop(`There is no ${missing}.`);

const folders = roots.flatMap((root) => (existsSync(join(root, "module.yaml")) ? [root] : moduleFolders(root)));
if (folders.length === 0) stop(`No folder in ${roots.join(", ")} has a module.yaml.`);
const against = values.against === undefined ? undefined : readFileSync(values.against, "utf8");
const inventory = values.inventory === undefined ? undefined : readInventory(values.inventory);
if (inventory && folders.length > 1) stop("An inventory belongs to one module; name its folder too.");
const modules = folders.map((folder) => checkModule(loadModule(folder), { against, inventory }));
const problems = modules.flatMap((module) => module.problems);

if (values.json) {
  const counts = modules.map((module) => module.counts);
  console.log(JSON.stringify(counts.length === 1 ? counts[0] : counts, null, 2));
  for (const problem of problems) console.error(formatProblem(problem));
} else {
  for (const problem of problems) console.log(formatProblem(problem));
  console.log(`${problems.length > 0 ? "\n" : ""}${table(modules)}`);
}
// Not process.exit: what is still in the pipe must reach its reader
process.exitCode = problems.some(({ severity }) => severity === "error") ? 1 : 0;
