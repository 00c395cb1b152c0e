import { expect, test } from "./fixtures";

for (const path of ["/", "/sign-in", "/m/un-nato/lessons/introduction", "/home", "/teach"])
  test(`${path} runs under a strict policy, and an injected script does not run`, async ({ page, problems }) => {
    const response = await page.goto(path);
    const policy = response?.headers()["content-security-policy"] ?? "";
    const scripts = policy.split(";").find((directive) => directive.trim().startsWith("script-src")) ?? "";
    expect(scripts).toContain("'self'");
    expect(scripts).not.toContain("unsafe-inline");
    const ran = await page.evaluate(() => {
      const script = document.createElement("script");
      script.textContent = "window.hacked = true";
      document.body.append(script);
      return "hacked" in window;
    });
    expect(ran).toBe(false);
    // The browser reports the script that it refused; anything else still counts.
    await expect.poll(() => problems.length).toBeGreaterThan(0);
    problems.splice(0, problems.length, ...problems.filter((problem) => !/Content Security Policy/.test(problem)));
  });

test("a theme once chosen stays, whatever the system says", async ({ page }) => {
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await page.emulateMedia({ colorScheme: "dark" });
  await page.goto("/");
  const dark = await paper();
  await page.emulateMedia({ colorScheme: "light" });
  const light = await paper();
  expect(light).not.toBe(dark);
  await page.evaluate(() => localStorage.setItem("theme", "dark"));
  await page.reload();
  expect(await paper()).toBe(dark);
});
