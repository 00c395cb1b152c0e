import "server-only";
import { notFound } from "next/navigation";
import { z } from "zod";
import { ParleyError } from "@/lib/errors";

/** For pages: what a store could not find becomes the 404 page. Called before anything streams. */
export async function orNotFoundPage<T>(read: Promise<T>): Promise<T> {
  try {
    return await read;
  } catch (error) {
    if (error instanceof ParleyError && error.code === "not-found") notFound();
    throw error;
  }
}

/** An id from the address: anything that is no uuid is a page that does not exist, and no query. */
export const idOrNotFound = (id: string): string => (isId(id) ? id : notFound());

/** Whether it could be the id of a row: Postgres refuses to compare anything else with one. */
export const isId = (id: string): boolean => z.uuid().safeParse(id).success;

/** Of a repeated query parameter the first. */
export const first = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? value[0] : value;

/** `?page=2` as stores count: from 0. Anything that is no page is the first. */
export function pageIndex(value: string | string[] | undefined): number {
  const page = Number(first(value) ?? 1);
  return Number.isInteger(page) && page >= 1 && page <= 10_000 ? page - 1 : 0;
}
