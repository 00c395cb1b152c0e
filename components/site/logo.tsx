import clsx from "clsx";
import { MapGlyph } from "@/components/ui/map-glyph";

/** The mark and the name. The dot is the reader's. */
export function Logo({ className }: { className?: string }) {
  return (
    <span className={clsx("inline-flex items-center gap-2 text-ink", className)}>
      <MapGlyph dot={{ x: 0.5, y: 0.5 }} filled={1} className="size-6" />
      <span className="hidden font-serif text-heading font-semibold xs:inline">Parley</span>
    </span>
  );
}
