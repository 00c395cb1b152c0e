import type { Properties } from "hast";
import type { ReactNode } from "react";
import { AxisFigure } from "@/components/figures/axis-figure";
import { MapFigure } from "@/components/figures/map-figure";
import { TableFigure } from "@/components/figures/table-figure";
import { TimelineFigure } from "@/components/figures/timeline-figure";
import { Figure } from "@/lib/content/directives";
import { byId, type Module } from "@/lib/content/module";
import { findSubject } from "@/lib/figures/subjects";

/** The figure that a directive asks for. Whom and what it names has been checked when the module was read. */
export function LessonFigure({
  attributes,
  module,
  caption,
}: {
  attributes: Properties;
  module: Module;
  caption: ReactNode;
}) {
  const figure = Figure.parse(attributes);
  const common = { moduleId: module.id, caption };
  const subjects = (ids: readonly string[]) => ids.flatMap((id) => findSubject(module, id) ?? []);
  const axis = (id: string) => byId(module.axes, id);
  switch (figure.kind) {
    case "timeline":
      return <TimelineFigure {...common} events={figure.events.flatMap((id) => byId(module.events, id) ?? [])} />;
    case "axis": {
      const one = axis(figure.axis);
      return one && <AxisFigure {...common} axis={one} subjects={subjects(figure.people)} />;
    }
    case "map": {
      const [x, y] = [axis(figure.x), axis(figure.y)];
      return x && y && <MapFigure {...common} x={x} y={y} subjects={subjects(figure.people)} />;
    }
    case "table":
      return (
        <TableFigure
          {...common}
          axes={figure.axes.flatMap((id) => axis(id) ?? [])}
          subjects={subjects(figure.people)}
        />
      );
  }
}
