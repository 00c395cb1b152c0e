import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { aModule, replacing, TINY } from "../../helpers/content";

const run = (...args: string[]) =>
  spawnSync(process.execPath, ["--import", "tsx", "scripts/content-check.ts", ...args], { encoding: "utf8" });

describe("npm run content:check", { timeout: 60_000 }, () => {
  it("prints one object for one module and ends well without errors", () => {
    const { status, stdout, stderr } = run("--json", TINY);
    expect(JSON.parse(stdout)).toMatchObject({ module: "tiny", items: 15, errors: 0, warnings: 5 });
    expect(stderr).toContain(
      `tests/fixtures/content/tiny/people.yaml:46: warning: No lesson mentions the person "clerk".`,
    );
    expect(status).toBe(0);
  });

  it("prints an array for several, every problem with its line, and fails for an error", () => {
    const broken = aModule({ "maps/tea.yaml": replacing("x: origin", "x: nowhere") });
    const several = run("--json", TINY, broken);
    expect(JSON.parse(several.stdout)).toHaveLength(2);
    expect(several.status).toBe(1);
    const human = run(broken);
    expect(human.stdout).toMatch(/maps\/tea\.yaml:4: error: There is no axis "nowhere"\./);
    expect(human.stdout).toMatch(/^errors +1$/m);
    expect(human.status).toBe(1);
  });

  it("compares a module with its inventory", () => {
    const { status, stdout } = run("--inventory", "tests/fixtures/inventory.json", TINY);
    expect(stdout).toMatch(/^coverage +3\/3$/m);
    expect(status).toBe(0);
    const json = run("--json", "--inventory", "tests/fixtures/inventory.json", TINY);
    expect(JSON.parse(json.stdout)).toMatchObject({ coverage: { lines: 3, covered: 3 } });
    expect(run("--inventory", "package.json", TINY)).toMatchObject({
      status: 1,
      stderr: `package.json:1: error: "sections" is missing.\n`,
    });
    expect(run("--inventory", "tests/fixtures/inventory.json", TINY, aModule()).stderr).toBe(
      "An inventory belongs to one module; name its folder too.\n",
    );
  });

  it("says what is missing or misspelled", () => {
    expect(run("no-such-folder")).toMatchObject({ status: 1, stderr: "There is no no-such-folder.\n" });
    expect(run("--jsn").stderr).toContain("Unknown option '--jsn'");
    expect(run("docs")).toMatchObject({ status: 1, stderr: "No folder in docs has a module.yaml.\n" });
  });
});
