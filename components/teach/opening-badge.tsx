import { Badge } from "@/components/ui/badge";
import { opening } from "@/lib/classes/model";

type Dates = { opensAt: Date; dueAt: Date; closesAt: Date | null };

/** Whether an assignment takes work now. */
export function OpeningBadge({ dates, now }: { dates: Dates; now: Date }) {
  const state = opening(dates, now);
  if (!state.open) return <Badge>{state.reason === "not-yet" ? "Not open yet" : "Closed"}</Badge>;
  return state.late ? <Badge>Past due, takes late work</Badge> : <Badge tone="accent">Open</Badge>;
}
