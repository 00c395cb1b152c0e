import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nextPath } from "@/lib/auth/next-path";

describe("nextPath", () => {
  it.each(["/home", "/join/ABC3467", "/m/tiny/lessons/leaves#who", "/teach?page=2"])(
    "goes to %s of our own",
    (path) => {
      expect(nextPath(path, "/home")).toBe(path);
    },
  );

  it.each([
    "//evil.example",
    "/\\evil.example",
    "/.//evil.example",
    "/..//evil.example",
    "/a/..//evil.example",
    "/%2e//evil.example",
    "/\t/",
    "/\t/evil.example",
    "https://evil.example",
    "javascript:alert(1)",
    "home",
    "",
    undefined,
    ["/home"],
  ])("refuses %s", (wanted) => {
    expect(nextPath(wanted, "/home")).toBe("/home");
  });

  it("never leaves the site, whatever is asked for", () => {
    const part = fc.constantFrom("/", "\\", ".", "%2e", "%2f", "@", ":", "evil.example", "\t", "a", "?", "#");
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const url = new URL(nextPath(`/${parts.join("")}`, "/home"), "https://parley.example");
        expect(url.host).toBe("parley.example");
      }),
    );
  });
});
