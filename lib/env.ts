import { z } from "zod";

/*
 * The environment, checked. `npm start` reads it first and refuses to start on a value that would fail later;
 * the server reads the same values through `env()`. README.md has the table for operators.
 */

const parseUrl = (value: string) => (URL.canParse(value) ? new URL(value) : null);

const databaseUrl = z.string().refine((value) => {
  const url = parseUrl(value);
  return url !== null && ["postgres:", "postgresql:"].includes(url.protocol);
}, "must be an address such as postgresql://user:password@host:5432/parley");

const appUrl = z.string().refine((value) => {
  const url = parseUrl(value);
  return url !== null && ["http:", "https:"].includes(url.protocol) && url.pathname === "/" && !url.search;
}, "must be the address that people open, such as https://parley.example.org, without a path");

const Variables = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, "must be a whole number from 1 to 65535")
    .transform(Number)
    .refine((port) => port >= 1 && port <= 65535, "must be a whole number from 1 to 65535")
    .default(3000),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, "must be a host name or an IP address to listen on, such as 127.0.0.1")
    .optional(),
  DATABASE_URL: databaseUrl.optional(),
  PARLEY_DATA_DIR: z.string().default(".data"),
  DEMO: z
    .enum(["1", "true", "0", "false"], "must be 1 or 0")
    .transform((value) => value === "1" || value === "true")
    .optional(),
  AUTH_SECRET: z.string().min(32, "must have at least 32 characters").optional(),
  APP_URL: appUrl.optional(),
  LOG_LEVEL: z
    .enum(
      ["fatal", "error", "warn", "info", "debug", "trace", "silent"],
      "must be one of fatal, error, warn, info, debug, trace, silent",
    )
    .default("info"),
  PARLEY_CONTENT_DIRS: z
    .string()
    .default("content")
    .transform((list) =>
      list
        .split(",")
        .map((folder) => folder.trim())
        .filter(Boolean),
    ),
  PARLEY_BUILD_DIR: z
    .string()
    .regex(/^\.?[\w-]+$/, "must be the name of a folder in the project, such as .next")
    .default(".next"),
});

export type Env = {
  port: number;
  /** Undefined: every address of the machine. */
  host: string | undefined;
  /** Undefined only before `npm start` has opened the embedded database. */
  databaseUrl: string | undefined;
  dataDir: string;
  /** Undefined: demo data where the database is the embedded one. The server always gets an answer from `npm start`. */
  demo: boolean | undefined;
  authSecret: string | undefined;
  /** The address that people open; undefined: whichever address a request came to. */
  appUrl: string | undefined;
  logLevel: z.output<typeof Variables>["LOG_LEVEL"];
  contentDirs: string[];
  buildDir: string;
};

/** One or more variables have values that cannot work; the message has a sentence for each. */
export class EnvError extends Error {}

/** Never repeat what may hold a password. */
const SECRET = new Set(["DATABASE_URL", "AUTH_SECRET"]);

/**
 * Parses the variables of Parley. An empty value counts as not set, as in a shell's `PORT= npm start`.
 *
 * @throws EnvError with one sentence for each bad value
 */
export function readEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(
    Object.keys(Variables.shape).flatMap((name) => {
      const value = source[name]?.trim();
      return value ? [[name, value]] : [];
    }),
  );
  const parsed = Variables.safeParse(given);
  if (!parsed.success) {
    const bad = new Map(parsed.error.issues.map((issue) => [String(issue.path[0]), issue.message]));
    throw new EnvError(
      [...bad]
        .map(([name, message]) => `${name} ${message}${SECRET.has(name) ? "" : `, not “${given[name]}”`}.`)
        .join("\n"),
    );
  }
  const data = parsed.data;
  return {
    port: data.PORT,
    host: data.HOST,
    databaseUrl: data.DATABASE_URL,
    dataDir: data.PARLEY_DATA_DIR,
    demo: data.DEMO,
    authSecret: data.AUTH_SECRET,
    appUrl: data.APP_URL && new URL(data.APP_URL).origin,
    logLevel: data.LOG_LEVEL,
    contentDirs: data.PARLEY_CONTENT_DIRS,
    buildDir: data.PARLEY_BUILD_DIR,
  };
}

let current: Env | undefined;

/** This process's environment, parsed at first use. @throws EnvError */
export function env(): Env {
  current ??= readEnv(process.env);
  return current;
}
