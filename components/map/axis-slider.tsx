import { type KeyboardEvent, useId } from "react";
import { Poles } from "@/components/figures/poles";
import { positionInWords } from "@/lib/figures/words";
import type { PublicAxis } from "@/lib/grading/model";
import { coordinate } from "@/lib/mapping/model";
import { stepOf } from "./steps";

type AxisSliderProps = {
  axis: PublicAxis;
  /** In [-1, 1]; null while nothing is placed. */
  value: number | null;
  onChange: (value: number) => void;
  disabled?: boolean;
};

/** One coordinate as a native slider between its named poles: for whoever cannot or does not want to drag. */
export function AxisSlider({ axis, value, onChange, disabled }: AxisSliderProps) {
  const id = useId();

  // A hundredth, the slider's own step, is fine for a finger and endless for a key.
  function onKeyDown(event: KeyboardEvent) {
    const step = stepOf(event);
    if (step === null) return;
    event.preventDefault();
    onChange(coordinate((value ?? 0) + (step.x || step.y)));
  }

  return (
    <div className="space-y-1">
      <label htmlFor={id} className="block font-semibold">
        {axis.label}
      </label>
      <input
        id={id}
        type="range"
        min={-1}
        max={1}
        step={0.01}
        value={value ?? 0}
        disabled={disabled}
        data-state={value === null ? "unset" : "set"}
        aria-valuetext={value === null ? "not placed yet" : positionInWords(value, axis)}
        aria-describedby={`${id}-poles`}
        onKeyDown={onKeyDown}
        onChange={({ target }) => onChange(coordinate(target.valueAsNumber))}
        className="block h-8 w-full accent-accent data-[state=unset]:opacity-60"
      />
      <div id={`${id}-poles`} className="space-y-1">
        <Poles axis={axis} />
        <div className="grid grid-cols-2 gap-4 text-caption text-muted">
          <p>{axis.low.meaning}</p>
          <p className="text-end">{axis.high.meaning}</p>
        </div>
      </div>
    </div>
  );
}
