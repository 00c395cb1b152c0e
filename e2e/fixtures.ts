import { readFileSync } from "node:fs";
import path from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { test as base, expect, type Page } from "@playwright/test";

type Account = { role: "instructor" | "assistant" | "student"; name: string; email: string; password: string };

/** The accounts that the demo generated for this run's database. */
export const demoAccounts = (): Account[] =>
  JSON.parse(readFileSync(path.join(process.env.PARLEY_DATA_DIR ?? ".data", "demo-accounts.json"), "utf8"));

export const demoAccount = (role: Account["role"]): Account => {
  const account = demoAccounts().find((each) => each.role === role);
  if (!account) throw new Error(`The demo has no ${role}.`);
  return account;
};

export async function signIn(page: Page, { email, password }: Pick<Account, "email" | "password">) {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.waitForURL(/\/home$/);
}

/** Makes an account of its own for a test; returns how to sign in again. */
export async function signUp(page: Page, name: string, from = "/sign-up") {
  const account = {
    email: `${name.toLowerCase().replace(/\W+/g, ".")}.${Date.now()}@test.example`,
    password: "violet kettle drum",
  };
  await page.goto(from);
  await fillSignUp(page, name, account);
  return account;
}

export async function fillSignUp(page: Page, name: string, { email, password }: Pick<Account, "email" | "password">) {
  await page.getByLabel("Your name").fill(name);
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Make my account" }).click();
}

/** Today in so many days, as a datetime-local input takes it. */
export const inDays = (days: number) => `${new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)}T23:59`;

/**
 * Makes an account with a class, `A class of one`, that has the quiz of the tea leaves to do, and opens it as its own
 * student would. @returns the class's id
 */
export async function openOwnQuiz(page: Page, name: string): Promise<string> {
  await signUp(page, name);
  await page.waitForURL(/\/home$/);
  await page.goto("/teach/classes/new");
  await page.getByLabel("Name").fill("A class of one");
  await page.getByLabel("Term").fill("Spring");
  await page.getByLabel("Module").selectOption({ label: "Who invented afternoon tea?" });
  await page.getByRole("button", { name: "Make the class" }).click();
  await page.waitForURL(/\/teach\/classes\/[0-9a-f-]+$/);
  await page.goto(`${page.url()}/assignments/new`);
  await page.getByLabel(/Quiz: The leaves/).check();
  await page.getByLabel("Due", { exact: true }).fill(inDays(1));
  await page.getByRole("button", { name: "Set this work" }).click();
  await page.waitForURL(/\/assignments\?set=/);
  const [, classId] = /classes\/([0-9a-f-]+)/.exec(page.url()) ?? [];
  const [, assignmentId] = /set=([0-9a-f-]+)/.exec(page.url()) ?? [];
  await page.goto(`/classes/${classId}/assignments/${assignmentId}`);
  return classId ?? "";
}

/** From an assignment's page into its quiz. */
export async function startQuiz(page: Page) {
  await page.getByRole("button", { name: "Start the quiz" }).click();
  await page.waitForURL(/\/attempts\//);
}

const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** What axe finds wrong on the page as it stands, in words that a test's failure can show. */
export async function violations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(WCAG).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
}

/** By how many pixels the page is wider than its window. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

type Fixtures = { problems: string[] };

/** Every test fails on an error in the browser's console; one that expects some empties the list. */
export const test = base.extend<Fixtures>({
  problems: [
    async ({ page }, use) => {
      const problems: string[] = [];
      page.on("pageerror", (error) => problems.push(String(error)));
      page.on("console", (message) => {
        if (message.type() === "error") problems.push(`${message.text()} ${message.location().url}`);
      });
      await use(problems);
      expect(problems).toEqual([]);
    },
    { auto: true },
  ],
});
export { expect };
