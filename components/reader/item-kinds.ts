import type { ItemType } from "@/lib/content/model";

/** What a type of item asks for and how it is marked, in words for students. */
export const ITEM_KINDS: Record<ItemType, { asks: string; marking: string }> = {
  single: { asks: "Choose one answer", marking: "Right or wrong." },
  multi: {
    asks: "Choose all that apply",
    marking: "A share for each right pick, taken off again for each wrong one; never below nothing.",
  },
  truefalse: { asks: "True or false", marking: "Right or wrong." },
  match: { asks: "Match the pairs", marking: "A share for each right pair." },
  order: {
    asks: "Put in order",
    marking: "The nearer to the right order, the more; events of the same date may swap.",
  },
  short: {
    asks: "A few words of your own",
    marking: "A slip in spelling is forgiven. An answer that nobody foresaw waits for your instructor.",
  },
  attribution: {
    asks: "Who holds this?",
    marking: "The right person; where the passage is asked too, the person counts 70 and the passage 30 of 100.",
  },
  placement: {
    asks: "Place somebody on a map",
    marking:
      "The nearer to where the article puts them, the more; an axis on which it says nothing plain is not scored.",
  },
  reflection: {
    asks: "A paragraph of your own",
    marking: "Read and marked by your instructor, by a rubric that you see afterwards.",
  },
};
