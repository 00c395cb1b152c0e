import "server-only";
import { parseWithZod } from "@conform-to/zod/v4";
import { headers } from "next/headers";
import { unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import { currentActor } from "@/lib/auth/actor";
import type { Actor, UserActor } from "@/lib/auth/model";
import { type ErrorCode, type FieldErrors, ParleyError } from "@/lib/errors";
import { log } from "@/lib/log";

/** What a form gets back: `fields` has every message under its field, `values` what was typed (never a password). */
export type ActionResult<Data = unknown> =
  | { ok: true; data: Data }
  | {
      ok: false;
      code: ErrorCode | "fault";
      message: string;
      fields: FieldErrors;
      values: Record<string, string | string[]>;
    };

/** A server action as `useActionState` calls it. */
export type FormAction<Data = unknown> = (previous: ActionResult | null, form: FormData) => Promise<ActionResult<Data>>;

const SECRET = /password|^current$/i;

function typed(form: FormData): Record<string, string | string[]> {
  const values: Record<string, string | string[]> = {};
  for (const name of new Set(form.keys())) {
    if (SECRET.test(name) || name.startsWith("$ACTION")) continue;
    const all = form.getAll(name).filter((value) => typeof value === "string");
    values[name] = all.length === 1 && all[0] !== undefined ? all[0] : all;
  }
  return values;
}

/**
 * An action for anybody: parse → actor → do → return. Next itself refuses a call from another origin. Redirects pass
 * through; a ParleyError comes back as a result; anything else is a fault, logged and answered without detail.
 */
export const action =
  <S extends z.ZodType, Data>(
    schema: S,
    run: (input: z.infer<S>, actor: Actor, request: Headers) => Promise<Data>,
  ): FormAction<Data> =>
  async (_previous, form) => {
    const refuse = (code: ErrorCode | "fault", message: string, fields: FieldErrors = {}) =>
      ({ ok: false, code, message, fields, values: typed(form) }) as const;
    try {
      const submission = parseWithZod(form, { schema });
      if (submission.status !== "success") {
        const fields = Object.fromEntries(
          Object.entries(submission.error ?? {}).map(([name, errors]) => [name, errors ?? []]),
        );
        return refuse("invalid", "Some of this is not right yet.", fields);
      }
      return { ok: true, data: await run(submission.value as z.infer<S>, await currentActor(), await headers()) };
    } catch (error) {
      unstable_rethrow(error);
      if (error instanceof ParleyError) return refuse(error.code, error.message, error.fields);
      const id = crypto.randomUUID();
      log.error({ err: error, id }, "action failed");
      return refuse("fault", `Something went wrong on our side. Nothing you typed is lost; try again. (${id})`);
    }
  };

/** An action for the signed-in. */
export const signedInAction = <S extends z.ZodType, Data>(
  schema: S,
  run: (input: z.infer<S>, actor: UserActor, request: Headers) => Promise<Data>,
): FormAction<Data> =>
  action(schema, (input, actor, request) => {
    if (actor.kind !== "user") throw new ParleyError("unauthorized", "You are signed out. Sign in to go on.");
    return run(input, actor, request);
  });
