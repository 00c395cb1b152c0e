"use client";

import { useEffect, useRef, useState } from "react";
import { SelectField } from "@/components/ui/field";

type TimeZoneFieldProps = {
  zones: readonly string[];
  value: string;
  /** Whether the browser's own zone takes the place of `value`, as long as nobody has chosen. */
  presetOwn?: boolean;
  error?: readonly string[];
};

/** Which zone's clock the class lives by; areas as groups, so that typing a city's first letters finds it. */
export function TimeZoneField({ zones, value, presetOwn = false, error }: TimeZoneFieldProps) {
  const select = useRef<HTMLSelectElement>(null);
  const [own, setOwn] = useState<string | null>(null);
  useEffect(() => {
    const isUntouched = select.current?.value === value;
    if (presetOwn && isUntouched) setOwn(Intl.DateTimeFormat().resolvedOptions().timeZone);
  }, [presetOwn, value]);

  const shown = (presetOwn && own) || value;
  const listed = zones.includes(shown) ? zones : [shown, ...zones];
  return (
    <SelectField
      // A form is reset after its action, and a select then falls back to what it was mounted with.
      key={shown}
      ref={select}
      id="timeZone"
      name="timeZone"
      label="Time zone"
      hint="Due dates are shown and meant in it, for everybody in the class."
      required
      defaultValue={shown}
      error={error}
    >
      {byArea(listed).map(([area, members]) =>
        area === null ? (
          members.map((zone) => <option key={zone}>{zone}</option>)
        ) : (
          <optgroup key={area} label={area}>
            {members.map((zone) => (
              <option key={zone} value={zone}>
                {zone
                  .slice(area.length + 1)
                  .replaceAll("_", " ")
                  .replaceAll("/", ", ")}
              </option>
            ))}
          </optgroup>
        ),
      )}
    </SelectField>
  );
}

function byArea(zones: readonly string[]): [string | null, string[]][] {
  const areas = new Map<string | null, string[]>();
  for (const zone of zones) {
    const area = zone.includes("/") ? (zone.split("/", 1)[0] as string) : null;
    areas.set(area, [...(areas.get(area) ?? []), zone]);
  }
  return [...areas];
}
