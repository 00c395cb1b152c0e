"use client";

import clsx from "clsx";
import { type KeyboardEvent, type MouseEvent, type PointerEvent, type RefObject, useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { fraction } from "@/lib/figures/geometry";
import { positionInWords } from "@/lib/figures/words";
import type { PublicAxis } from "@/lib/grading/model";
import { type Point, pointAt } from "@/lib/mapping/model";
import { AxisSlider } from "./axis-slider";
import { MapFrame } from "./map-frame";
import { stepOf } from "./steps";

type PointPickerProps = {
  x: PublicAxis;
  y: PublicAxis;
  /** null while nothing is placed. */
  point: Point | null;
  onChange: (point: Point) => void;
  disabled?: boolean;
  /** Who is placed: "Ada Birch". */
  label: string;
};

const MIDDLE = pointAt(0, 0);

/**
 * A place on a map, by tapping the square, dragging the dot, arrow keys on the dot, or two sliders: all the same to
 * whoever reads the answer. Keeps nothing but a drag under way; the point comes from outside.
 */
export function PointPicker({ x, y, point, onChange, disabled = false, label }: PointPickerProps) {
  const id = useId();
  const dot = useRef<HTMLButtonElement>(null);
  const [news, setNews] = useState("");
  const inWords = (at: Point) => `${positionInWords(at.x, x)}; ${positionInWords(at.y, y)}`;

  function moveTo(next: Point) {
    onChange(next);
    setNews(`${label}: ${inWords(next)}`);
  }

  return (
    <div className="space-y-6">
      <div className="space-y-3">
        <MapFrame x={x} y={y}>
          <Plane {...{ point, disabled, label, dot }} hint={`${id}-hint`} onMove={moveTo} />
        </MapFrame>
        <p className="min-h-6">
          <span className="font-semibold">{label}:</span>{" "}
          {point === null ? <span className="text-muted">not placed yet</span> : inWords(point)}
        </p>
        {!disabled && (
          <p id={`${id}-hint`} className="text-caption text-muted print:hidden">
            Tap the map or drag the dot; with the keyboard, arrow keys move the dot, with Shift in big steps. The
            sliders do the same.
          </p>
        )}
        {!disabled && point === null && (
          <Button
            size="small"
            onClick={() => {
              dot.current?.focus(); // this button goes
              moveTo(MIDDLE);
            }}
          >
            Put it in the middle
          </Button>
        )}
        <p role="status" className="sr-only">
          {point !== null && news}
        </p>
      </div>
      <div className="max-w-md space-y-6">
        {/* A slider speaks for itself, so its moves are no news. */}
        <AxisSlider
          axis={x}
          value={point?.x ?? null}
          disabled={disabled}
          onChange={(value) => onChange(pointAt(value, point?.y ?? 0))}
        />
        <AxisSlider
          axis={y}
          value={point?.y ?? null}
          disabled={disabled}
          onChange={(value) => onChange(pointAt(point?.x ?? 0, value))}
        />
      </div>
    </div>
  );
}

type PlaneProps = Pick<PointPickerProps, "point" | "label"> & {
  disabled: boolean;
  dot: RefObject<HTMLButtonElement | null>;
  /** Id of the words that say how to move the dot. */
  hint: string;
  onMove: (point: Point) => void;
};

const percent = (share: number) => `${share * 100}%`;

function Plane({ point, disabled, label, dot, hint, onMove }: PlaneProps) {
  const plane = useRef<HTMLDivElement>(null);
  /** From the pointer to the middle of the dot that it holds, so that the dot does not jump under the finger. */
  const grip = useRef<{ x: number; y: number } | null>(null);
  const [dragged, setDragged] = useState<Point | null>(null);
  const shown = dragged ?? point;

  function under(clientX: number, clientY: number): Point | null {
    const box = plane.current?.getBoundingClientRect();
    if (!box) return null;
    return pointAt(((clientX - box.left) / box.width) * 2 - 1, 1 - ((clientY - box.top) / box.height) * 2);
  }

  function onTap(event: MouseEvent) {
    if (disabled || dot.current?.contains(event.target as Node)) return;
    const next = under(event.clientX, event.clientY);
    if (next) onMove(next);
  }

  function onGrab(event: PointerEvent<HTMLButtonElement>) {
    if (disabled || event.button !== 0) return;
    const box = event.currentTarget.getBoundingClientRect();
    grip.current = {
      x: box.left + box.width / 2 - event.clientX,
      y: box.top + box.height / 2 - event.clientY,
    };
    event.currentTarget.setPointerCapture(event.pointerId);
  }

  function onDrag(event: PointerEvent) {
    if (grip.current) setDragged(under(event.clientX + grip.current.x, event.clientY + grip.current.y));
  }

  // Only where it is let go counts: an answer in between would be saved for nothing, and one cut off should not stand.
  function onDrop() {
    grip.current = null;
    setDragged(null);
    if (dragged) onMove(dragged);
  }

  function onCancel() {
    grip.current = null;
    setDragged(null);
  }

  function onKeyDown(event: KeyboardEvent) {
    const step = stepOf(event);
    if (disabled || step === null) return;
    event.preventDefault(); // the page would scroll
    const from = point ?? MIDDLE;
    onMove(pointAt(from.x + step.x, from.y + step.y));
  }

  return (
    // The dot is the control; a tap on the plane is a short cut to it that the keyboard does not miss.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <div ref={plane} onClick={onTap} className={clsx("absolute inset-0", !disabled && "cursor-crosshair")}>
      <button
        ref={dot}
        type="button"
        disabled={disabled}
        data-state={point === null ? "unset" : "set"}
        aria-label={`Dot for ${label}`}
        aria-describedby={hint}
        onClick={() => point === null && onMove(MIDDLE)}
        onPointerDown={onGrab}
        onPointerMove={onDrag}
        onPointerUp={onDrop}
        onPointerCancel={onCancel}
        onKeyDown={onKeyDown}
        style={{ left: percent(fraction(shown?.x ?? 0)), top: percent(1 - fraction(shown?.y ?? 0)) }}
        // Only the dot takes the finger for itself: a map that did could not be scrolled past on a phone.
        className="absolute grid size-11 -translate-x-1/2 -translate-y-1/2 touch-none place-items-center rounded-full enabled:cursor-grab enabled:active:cursor-grabbing"
      >
        <span
          className={clsx(
            "size-5 rounded-full border-2",
            shown === null ? "border-dashed border-accent bg-paper" : "border-paper bg-accent outline-1 outline-accent",
          )}
        />
      </button>
    </div>
  );
}
