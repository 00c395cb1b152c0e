import type { Page } from "@playwright/test";
import { demoAccount, expect, overflow, signIn, test, violations } from "./fixtures";

/*
 * A page of every kind, in light and dark, by axe; at 320 px nothing may run over the edge. content.spec.ts opens every
 * page of content.
 */

const MODULES = ["un-nato", "tiny"];
const PUBLIC = ["/", "/sign-in", "/sign-up", "/join", "/join/WRONG99", "/nowhere"];

async function expectSound(page: Page, path: string) {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    expect({ path, colorScheme, found: await violations(page) }).toEqual({ path, colorScheme, found: [] });
  }
  await page.setViewportSize({ width: 320, height: 700 });
  expect({ path, overflow: await overflow(page) }).toEqual({ path, overflow: 0 });
  await page.setViewportSize({ width: 1280, height: 800 });
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  expect(await page.title()).toMatch(/Parley/);
}

test("public pages are sound", async ({ page, problems }) => {
  for (const path of PUBLIC) {
    await page.goto(path);
    await expectSound(page, path);
  }
  problems.splice(0, problems.length, ...problems.filter((problem) => !problem.includes("404")));
});

for (const module of MODULES)
  test(`a page of each kind of the module ${module} is sound`, async ({ page }) => {
    test.setTimeout(300_000);
    await page.goto(`/m/${module}`);
    const links = await page
      .locator("main a[href]")
      .evaluateAll((anchors) =>
        anchors
          .map((a) => new URL((a as HTMLAnchorElement).href))
          .map((url) => (url.origin === location.origin ? url.pathname : "")),
      );
    // By what stands where: /m/tiny/lessons/leaves is a page of the kind "lessons, one of them".
    const kindOf = (path: string) => `${path.split("/")[3]} ${path.split("/").length}`;
    const inside = links.filter((path) => path.startsWith(`/m/${module}/`));
    const kinds = new Map([`/m/${module}`, ...inside].map((path) => [kindOf(path), path]));
    expect(kinds.size).toBeGreaterThan(7);
    for (const path of kinds.values()) {
      await page.goto(path);
      await expectSound(page, path);
    }
  });

test("a lesson's notes, terms and sources open by keyboard, and the open page is sound", async ({ page }) => {
  await page.goto("/m/un-nato/lessons/whether");
  const notes = page.locator("main button[popovertarget]");
  expect(await notes.count()).toBeGreaterThan(5);
  await notes.nth(2).focus();
  await page.keyboard.press("Enter");
  await expect(page.locator(":popover-open")).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(page.locator(":popover-open")).toHaveCount(0);
});

test("a student's pages are sound", async ({ page }) => {
  test.setTimeout(120_000);
  await signIn(page, demoAccount("student"));
  await expectSound(page, "/home");
  const hrefs = async (selector: string) =>
    page.locator(selector).evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  const [inClass] = await hrefs('main a[href^="/classes/"]:not([href*="assignments"])');
  await page.goto(inClass ?? "");
  await expectSound(page, "the class page");
  const assignments = await hrefs('main a[href*="/assignments/"]');
  expect(assignments.length).toBeGreaterThan(1);
  for (const path of assignments) {
    await page.goto(path);
    await expectSound(page, path);
  }
  await page.goto(assignments[0] ?? "");
  const results = page.locator('main a[href$="/result"]').first();
  for (const path of assignments) {
    await page.goto(path);
    if (await results.count()) break;
  }
  await results.click();
  await page.waitForURL(/\/result$/);
  await expectSound(page, "a result");
  for (const path of assignments) {
    await page.goto(path);
    const go = page.getByRole("button", { name: /Go on with the quiz|Start the quiz/ });
    if (!(await go.count())) continue;
    await go.click();
    await page.waitForURL(/\/attempts\//);
    const items = await page.getByRole("navigation").getByRole("button").count();
    for (let item = 1; item <= Math.max(items, 10); item++) {
      await page.goto(`${page.url().split("#")[0]}#${item}`);
      expect({ item, found: await violations(page) }).toEqual({ item, found: [] });
    }
    await expectSound(page, "an attempt");
    break;
  }
  await page.goto("/account");
  await expectSound(page, "/account");
});

test("an instructor's pages are sound", async ({ page }) => {
  test.setTimeout(120_000);
  await signIn(page, demoAccount("instructor"));
  await page.goto("/teach");
  await expectSound(page, "/teach");
  await page.goto("/teach/classes/new");
  await expectSound(page, "/teach/classes/new");
  await page.goto("/teach");
  const base = await page.locator('main a[href^="/teach/classes/"]:not([href$="/new"])').first().getAttribute("href");
  for (const tab of ["", "/roster", "/assignments", "/assignments/new", "/results", "/settings"]) {
    await page.goto(`${base}${tab}`);
    await expectSound(page, `${base}${tab}`);
  }
  await page.goto(`${base}/results`);
  await page.locator('main a[href*="/results/"]').first().click();
  await page.waitForURL(/\/results\/[0-9a-f-]+$/);
  await expectSound(page, "one assignment's results");
  await page.locator('main a[href*="/students/"]').first().click();
  await page.waitForURL(/\/students\//);
  await expectSound(page, "one student's work");
});
