import { urls } from "@/lib/urls";
import type { SearchFile } from "./model";
import { type Hit, openSearch } from "./search";

/** What this page has opened already, so that the second time is at once. */
const opened = new Map<string, Promise<(query: string) => Hit[]>>();

/** Fetches some modules' search files and opens the search over them. A failure is not kept: one may try again. */
export function loadSearch(moduleIds: readonly string[]): Promise<(query: string) => Hit[]> {
  const key = moduleIds.join();
  const known = opened.get(key);
  if (known !== undefined) return known;
  const loading = Promise.all(moduleIds.map(fetchFile)).then(openSearch);
  opened.set(key, loading);
  loading.catch(() => opened.delete(key));
  return loading;
}

async function fetchFile(moduleId: string): Promise<SearchFile> {
  const response = await fetch(urls.api.searchFile(moduleId));
  if (!response.ok) throw new Error(`The search file answered ${response.status}.`);
  return response.json();
}
