import { expect, test } from "./fixtures";

test("the timeline is filtered by words, era and lesson, and the address keeps the filter", async ({ page }) => {
  await page.goto("/m/tiny/timeline");
  const count = page.getByRole("status");
  await expect(count).toHaveText("All 3 events");
  await page.getByLabel("Era", { exact: true }).selectOption("After");
  await expect(count).toHaveText("2 of 3 events");
  await page.getByLabel("Words or a year").fill("1841");
  await expect(count).toHaveText("1 of 3 events");
  await expect(page).toHaveURL(/\?era=After&text=1841$/);
  await page.reload();
  await expect(count).toHaveText("1 of 3 events");
  await expect(page.getByRole("heading", { name: "The Monday tea" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Dinner moves" })).toHaveCount(0);
  await page.getByLabel("Lesson").selectOption({ label: "2. Kettles" });
  await page.getByLabel("Era", { exact: true }).selectOption("All");
  await page.getByLabel("Words or a year").fill("nothing of the kind");
  await expect(count).toHaveText(/No event fits/);
  await page.getByRole("button", { name: "Clear" }).click();
  await expect(count).toHaveText("All 3 events");
  await expect(page).toHaveURL(/\/timeline$/);
});

test("a link to an event that the filter hides shows it", async ({ page }) => {
  await page.goto("/m/tiny/timeline?era=After");
  await expect(page.getByRole("status")).toHaveText("2 of 3 events");
  await page.evaluate(() => {
    location.hash = "dinner-moves";
  });
  await expect(page.getByRole("heading", { name: "Dinner moves" })).toBeVisible();
});

test.describe("without a script", () => {
  test.use({ javaScriptEnabled: false });
  test("the timeline shows everything, and no filter that would not work", async ({ page }) => {
    await page.goto("/m/tiny/timeline");
    await expect(page.locator("main").getByRole("heading", { level: 3 })).toHaveCount(3);
    await expect(page.getByLabel("Words or a year")).toBeHidden();
  });
});
