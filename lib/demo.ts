import "server-only";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { env } from "@/lib/env";

/** Contract with operators' tools: what the data folder's demo-accounts.json holds. */
export const DemoAccount = z.object({
  role: z.enum(["instructor", "assistant", "student"]),
  name: z.string(),
  email: z.string(),
  password: z.string(),
});
export type DemoAccount = z.infer<typeof DemoAccount>;

/** Where the generated accounts of the demo are written, readable by the server's user alone. */
export const demoAccountsFile = (dataDir: string) => path.resolve(dataDir, "demo-accounts.json");

/** The demo's accounts, for the sign-in page; none where the demo is off. */
export async function listDemoAccounts(): Promise<DemoAccount[]> {
  if (!env().demo) return [];
  const text = await readFile(demoAccountsFile(env().dataDir), "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "[]";
    throw error;
  });
  return z.array(DemoAccount).parse(JSON.parse(text));
}
