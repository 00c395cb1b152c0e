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
export const idOrNotFound = (id: string): string => (z.uuid().safeParse(id).success ? id : notFound());
