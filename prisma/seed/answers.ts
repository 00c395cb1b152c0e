import type { Item, PlacementAxis } from "@/lib/content/model";
import { optionId } from "@/lib/grading/ids";
import type { Answer } from "@/lib/grading/model";
import { pointAt } from "@/lib/mapping/model";

type Pick = <T>(entries: readonly T[]) => T;

/** Short texts for reflections, in the voice of students of differing diligence. */
const REFLECTIONS = [
  "The authors move the question from the field to the institutions, which I find convincing as far as offices and agreements go, but I would like to see whether any of this changed what happened on the ground.",
  "I would side with those who want formal ties, but only if the smaller members of both organisations have a say in how they are used.",
  "It depends on the mandate. Without one the question of legitimacy comes back, whatever the liaison officers agree between themselves.",
];

/** An answer to `item` as a student might give it: the key, or something believable that is not. */
export function answerTo(item: Item, knows: boolean, pick: Pick): Answer {
  const id = (text: string) => optionId(item.id, text);
  switch (item.type) {
    case "single":
      return id(pick(item.options.filter((option) => option.correct === knows)).text);
    case "multi": {
      const right = item.options.filter((option) => option.correct);
      if (knows) return right.map((option) => id(option.text));
      const wrong = pick(item.options.filter((option) => !option.correct));
      return [...right.slice(1), wrong].map((option) => id(option.text));
    }
    case "truefalse":
      return item.key === knows;
    case "match": {
      const rights = item.pairs.map((pair) => pair.right);
      // Not knowing is mixing up the first two.
      if (!knows) rights.splice(0, 2, ...rights.slice(0, 2).reverse());
      return Object.fromEntries(item.pairs.map((pair, index) => [id(pair.left), id(rights[index] ?? pair.right)]));
    }
    case "order": {
      const steps = item.steps.map((step) => id(step.text));
      if (!knows) steps.push(...steps.splice(0, 1));
      return steps;
    }
    case "short":
      if (knows) return pick(item.accept);
      return item.expectedWrong.length > 0 ? pick(item.expectedWrong).text : "I am not sure";
    case "attribution": {
      const { person } = pick(item.options.filter((option) => option.correct === knows));
      if (item.passages.length === 0) return { person };
      return { person, passage: pick(item.passages.filter((passage) => passage.correct === knows)).passage };
    }
    case "placement": {
      const value = ({ region }: PlacementAxis) => {
        const [low, high] = region?.region ?? [0, 0];
        const middle = (low + high) / 2 + pick([-0.05, 0, 0.05]);
        // Not knowing is placing somebody on the other side.
        return knows ? middle : middle - Math.sign(middle || 1) * 0.9;
      };
      return pointAt(value(item.x), value(item.y));
    }
    case "reflection":
      return pick(REFLECTIONS);
  }
}
