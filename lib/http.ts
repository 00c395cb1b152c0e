import "server-only";
import { NextResponse } from "next/server";
import type { z } from "zod";
import { currentActor } from "@/lib/auth/actor";
import type { Actor, UserActor } from "@/lib/auth/model";
import { type FieldErrors, notFoundError, ParleyError } from "@/lib/errors";
import { log } from "@/lib/log";

const MAX_BODY_BYTES = 256 * 1024;

/** An error as RFC 9457 `application/problem+json`; what is not a ParleyError is a fault: logged, and 500 with its id. */
export function problem(error: unknown): NextResponse {
  if (error instanceof ParleyError) {
    const { code, message, status, fields } = error;
    return problemJson(status, { title: message, code, ...(fields && { fields }) });
  }
  const id = crypto.randomUUID();
  log.error({ err: error, id }, "request failed");
  return problemJson(500, { title: "Something went wrong on our side.", code: "fault", id });
}

const problemJson = (status: number, body: object) =>
  NextResponse.json(
    { type: "about:blank", status, ...body },
    { status, headers: { "Content-Type": "application/problem+json", "Cache-Control": "no-store" } },
  );

/** JSON for one person: never kept by a cache. */
const answer = (data: unknown) => NextResponse.json(data, { headers: { "Cache-Control": "no-store" } });

/** Messages of a failed parse under the path of their field; "body" where the whole is wrong. */
export function fieldErrors(error: z.ZodError): FieldErrors {
  const fields: FieldErrors = {};
  for (const issue of error.issues) {
    const field = issue.path.map(String).join(".") || "body";
    fields[field] = [...(fields[field] ?? []), issue.message];
  }
  return fields;
}

/** @throws invalid, with the fields, unless `value` fits */
export function parse<S extends z.ZodType>(schema: S, value: unknown): z.infer<S> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new ParleyError("invalid", "Some of this is not right.", fieldErrors(parsed.error));
}

/** The request's JSON body. @throws too-large, invalid */
async function readJson(request: Request): Promise<unknown> {
  const reader = request.body?.getReader();
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    bytes += value.byteLength;
    if (bytes > MAX_BODY_BYTES) {
      await reader.cancel();
      throw new ParleyError("too-large", "That is too much at once.");
    }
    chunks.push(value);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString("utf8"));
  } catch (cause) {
    throw new ParleyError("invalid", "The body is not JSON.", { body: ["must be JSON"] }, { cause });
  }
}

/** Writes come from our own pages only. Browsers send Origin with every write; other clients may leave it out. */
function assertSameOrigin(request: Request) {
  const origin = request.headers.get("origin");
  if (origin === null) return;
  const host = request.headers.get("x-forwarded-host") ?? request.headers.get("host");
  if (!URL.canParse(origin) || new URL(origin).host !== host) throw notFoundError("address");
}

/**
 * Somebody else may have signed in on this browser since the page was made: what its outbox still holds belongs to the
 * person it names, and waits for them.
 */
function assertMeant(request: Request, actor: Actor) {
  const meant = request.headers.get("x-parley-user");
  if (meant !== null && (actor.kind !== "user" || actor.id !== meant)) throw signedOutError();
}

const signedOutError = () => new ParleyError("unauthorized", "You are signed out. Sign in to go on.");

/** A JSON route that only reads: do → JSON or problem. */
export const jsonGet =
  <Params = object>(read: (actor: Actor, params: Params) => Promise<unknown>) =>
  async (_request: Request, context: Context<Params>): Promise<NextResponse> => {
    try {
      return answer(await read(await currentActor(), await context.params));
    } catch (error) {
      return problem(error);
    }
  };

type Handler<Params, Input, A> = (input: Input, actor: A, params: Params) => Promise<unknown>;
type Context<Params> = { params: Promise<Params> };

/** A JSON route for anybody: origin → parse → do → JSON or problem. */
export const jsonRoute =
  <Params, S extends z.ZodType>(schema: S, handle: Handler<Params, z.infer<S>, Actor>) =>
  async (request: Request, context: Context<Params>): Promise<NextResponse> => {
    try {
      assertSameOrigin(request);
      const input = parse(schema, await readJson(request));
      const actor = await currentActor();
      assertMeant(request, actor);
      return answer(await handle(input, actor, await context.params));
    } catch (error) {
      return problem(error);
    }
  };

/** A JSON route for the signed-in: a guest is told so with 401. */
export const signedInJsonRoute = <Params, S extends z.ZodType>(
  schema: S,
  handle: Handler<Params, z.infer<S>, UserActor>,
) =>
  jsonRoute<Params, S>(schema, (input, actor, params) => {
    if (actor.kind !== "user") throw signedOutError();
    return handle(input, actor, params);
  });
