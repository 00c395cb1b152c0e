// Processes by id: whether they live, whether they are still the same ones, and how to end them.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

/** A process that cannot be mistaken for a later one with the same id: containers hand out the same ids at each start. */
export type ProcessRef = { pid: number; startedAt: string };

function ps(pid: number, column: string): string {
  try {
    return execFileSync("ps", ["-o", `${column}=`, "-p", String(pid)], { encoding: "utf8", stdio: "pipe" }).trim();
  } catch {
    return "";
  }
}

/** When a process started, as the system writes it; "" where there is none (a zombie counts as none). */
function startedAt(pid: number): string {
  if (process.platform !== "linux") return ps(pid, "lstart");
  try {
    // after the name, which is in parentheses and may hold anything: state is field 3, start time field 22
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ") ?? [];
    return fields[0] === "Z" ? "" : (fields[19] ?? "");
  } catch {
    return "";
  }
}

/** The command line of a process; "" where there is none. */
export function commandOf(pid: number): string {
  if (process.platform !== "linux") return ps(pid, "command");
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
  } catch {
    return "";
  }
}

export const processRef = (pid: number): ProcessRef => ({ pid, startedAt: startedAt(pid) });

export const isAlive = (process: ProcessRef) =>
  process.startedAt !== "" && startedAt(process.pid) === process.startedAt;

/**
 * Ends a process and waits until it is gone.
 *
 * @param steps signals in order, each with the milliseconds that the process gets before the next one
 */
export async function stopProcess(target: ProcessRef, steps: [signal: NodeJS.Signals, milliseconds: number][]) {
  for (const [signal, milliseconds] of steps) {
    if (!isAlive(target)) return;
    try {
      process.kill(target.pid, signal);
    } catch {
      return; // gone in between
    }
    for (const end = Date.now() + milliseconds; Date.now() < end && isAlive(target); ) await sleep(15);
  }
}
