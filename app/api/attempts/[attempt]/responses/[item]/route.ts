import { z } from "zod";
import { SaveResponse } from "@/lib/attempts/model";
import { saveResponse } from "@/lib/attempts/store";
import { id } from "@/lib/content/model";
import { notFoundError } from "@/lib/errors";
import { signedInJsonRoute } from "@/lib/http";

type Params = { attempt: string; item: string };

/** Autosave of one answer: `{seq, answer, flagged}` → `{seq, savedAt}`. */
export const PUT = signedInJsonRoute<Params, typeof SaveResponse>(SaveResponse, (input, actor, { attempt, item }) => {
  if (!z.uuid().safeParse(attempt).success || !id.safeParse(item).success) throw notFoundError("item");
  return saveResponse(actor, attempt, item, input, new Date());
});
