import { urls } from "../lib/urls";
import { demoAccount, expect, overflow, signIn, test, violations } from "./fixtures";

const MODULE = "un-nato";

test("an instructor finds the guide from the class and reads it; a student is told that there is none", async ({
  page,
  browser,
}) => {
  await signIn(page, demoAccount("instructor"));
  await page.goto(urls.teach());
  await page.getByRole("region", { name: "Before the seminar hour" }).getByRole("link").first().click();
  await page.waitForURL("**/teach/guide/**");
  await expect(page.getByText("students do not see this page")).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/./);
  expect(await violations(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 800 });
  expect(await overflow(page)).toBeLessThanOrEqual(0);

  const other = await browser.newPage();
  await signIn(other, demoAccount("student"));
  const refused = await other.goto(urls.guide(MODULE));
  expect(refused?.status()).toBe(404);
  await other.close();
});

test("quizzes over the whole module are listed after its lessons, and can be set", async ({ page }) => {
  await page.goto(urls.module(MODULE));
  await page
    .getByRole("region", { name: "Over the whole module" })
    .getByRole("link", { name: "whole article" })
    .click();
  await page.waitForURL(`**${urls.quiz(MODULE, "final")}`);
  await expect(page.getByText("30 questions")).toBeVisible();
  await expect(page.getByText("drawn anew for each attempt")).toBeVisible();
  await expect(page.getByRole("region", { name: "The lessons it asks about" }).getByRole("listitem")).toHaveCount(16);
  expect(await violations(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 800 });
  expect(await overflow(page)).toBeLessThanOrEqual(0);

  await signIn(page, demoAccount("instructor"));
  await page.goto(urls.teach());
  await page.getByRole("main").getByRole("listitem").getByRole("link").first().click();
  await page.getByRole("link", { name: "Set work" }).first().click();
  await page.getByRole("checkbox", { name: "Quiz: The whole article" }).check();
  await expect(page.getByLabel("Title")).toHaveValue("The whole article");
  await expect(page.getByText("30 questions over the whole module")).toBeVisible();
});
