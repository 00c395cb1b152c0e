import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatDateTime, formatDay, instantOf, isTimeZone, timeZones, wallClock, zoneLabel } from "@/lib/time";

const BERLIN = "Europe/Berlin";
const iso = (local: string, zone = BERLIN) => instantOf(local, zone)?.toISOString().slice(0, "2026-03-29T00:59".length);

describe("instantOf", () => {
  it("reads a wall clock in its zone", () => {
    expect(iso("2026-01-15T12:00")).toBe("2026-01-15T11:00");
    expect(iso("2026-07-15T12:00")).toBe("2026-07-15T10:00");
    expect(iso("2026-05-03T23:59", "Asia/Kolkata")).toBe("2026-05-03T18:29");
    expect(iso("2026-05-03T23:59", "America/New_York")).toBe("2026-05-04T03:59");
    expect(iso("2026-05-03T23:59", "UTC")).toBe("2026-05-03T23:59");
  });

  it("takes a time that the clock skips in spring an hour later", () => {
    // In Berlin 2:00 becomes 3:00 on 29 March 2026, at 1:00 UTC.
    expect(iso("2026-03-29T01:59")).toBe("2026-03-29T00:59");
    expect(iso("2026-03-29T02:00")).toBe("2026-03-29T01:00");
    expect(iso("2026-03-29T02:59")).toBe("2026-03-29T01:59");
    expect(iso("2026-03-29T03:00")).toBe("2026-03-29T01:00");
    // In New York on 8 March, at 7:00 UTC.
    expect(iso("2026-03-08T02:30", "America/New_York")).toBe("2026-03-08T07:30");
  });

  it("takes the earlier of two times that the clock shows in autumn", () => {
    // In Berlin 3:00 becomes 2:00 on 25 October 2026, at 1:00 UTC.
    expect(iso("2026-10-25T01:59")).toBe("2026-10-24T23:59");
    expect(iso("2026-10-25T02:00")).toBe("2026-10-25T00:00");
    expect(iso("2026-10-25T02:59")).toBe("2026-10-25T00:59");
    expect(iso("2026-10-25T03:00")).toBe("2026-10-25T02:00");
  });

  it("is null where there is no such date", () => {
    for (const local of ["2026-02-29T12:00", "2026-13-01T12:00", "2026-05-03T24:01", "tomorrow", ""])
      expect([local, instantOf(local, BERLIN)]).toEqual([local, null]);
    expect(iso("2028-02-29T12:00")).toBe("2028-02-29T11:00");
  });
});

describe("wallClock", () => {
  it("shows an instant to the minute, cut and not rounded", () => {
    expect(wallClock(new Date("2026-05-03T21:59:59.999Z"), BERLIN)).toBe("2026-05-03T23:59");
    expect(wallClock(new Date("2026-12-31T23:00:00Z"), BERLIN)).toBe("2027-01-01T00:00");
    expect(wallClock(new Date("2026-03-29T00:59:00Z"), BERLIN)).toBe("2026-03-29T01:59");
    expect(wallClock(new Date("2026-03-29T01:00:00Z"), BERLIN)).toBe("2026-03-29T03:00");
  });

  it("leads back to the instant, but for the second of two equal hours", () => {
    const zones = fc.constantFrom("UTC", "Europe/London", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe");
    const minutes = fc.integer({ min: Date.UTC(2020, 0) / 60_000, max: Date.UTC(2030, 0) / 60_000 });
    fc.assert(
      fc.property(zones, minutes, (zone, minute) => {
        const shown = wallClock(new Date(minute * 60_000), zone);
        const back = instantOf(shown, zone) as Date;
        expect(wallClock(back, zone)).toBe(shown);
        const earlier = minute * 60_000 - back.getTime();
        expect([0, 1_800_000, 3_600_000]).toContain(earlier); // Lord Howe moves by half an hour
      }),
    );
    expect(iso(wallClock(new Date("2026-10-25T00:30:00Z"), BERLIN))).toBe("2026-10-25T00:30");
    expect(iso(wallClock(new Date("2026-10-25T01:30:00Z"), BERLIN))).toBe("2026-10-25T00:30");
  });
});

describe("zoneLabel", () => {
  const label = (zone: string, at: string) => zoneLabel(zone, new Date(at));

  it("names the city with its offset at that moment", () => {
    expect(label(BERLIN, "2026-03-29T00:59:59Z")).toBe("Berlin time (GMT+1)");
    expect(label(BERLIN, "2026-03-29T01:00:00Z")).toBe("Berlin time (GMT+2)");
    expect(label(BERLIN, "2026-10-25T00:59:59Z")).toBe("Berlin time (GMT+2)");
    expect(label(BERLIN, "2026-10-25T01:00:00Z")).toBe("Berlin time (GMT+1)");
    expect(label("America/New_York", "2026-07-01T12:00:00Z")).toBe("New York time (GMT-4)");
    expect(label("America/Argentina/Buenos_Aires", "2026-07-01T12:00:00Z")).toBe("Buenos Aires time (GMT-3)");
    expect(label("Asia/Kolkata", "2026-07-01T12:00:00Z")).toBe("Kolkata time (GMT+5:30)");
  });

  it("says UTC as it is", () => {
    expect(label("UTC", "2026-07-01T12:00:00Z")).toBe("UTC");
    expect(zoneLabel("UTC")).toBe("UTC");
  });

  it("names no offset beside several dates", () => {
    expect(zoneLabel("America/New_York")).toBe("New York time");
  });
});

describe("dates in words", () => {
  const at = new Date("2026-05-03T22:59:00Z");

  it("are those of the zone", () => {
    expect(formatDateTime(at, "Europe/London")).toBe("Sun, 3 May 2026, 23:59");
    expect(formatDateTime(at, BERLIN)).toBe("Mon, 4 May 2026, 00:59");
    expect(formatDay(at, "Europe/London")).toBe("3 May 2026");
    expect(formatDay(at, BERLIN)).toBe("4 May 2026");
  });
});

describe("time zones", () => {
  it("are those that the system knows, UTC first and once", () => {
    const zones = timeZones();
    expect(zones[0]).toBe("UTC");
    expect(new Set(zones).size).toBe(zones.length);
    expect(zones).toContain(BERLIN);
    expect(zones.every(isTimeZone)).toBe(true);
    for (const zone of ["Mars/Olympus", "", "Berlin"]) expect([zone, isTimeZone(zone)]).toEqual([zone, false]);
  });
});
