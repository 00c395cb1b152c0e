import type { Page } from "@playwright/test";
import { expect, fillSignUp, signUp, test } from "./fixtures";

/*
 * Forms whose sending does not get through: nothing typed is lost, and sending again makes nothing twice. The browser
 * reports each failed request as an error, so these tests empty the list of problems.
 */

const OFFLINE = "No connection to Parley. Nothing you typed is lost";
const DUE = `${new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10)}T23:59`;
const alert = (page: Page) => page.getByRole("alert").filter({ hasText: OFFLINE });

/** A class of the fixture module by a new instructor; returns the address of its page. */
async function makeClass(page: Page): Promise<string> {
  await signUp(page, "Fay Forms");
  await page.waitForURL(/\/home$/);
  await page.goto("/teach/classes/new");
  await page.getByLabel("Name").fill("Forms");
  await page.getByLabel("Term").fill("Spring");
  await page.getByLabel("Module").selectOption({ label: "Who invented afternoon tea?" });
  await page.getByRole("button", { name: "Make the class" }).click();
  await page.waitForURL(/\/teach\/classes\/[0-9a-f-]{36}$/);
  return page.url();
}

async function fillWork(page: Page, title: string) {
  await page.getByLabel(/Quiz: The leaves/).check();
  await page.getByLabel("Title").fill(title);
  await page.getByLabel("Due", { exact: true }).fill(DUE);
  await page.getByLabel("Accept work after the due date").check();
}

const setWork = (page: Page) => page.getByRole("button", { name: "Set this work" }).click();
const titles = (page: Page) => page.getByRole("rowheader").getByRole("link").allTextContents();

test("work that is set offline keeps its title and ticks, and is set once online again", async ({
  page,
  context,
  problems,
}) => {
  await page.goto(`${await makeClass(page)}/assignments/new`);
  await fillWork(page, "Leaves, offline");
  await context.setOffline(true);
  await setWork(page);
  await expect(alert(page)).toBeVisible();
  await expect(page.getByLabel("Title")).toHaveValue("Leaves, offline");
  await expect(page.getByLabel("Due", { exact: true })).toHaveValue(DUE);
  await expect(page.getByLabel(/Quiz: The leaves/)).toBeChecked();
  await expect(page.getByLabel("Accept work after the due date")).toBeChecked();
  await context.setOffline(false);
  await setWork(page);
  await page.waitForURL(/\/assignments\?set=/);
  expect(await titles(page)).toEqual(["Leaves, offline"]);
  problems.length = 0;
});

test("work whose answer got lost is set once when it is sent again, and the next is another", async ({
  page,
  problems,
}) => {
  await page.goto(`${await makeClass(page)}/assignments/new`);
  await fillWork(page, "Sent twice");
  await page.route("**/assignments/new", async (route) => {
    if (route.request().method() !== "POST") return route.continue();
    await route.fetch({ maxRedirects: 0 }); // the server has it
    return route.abort("connectionreset");
  });
  await setWork(page);
  await expect(alert(page)).toBeVisible();
  await page.unroute("**/assignments/new");
  await setWork(page);
  await page.waitForURL(/\/assignments\?set=/);
  expect(await titles(page)).toEqual(["Sent twice"]);
  problems.length = 0;

  await page.goBack();
  await page.waitForURL(/\/assignments\/new$/);
  await fillWork(page, "Another");
  await setWork(page);
  await page.waitForURL(/\/assignments\?set=/);
  expect((await titles(page)).sort()).toEqual(["Another", "Sent twice"]);
});

test("a sign-up without a network keeps name and e-mail", async ({ page, context, problems }) => {
  const account = { email: `nora.${Date.now()}@test.example`, password: "violet kettle drum" };
  await page.goto("/sign-up");
  await context.setOffline(true);
  await fillSignUp(page, "Nora Network", account);
  await expect(alert(page)).toBeVisible();
  await expect(page.getByLabel("Your name")).toHaveValue("Nora Network");
  await expect(page.getByLabel("E-mail")).toHaveValue(account.email);
  await context.setOffline(false);
  await page.getByLabel("Password").fill(account.password);
  await page.getByRole("button", { name: "Make my account" }).click();
  await page.waitForURL(/\/home$/);
  problems.length = 0;
});

test("a sign-up that loses the network after the account is made goes on with it", async ({ page, problems }) => {
  const account = { email: `lena.${Date.now()}@test.example`, password: "violet kettle drum" };
  await page.goto("/sign-up");
  await page.route("**/api/auth/**", (route) => route.abort("internetdisconnected"));
  await fillSignUp(page, "Lena Lost", account);
  await expect(alert(page)).toBeVisible();
  await expect(page.getByLabel("E-mail")).toHaveValue(account.email);
  await page.unroute("**/api/auth/**");
  await page.getByLabel("Password").fill(account.password);
  await page.getByRole("button", { name: "Make my account" }).click();
  await page.waitForURL(/\/home$/);
  problems.length = 0;
});

test("a sign-in without a network stays on its page and says so", async ({ page, context, problems }) => {
  await page.goto("/sign-in");
  await context.setOffline(true);
  await page.getByLabel("E-mail").fill("somebody@test.example");
  await page.getByLabel("Password").fill("violet kettle drum");
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page.getByRole("alert").filter({ hasText: "No connection to Parley" })).toBeVisible();
  await expect(page.getByLabel("E-mail")).toHaveValue("somebody@test.example");
  problems.length = 0;
});
