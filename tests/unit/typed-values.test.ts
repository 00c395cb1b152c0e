import { expect, it } from "vitest";
import { typedValues } from "@/lib/typed-values";

it("typedValues keeps what was typed and ticked, but no password and nothing of the framework's", () => {
  const form = new FormData();
  for (const [name, value] of [
    ["name", " Ada "],
    ["term", ""],
    ["lessons", "one"],
    ["lessons", "two"],
    ["password", "violet kettle drum"],
    ["newPassword", "violet kettle drum"],
    ["current", "violet kettle drum"],
    ["$ACTION_ID_abc", ""],
  ] as const)
    form.append(name, value);
  form.append("file", new Blob(["text"]));
  expect(typedValues(form)).toEqual({ name: " Ada ", term: "", lessons: ["one", "two"], file: [] });
});
