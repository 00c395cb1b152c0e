import { signedInJsonRoute } from "@/lib/http";
import { SaveLessonProgress } from "@/lib/progress/model";
import { saveLessonProgress } from "@/lib/progress/store";

type Params = { module: string; lesson: string };

export const PUT = signedInJsonRoute<Params, typeof SaveLessonProgress>(SaveLessonProgress, (input, actor, params) =>
  saveLessonProgress(actor, params.module, params.lesson, input, new Date()),
);
