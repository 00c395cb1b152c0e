import type { Page } from "@playwright/test";
import { urls } from "../lib/urls";
import { expect, overflow, test, violations } from "./fixtures";

/** By axe in both themes, and at 320 px. */
async function expectSound(page: Page) {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await violations(page)).toEqual([]);
  }
  await page.setViewportSize({ width: 320, height: 700 });
  expect(await overflow(page)).toBe(0);
  await page.setViewportSize({ width: 1280, height: 800 });
}

test("from the list, narrowed to one kind, to a person's page and a comparison", async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto(urls.people("tiny"));
  const list = page.getByRole("main").getByRole("region");
  await page.getByRole("radio", { name: /Institutions/ }).check();
  await expect(list.getByRole("link", { name: "Ada Birch" })).toBeHidden();
  await expect(list.getByRole("link", { name: "The Tea Club" })).toBeVisible();
  await page.getByRole("radio", { name: /Scholars/ }).check();
  await list.getByRole("link", { name: "Ada Birch" }).click();

  await expect(page.getByRole("heading", { level: 1, name: "Ada Birch" })).toBeVisible();
  await expect(page.getByRole("region", { name: "Where they stand" })).toContainText("Hunger is her plain answer.");
  await expect(page.getByRole("region", { name: "At odds with" })).toContainText("Bo Ålund");
  await expectSound(page);

  await page.getByRole("link", { name: "Compare Ada Birch with Bo Ålund" }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: "Ada Birch and Bo Ålund" })).toBeVisible();
  await expect(page.getByRole("region", { name: "On the same axes" })).toContainText("Far apart, on opposite sides.");
  await expectSound(page);
});

test("two are compared by the form alone, and what is asked in vain is said", async ({ page }) => {
  await page.goto(urls.comparison("tiny", "ada"));
  await page.getByLabel("Second").selectOption({ label: "Tea Club (TC)" });
  await page.getByRole("button", { name: "Compare", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Ada Birch and The Tea Club" })).toBeVisible();
  await expect(page.getByLabel("First")).toHaveValue("ada");

  await page.goto(urls.comparison("tiny", "ada", "nobody"));
  await expect(page.getByRole("main")).toContainText("There is nobody of that name");
  await expect(page.getByLabel("First")).toHaveValue("ada");
  await page.goto(urls.comparison("tiny", "ada", "ada"));
  await expect(page.getByRole("main")).toContainText("the same name twice");
  await expectSound(page);
});

test("a lesson's link opens its debate, with who is on which side", async ({ page }) => {
  await page.goto(urls.lesson("tiny", "kettles"));
  await page.getByRole("link", { name: /The sides and their best case/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: "The first cup" })).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: "The kitchen was first." })).toContainText("Ada Birch");
  await expectSound(page);
});
