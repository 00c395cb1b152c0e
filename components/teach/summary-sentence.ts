import type { ResultsSummary } from "@/lib/results/model";
import { percent } from "./percent";

/** "14 of 24 have handed in; the mean is 78 %; 6 have not started." */
export function summarySentence(summary: ResultsSummary, hasQuiz: boolean): string {
  const { students, submitted, mean, done, "not-started": notStarted } = summary;
  const have = (n: number) => (n === 1 ? "has" : "have");
  const finished = hasQuiz ? submitted : done;
  const sentences = [
    finished === 0
      ? `None of ${students} ${have(1)} ${hasQuiz ? "handed in" : "finished"} yet`
      : `${finished === students ? `All ${students}` : `${finished} of ${students}`} ${have(finished)} ${hasQuiz ? "handed in" : "finished"}`,
  ];
  if (mean !== null) sentences.push(`the mean is ${percent(mean)}`);
  sentences.push(
    notStarted === 0
      ? "everybody has started"
      : `${notStarted === students ? "nobody" : notStarted} ${
          notStarted === students ? "has started" : `${have(notStarted)} not started`
        }`,
  );
  return `${sentences.join("; ")}.`;
}
