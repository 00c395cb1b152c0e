import Link from "next/link";
import type { Module } from "@/lib/content/module";
import type { sidesOf } from "@/lib/content/profiles";
import { urls } from "@/lib/urls";

/** The debates that somebody is in, and what they are on the side of. */
export function DebateSides({ sides, moduleId }: { sides: ReturnType<typeof sidesOf>; moduleId: Module["id"] }) {
  return (
    <ul className="space-y-4">
      {sides.map(({ debate, side }) => (
        <li key={`${debate.id} ${side.id}`}>
          <Link href={urls.debate(moduleId, debate.id)} className="text-accent underline underline-offset-4">
            {debate.question}
          </Link>
          <span className="block text-caption text-muted">For: {side.claim}</span>
        </li>
      ))}
    </ul>
  );
}
