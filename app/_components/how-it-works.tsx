import { MapGlyph } from "@/components/ui/map-glyph";
import { Specimen } from "./specimen";

const STEPS = [
  {
    title: "Read",
    text: "Short lessons in plain words, one for each part of the article. Every name, date and term opens where it stands; every claim says who makes it.",
  },
  {
    title: "Check",
    text: "Questions inside the text ask whether you could defend what you just read. Quizzes keep every answer as you give it, offline too.",
  },
  {
    title: "Go back",
    text: "Each wrong answer says why it tempts and names the passage that settles it. One tap and you are there.",
  },
];

export function HowItWorks() {
  return (
    <section aria-labelledby="how" className="mx-auto grid max-w-page gap-x-16 gap-y-12 px-4 py-20 lg:grid-cols-12">
      <div className="lg:col-span-5">
        <h2 id="how" className="text-title">
          A book that answers
        </h2>
        <ol className="mt-8 space-y-8">
          {STEPS.map(({ title, text }, index) => (
            <li key={title} className="flex gap-4">
              <MapGlyph filled={index + 1} className="mt-0.5 size-8 text-accent" />
              <div className="space-y-1">
                <h3 className="text-lead">{title}</h3>
                <p className="text-muted">{text}</p>
              </div>
            </li>
          ))}
        </ol>
      </div>
      <div className="lg:col-span-7">
        <Specimen />
      </div>
    </section>
  );
}
