import { describe, expect, it } from "vitest";
import { PasswordChange, Profile, SignUp } from "@/lib/auth/model";

const form = { name: "Ada", email: "ada@example.org", password: "0123456789" };
/** The fields of a sign-up that are refused. */
const refused = (changes: object) =>
  SignUp.safeParse({ ...form, ...changes }).error?.issues.map(({ path }) => path.join(".")) ?? [];

describe("the sign-up form", () => {
  it("takes passwords of 10 to 200 characters as they are typed, spaces included", () => {
    expect(refused({ password: "x".repeat(9) })).toEqual(["password"]);
    expect(refused({ password: "x".repeat(10) })).toEqual([]);
    expect(refused({ password: "x".repeat(200) })).toEqual([]);
    expect(refused({ password: "x".repeat(201) })).toEqual(["password"]);
    expect(SignUp.parse({ ...form, password: " 01234567 " }).password).toBe(" 01234567 ");
  });

  it("takes names of 1 to 80 characters, without the spaces around them", () => {
    expect(refused({ name: "   " })).toEqual(["name"]);
    expect(SignUp.parse({ ...form, name: `  ${"n".repeat(80)} ` }).name).toBe("n".repeat(80));
    expect(refused({ name: "n".repeat(81) })).toEqual(["name"]);
  });

  it("reads an address without regard to case and surrounding spaces, up to 200 characters", () => {
    expect(SignUp.parse({ ...form, email: "  Ada@Example.ORG " }).email).toBe("ada@example.org");
    for (const email of ["ada", "ada@", "@example.org", "ada example@example.org"])
      expect(refused({ email })).toEqual(["email"]);
    const long = (length: number) => `${"a".repeat(length - "@example.org".length)}@example.org`;
    expect(refused({ email: long(200) })).toEqual([]);
    expect(refused({ email: long(201) })).toEqual(["email"]);
  });

  it("has a message under every field that is missing", () => {
    expect(SignUp.safeParse({}).error?.issues.map(({ path, message }) => [path[0], message])).toEqual([
      ["name", "Give the name that your class knows you by."],
      ["email", "Give your e-mail address."],
      ["password", "Choose a password."],
    ]);
  });
});

it("the account's forms keep the same limits, and take any current password", () => {
  expect(Profile.safeParse({ name: "n".repeat(81) }).success).toBe(false);
  expect(PasswordChange.safeParse({ current: "short", password: "0123456789" }).success).toBe(true);
  expect(PasswordChange.safeParse({ current: "short", password: "012345678" }).success).toBe(false);
});
