import { expect, overflow, test, violations } from "./fixtures";

test("a guest finds a person from a lesson by keyboard, in spite of a slip", async ({ page }) => {
  await page.goto("/m/tiny/lessons/leaves");
  await expect(page.getByRole("link", { name: "Sign in" })).toBeVisible();
  await page.keyboard.press("/");
  const field = page.getByRole("textbox", { name: "Search for" });
  await expect(field).toBeFocused();
  await page.keyboard.type("Birhc");
  await expect(page.getByRole("dialog").getByRole("status")).toHaveText(/^\d+ results?$/);
  const first = page.getByRole("list", { name: "Results" }).getByRole("link").first();
  await expect(first).toContainText("Ada Birch");
  await page.keyboard.press("ArrowDown");
  await expect(first).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await expect(field).toBeFocused();
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/m\/tiny\/people/);
  await expect(page.getByRole("heading", { name: "Ada Birch" })).toBeVisible();
});

test("what a passage says leads to the passage, on the same page as on another", async ({ page }) => {
  await page.goto("/m/tiny/lessons/kettles");
  for (const from of ["/m/tiny/glossary", "/m/tiny/lessons/kettles"]) {
    await page.goto(from);
    await expect(page.getByRole("link", { name: "Sign in" })).toBeVisible();
    await page.getByRole("button", { name: "Search" }).click();
    await page.getByRole("textbox", { name: "Search for" }).fill("carried kettle");
    await page.getByRole("dialog").getByRole("link", { name: "Who carried the kettle?" }).first().click();
    await page.waitForURL(/\/m\/tiny\/lessons\/kettles#kettle$/);
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await expect(page.locator(":target")).toHaveText(/Who carried the kettle\?/);
  }
});

test("outside a module all modules are searched", async ({ page }) => {
  await page.goto("/sign-in");
  await page.getByRole("button", { name: "Search" }).click();
  await page.getByRole("textbox", { name: "Search for" }).fill("charter");
  await expect(page.getByRole("dialog").getByRole("status")).toHaveText(/result/);
  await page.getByRole("textbox", { name: "Search for" }).fill("great boiling");
  await expect(page.getByRole("list", { name: "Results" })).toContainText("Who invented afternoon tea?");
});

test("the key is left to a field, Escape closes and gives the place back", async ({ page }) => {
  await page.goto("/sign-in");
  const email = page.getByLabel("E-mail");
  await email.fill("a");
  await email.press("/");
  await expect(email).toHaveValue("a/");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  const button = page.getByRole("button", { name: "Search" });
  await button.press("Enter");
  await expect(page.getByRole("textbox", { name: "Search for" })).toBeFocused();
  await page.keyboard.type("zzzzqq");
  await expect(page.getByRole("dialog").getByRole("status")).toHaveText(/Nothing found/);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(button).toBeFocused();
});

test("neither the box nor the index comes before it is asked for, and without it the box says so", async ({
  page,
  problems,
}) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto("/m/tiny/lessons/leaves");
  await expect(page.getByRole("link", { name: "Sign in" })).toBeVisible();
  expect(asked.filter((url) => url.includes("search.json"))).toEqual([]);
  await page.route("**/search.json", (route) => route.abort());
  await page.getByRole("button", { name: "Search" }).click();
  await expect(page.getByRole("dialog").getByRole("status")).toHaveText(/could not be loaded/);
  await page.unroute("**/search.json");
  await page.keyboard.press("Escape");
  await page.keyboard.press("/");
  await page.getByRole("textbox", { name: "Search for" }).fill("kettle");
  await expect(page.getByRole("dialog").getByRole("status")).toHaveText(/result/);
  problems.splice(0, problems.length, ...problems.filter((problem) => !problem.includes("ERR_FAILED")));
});

test("the open box is sound in light and dark, and on a narrow phone", async ({ page }) => {
  await page.goto("/m/tiny/lessons/leaves");
  await page.getByRole("button", { name: "Search" }).click();
  await page.getByRole("textbox", { name: "Search for" }).fill("tea");
  await expect(page.getByRole("list", { name: "Results" })).toBeVisible();
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    expect({ colorScheme, found: await violations(page) }).toEqual({ colorScheme, found: [] });
  }
  for (const width of [320, 375]) {
    await page.setViewportSize({ width, height: 600 });
    expect(await overflow(page)).toBe(0);
  }
  // The header's parts stand beside each other, none over another.
  await page.keyboard.press("Escape");
  for (const width of [320, 375, 415, 417]) {
    await page.setViewportSize({ width, height: 600 });
    const boxes = await Promise.all(
      [page.getByRole("link", { name: "Teach" }).first(), page.getByRole("button", { name: "Search" })].map((part) =>
        part.boundingBox(),
      ),
    );
    const [teach, search] = boxes;
    expect((teach?.x ?? 0) + (teach?.width ?? 0)).toBeLessThanOrEqual(search?.x ?? 0);
  }
});
