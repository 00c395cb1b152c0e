import { findPassage } from "@/lib/content/library";
import { namesIn } from "@/lib/content/names";
import { feedback } from "@/lib/grading/feedback";
import { jsonRoute } from "@/lib/http";
import { SaveCheckpoint } from "@/lib/progress/model";
import { saveCheckpoint } from "@/lib/progress/store";

type Params = { module: string; item: string };

/** Grades a checkpoint, for guests too. The seed of the shuffle is 0, as on the static page. */
export const PUT = jsonRoute<Params, typeof SaveCheckpoint>(SaveCheckpoint, async (input, actor, params) => {
  const { item, answer, score, savedAt } = await saveCheckpoint(actor, params.module, params.item, input, new Date());
  const names = namesIn(params.module);
  return {
    seq: input.seq,
    savedAt,
    score,
    feedback: feedback(item, answer, 0, names),
    passage: { label: names.passageLabel(item.passage), quote: findPassage(params.module, item.passage)?.quote },
  };
});
