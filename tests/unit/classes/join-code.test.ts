import { describe, expect, it } from "vitest";
import { newJoinCode, normaliseJoinCode } from "@/lib/classes/join-code";

describe("newJoinCode", () => {
  it("is seven characters that nobody mistakes for one another", () => {
    const codes = Array.from({ length: 2000 }, newJoinCode);
    expect(codes.filter((code) => !/^[34679ACDEFGHJKMNPQRTUVWXY]{7}$/.test(code))).toEqual([]);
    // Of 25^7 codes, two alike among 2000 come once in three thousand runs; among many, something is broken.
    expect(new Set(codes).size).toBeGreaterThan(1998);
    expect(new Set(codes.join("")).size).toBe(25);
  });
});

describe("normaliseJoinCode", () => {
  it.each(["ABC3DEF", "abc3def", " abc 3def ", "ABC-3DEF", "abc–3def", "a b\tc\u00a03\nd-e-f", "“abc3def”."])(
    "reads %j",
    (typed) => expect(normaliseJoinCode(typed)).toBe("ABC3DEF"),
  );

  it("leaves what a new code is made of as it is", () => {
    const code = newJoinCode();
    expect(normaliseJoinCode(code)).toBe(code);
  });

  it("finds nothing in what is none", () => {
    expect(normaliseJoinCode(" - ")).toBe("");
  });
});
