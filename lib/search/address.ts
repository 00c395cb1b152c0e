import { urls } from "@/lib/urls";
import type { Hit } from "./search";

/** Where a hit leads. */
export function addressOf({ kind, id, moduleId }: Pick<Hit, "kind" | "id" | "moduleId">) {
  switch (kind) {
    case "lesson":
      return urls.passage(moduleId, id);
    case "person":
      return urls.person(moduleId, id);
    case "term":
      return urls.glossary(moduleId, id);
    case "event":
      return urls.timeline(moduleId, id);
    case "debate":
      return urls.debate(moduleId, id);
    case "work":
      return urls.sources(moduleId, id);
    default:
      return urls.reference(moduleId, { kind, id });
  }
}
