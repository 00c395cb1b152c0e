import type { Route } from "next";
import Link from "next/link";
import { Card } from "@/components/ui/card";
import { StatusDot } from "@/components/ui/status-dot";
import { urls } from "@/lib/urls";

type NextStepsProps = {
  classId: string;
  /** Somebody has joined. */
  joined: boolean;
  /** Work is set. */
  set: boolean;
  /** Somebody has begun it. */
  worked: boolean;
};

/** What a new class needs, until it has it. */
export function NextSteps({ classId, joined, set, worked }: NextStepsProps) {
  const steps: { done: boolean; title: string; text: string; href?: Route }[] = [
    {
      done: joined,
      title: "Share the link",
      text: joined ? "Students have joined." : "Send it to your class, or read the code out.",
    },
    {
      done: set,
      title: "Set work",
      text: set ? "It shows on your students’ home page." : "Choose lessons and quizzes and a due date.",
      href: urls.newAssignment(classId),
    },
    {
      done: worked,
      title: "Read the results",
      text: worked ? "There is something to read." : "They fill as soon as somebody begins.",
      href: urls.results(classId),
    },
  ];
  return (
    <Card className="space-y-4" aria-labelledby="next">
      <h2 id="next" className="text-heading">
        Next steps
      </h2>
      <ol className="space-y-3">
        {steps.map(({ done, title, text, href }) => (
          <li key={title} className="flex gap-3">
            <StatusDot
              status={done ? "done" : "not-started"}
              label={done ? "Done:" : "To do:"}
              hideLabel
              className="self-start pt-0.5"
            />
            <div>
              <p className="font-semibold">{href && !done ? <Link href={href}>{title}</Link> : title}</p>
              <p className="text-muted">{text}</p>
            </div>
          </li>
        ))}
      </ol>
    </Card>
  );
}
