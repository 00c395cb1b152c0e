import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createClock } from "@/lib/outbox/clock";

describe("the clock", () => {
  it("is the server's time as far as known, and always above what was seen", () => {
    let now = 1_000;
    const clock = createClock(() => now);
    expect(clock.next(0)).toBe(1_000);
    clock.sync(5_000);
    expect(clock.next(0)).toBe(5_000);
    now += 10;
    expect(clock.next(5_000)).toBe(5_010);
    expect(clock.next(9_000)).toBe(9_001);
    clock.sync(Number.NaN);
    expect(clock.next(0)).toBe(5_010);
  });

  it("rises strictly, whatever the device's clock does", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e12, max: 1e12 })), (jumps) => {
        let now = 1.8e12;
        let seen = 0;
        const clock = createClock(() => now);
        for (const jump of jumps) {
          now += jump;
          const next = clock.next(seen);
          expect(next).toBeGreaterThan(seen);
          expect(Number.isSafeInteger(next)).toBe(true);
          seen = next;
        }
      }),
    );
  });
});
