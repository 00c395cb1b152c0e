import { Checkpoint } from "@/components/quiz/checkpoint";
import { findItem } from "@/lib/content/library";
import { namesIn } from "@/lib/content/names";
import { publicItem } from "@/lib/grading/public-item";

/** One order for everybody: the page is the same file, and the route that checks the answer shuffles with it too. */
const SEED = 0;

/** An item in the text. Only what a browser may see of it goes into the page. */
export function LessonCheckpoint({ itemId, moduleId }: { itemId: string; moduleId: string }) {
  const found = findItem(moduleId, itemId);
  if (!found) return null;
  return (
    <div className="checkpoint">
      <Checkpoint moduleId={moduleId} item={publicItem(found.item, SEED, namesIn(moduleId))} />
    </div>
  );
}
