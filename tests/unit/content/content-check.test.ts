import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { aModule, replacing, TINY } from "../../helpers/content";

const run = (...args: string[]) =>
  spawnSync(process.execPath, ["--import", "tsx", "scripts/content-check.ts", ...args], { encoding: "utf8" });

describe("npm run content:check", { timeout: 60_000 }, () => {
  it("prints one object for one module and ends well without errors", () => {
    const { status, stdout, stderr } = run("--json", TINY);
    expect(JSON.parse(stdout)).toMatchObject({ module: "tiny", items: 14, errors: 0, warnings: 3 });
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

  it("says what is missing or misspelled", () => {
    expect(run("no-such-folder")).toMatchObject({ status: 1, stderr: "There is no no-such-folder.\n" });
    expect(run("--jsn").stderr).toContain("Unknown option '--jsn'");
    expect(run("docs")).toMatchObject({ status: 1, stderr: "No folder in docs has a module.yaml.\n" });
  });
});
