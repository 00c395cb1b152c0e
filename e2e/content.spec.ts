import type { APIRequestContext } from "@playwright/test";
import { expect, overflow, test, violations } from "./fixtures";

/*
 * Every page of content: each link leads somewhere, each anchor exists, nothing runs over the edge of a small phone, and
 * axe finds nothing. pages.spec.ts looks at one page of each kind in both themes; here every page is opened, in one.
 */

const MODULE = "/m/un-nato";

type Page = { path: string; ids: Set<string>; links: { path: string; anchor: string }[] };

async function read(request: APIRequestContext, path: string): Promise<Page> {
  const response = await request.get(path);
  expect({ path, status: response.status() }).toEqual({ path, status: 200 });
  const html = await response.text();
  const attributes = (name: string) =>
    [...html.matchAll(new RegExp(`\\s${name}="([^"]*)"`, "g"))].map((match) => match[1] ?? "");
  const links = attributes("href")
    .map((href) => new URL(href.replaceAll("&amp;", "&"), `http://parley${path}`))
    .filter((url) => url.host === "parley" && url.pathname.startsWith(MODULE))
    .map((url) => ({ path: url.pathname + url.search, anchor: decodeURIComponent(url.hash.slice(1)) }));
  return { path, ids: new Set(attributes("id")), links };
}

/** All pages of the module that links lead to. Comparisons are as many as there are pairs: their form is tested apart. */
async function crawl(request: APIRequestContext): Promise<Map<string, Page>> {
  const pages = new Map<string, Page>();
  const waiting = [MODULE];
  for (let path = waiting.pop(); path; path = waiting.pop()) {
    if (pages.has(path)) continue;
    const page = await read(request, path);
    pages.set(path, page);
    waiting.push(...page.links.map((link) => link.path).filter((next) => !next.includes("?") && !pages.has(next)));
  }
  return pages;
}

test("no link inside the module is dead, and every anchor exists", async ({ request }) => {
  test.setTimeout(120_000);
  const pages = await crawl(request);
  expect(pages.size).toBeGreaterThan(150);
  const dead = [...pages.values()].flatMap(({ path, links }) =>
    links
      .filter((link) => link.anchor !== "" && pages.get(link.path)?.ids.has(link.anchor) === false)
      .map((link) => `${path} → ${link.path}#${link.anchor}`),
  );
  expect(dead).toEqual([]);
});

for (const [half, colorScheme] of [
  [0, "light"],
  [1, "dark"],
] as const)
  test(`every other page of content is sound on a small phone, in ${colorScheme}`, async ({ page, request }) => {
    test.setTimeout(900_000);
    await page.setViewportSize({ width: 320, height: 700 });
    await page.emulateMedia({ colorScheme });
    const paths = [...(await crawl(request)).keys()].sort().filter((_, index) => index % 2 === half);
    for (const path of paths) {
      await page.goto(path, { waitUntil: "load" });
      expect({ path, overflow: await overflow(page), found: await violations(page) }).toEqual({
        path,
        overflow: 0,
        found: [],
      });
      await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
    }
  });
