import type { Page } from "@playwright/test";
import { expect, openOwnQuiz, overflow, startQuiz, test, violations } from "./fixtures";

/** Begins a quiz of one's own, at its placement. */
async function startPlacement(page: Page) {
  await openOwnQuiz(page, "Petra Place");
  await startQuiz(page);
  await page.getByRole("button", { name: /^Question 8,/ }).click();
  await expect(page.getByText("Where does Ada stand?")).toBeVisible();
}

/** What the browser sends for the item while `act` happens, the newest last; waits until it is saved. */
async function sentBy(page: Page, act: () => Promise<void>): Promise<unknown> {
  const sent: unknown[] = [];
  const listen = (request: { url(): string; method(): string; postDataJSON(): { answer: unknown } }) => {
    if (request.method() === "PUT" && request.url().endsWith("/leaves-placement"))
      sent.push(request.postDataJSON().answer);
  };
  page.on("request", listen);
  await act();
  await expect.poll(() => sent.length).toBeGreaterThan(0);
  await expect(page.locator("[data-state=saved]").first()).toBeVisible();
  page.off("request", listen);
  return sent.at(-1);
}

const HALFWAY = { x: -0.75, y: -0.5 };

test("the mouse, the arrow keys and the sliders place the same answer, which is kept and explained", async ({
  page,
}) => {
  test.setTimeout(120_000);
  await startPlacement(page);
  const dot = page.getByRole("button", { name: "Dot for Ada Birch" });
  const across = page.getByRole("slider", { name: "Where the custom began" });
  const up = page.getByRole("slider", { name: "What set it off" });
  const clear = () => sentBy(page, () => page.getByRole("button", { name: "Clear my answer" }).click());
  const square = page.locator("div:has(> button)").filter({ has: dot }).last();
  const at = async (x: number, y: number) => {
    const box = await square.boundingBox();
    if (!box) throw new Error("There is no map.");
    return [box.x + ((x + 1) / 2) * box.width, box.y + ((1 - y) / 2) * box.height] as const;
  };

  // A tap puts the dot somewhere, dragging takes it home.
  await square.scrollIntoViewIfNeeded();
  const byMouse = await sentBy(page, async () => {
    await page.mouse.click(...(await at(0.5, 0.5)));
    await expect(across).toHaveValue("0.5");
    await page.mouse.move(...(await at(0.5, 0.5)));
    await page.mouse.down();
    await page.mouse.move(...(await at(0, 0)), { steps: 4 });
    await page.mouse.move(...(await at(HALFWAY.x, HALFWAY.y)), { steps: 4 });
    await page.mouse.up();
    await expect(across).toHaveValue(String(HALFWAY.x));
  });
  expect(byMouse).toEqual(HALFWAY);
  await expect(page.getByRole("status").filter({ hasText: "strongly towards “Kitchen”" })).toHaveText(
    "Ada Birch: strongly towards “Kitchen”; clearly towards “Hunger”",
  );

  expect(await clear()).toBeNull();
  await expect(dot).toBeFocused();
  const byKeys = await sentBy(page, async () => {
    for (const key of ["Shift+ArrowLeft", "Shift+ArrowLeft", "Shift+ArrowLeft", "Shift+ArrowDown"])
      await page.keyboard.press(key);
    for (let step = 0; step < 5; step += 1) await page.keyboard.press("ArrowDown");
    await expect(up).toHaveValue(String(HALFWAY.y));
  });
  expect(byKeys).toEqual(HALFWAY);

  expect(await clear()).toBeNull();
  const bySliders = await sentBy(page, async () => {
    await across.fill(String(HALFWAY.x));
    await up.fill(String(HALFWAY.y));
  });
  expect(bySliders).toEqual(HALFWAY);
  await expect(across).toHaveAttribute("aria-valuetext", "strongly towards “Kitchen”");

  // It is there after a reload, on a phone too, and is explained once it is handed in.
  await page.setViewportSize({ width: 320, height: 700 });
  await page.reload();
  await expect(across).toHaveValue(String(HALFWAY.x));
  await expect(up).toHaveValue(String(HALFWAY.y));
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  expect(await violations(page)).toEqual([]);
  await page.goto(`${page.url().split("#")[0]}#review`);
  await page.getByRole("button", { name: "Hand in", exact: true }).click();
  await page.getByRole("button", { name: "Hand in all the same" }).click();
  await page.waitForURL(/\/result$/);
  const explained = page.getByRole("listitem").filter({ hasText: "Where does Ada stand?" });
  await expect(explained).toContainText("Inside the region");
  await expect(explained).toContainText("She says in so many words that the cook drank first.");
  await expect(explained).toContainText("Your dot: clearly towards “Hunger”.");
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  expect(await violations(page)).toEqual([]);
});
