import { describe, expect, it } from "vitest";
import { EnvError, readEnv } from "@/lib/env";

const complaint = (source: Record<string, string>) => {
  try {
    readEnv(source);
  } catch (error) {
    if (error instanceof EnvError) return error.message;
    throw error;
  }
  return null;
};

describe("the environment", () => {
  it("is complete with nothing set", () => {
    expect(readEnv({})).toEqual({
      port: 3000,
      host: undefined,
      databaseUrl: undefined,
      dataDir: ".data",
      demo: undefined,
      authSecret: undefined,
      appUrl: undefined,
      logLevel: "info",
      contentDirs: ["content"],
      buildDir: ".next",
    });
  });

  it("takes an empty value for one that is not set", () => {
    expect(readEnv({ PORT: "", DATABASE_URL: " ", DEMO: "" })).toEqual(readEnv({}));
  });

  it("reads each variable", () => {
    expect(
      readEnv({
        PORT: "8080",
        HOST: "127.0.0.1",
        DATABASE_URL: "postgresql://ada:secret@db:5433/parley?sslmode=require",
        PARLEY_DATA_DIR: "/srv/parley",
        DEMO: "1",
        AUTH_SECRET: "x".repeat(32),
        APP_URL: "https://parley.example.org/",
        LOG_LEVEL: "debug",
        PARLEY_CONTENT_DIRS: "content, more/content",
        PARLEY_BUILD_DIR: ".next-test",
      }),
    ).toEqual({
      port: 8080,
      host: "127.0.0.1",
      databaseUrl: "postgresql://ada:secret@db:5433/parley?sslmode=require",
      dataDir: "/srv/parley",
      demo: true,
      authSecret: "x".repeat(32),
      appUrl: "https://parley.example.org",
      logLevel: "debug",
      contentDirs: ["content", "more/content"],
      buildDir: ".next-test",
    });
    expect(readEnv({ DEMO: "0" }).demo).toBe(false);
  });

  it.each([
    ["PORT", "0"],
    ["PORT", "65536"],
    ["PORT", "3000.5"],
    ["HOST", "two words"],
    ["DATABASE_URL", "mysql://db/parley"],
    ["DATABASE_URL", "parley"],
    ["DEMO", "perhaps"],
    ["AUTH_SECRET", "short"],
    ["APP_URL", "parley.example.org"],
    ["APP_URL", "https://example.org/parley"],
    ["LOG_LEVEL", "loud"],
    ["PARLEY_BUILD_DIR", "../elsewhere"],
  ])("refuses %s=%s in a sentence that begins with its name", (name, value) => {
    expect(complaint({ [name]: value })).toMatch(new RegExp(`^${name} must .+\\.$`));
  });

  it("names every bad value at once, and never repeats a secret", () => {
    const message = complaint({ PORT: "x", AUTH_SECRET: "hunter2", DATABASE_URL: "http://ada:hunter2@db" });
    expect(message?.split("\n")).toHaveLength(3);
    expect(message).not.toContain("hunter2");
  });
});
