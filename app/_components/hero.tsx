import { MapDrawing } from "@/components/site/map-drawing";
import { ButtonLink } from "@/components/ui/button";
import type { Module } from "@/lib/content/module";
import { byId } from "@/lib/content/module";
import { urls } from "@/lib/urls";

/** @param module the one to start with; its axes name the ends of the drawn map */
export function Hero({ module }: { module: Module | undefined }) {
  const first = module?.lessons[0];
  const [x, y] = module ? drawnAxes(module) : [];
  return (
    <section className="mx-auto grid max-w-page items-center gap-x-16 gap-y-12 px-4 py-12 lg:grid-cols-12 lg:py-20">
      <div className="space-y-6 lg:col-span-7">
        <h1 className="text-display">Who argues what, and how do you know?</h1>
        <p className="max-w-xl text-lead text-muted">
          Parley takes a demanding scholarly article and gives it back as lessons that question you while you read, and
          as quizzes that answer with the passage. You come to the seminar knowing where everybody stands, and why.
        </p>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-3 pt-2">
          {module && first && (
            <ButtonLink variant="primary" size="large" href={urls.lesson(module.id, first.id)}>
              Start reading
            </ButtonLink>
          )}
          <ButtonLink variant="quiet" size="large" href={urls.join()}>
            Join a class
          </ButtonLink>
        </div>
        <p className="text-caption text-muted">
          No account needed to read. Your progress stays on your device until you want one.
        </p>
      </div>
      <div className="lg:col-span-5">
        <MapDrawing
          x={x && { low: x.low.label, high: x.high.label }}
          y={y && { low: y.low.label, high: y.high.label }}
          caption="The idea, drawn with invented dots: a debate has axes, scholars stand in camps, and a reader who has understood them may move."
        />
      </div>
    </section>
  );
}

/** The axes of the module's first map, or its first two. */
function drawnAxes({ axes, maps: [map] }: Module) {
  return map ? [byId(axes, map.x), byId(axes, map.y)] : axes.slice(0, 2);
}
