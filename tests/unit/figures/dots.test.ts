import { describe, expect, it } from "vitest";
import { stackDots } from "@/lib/figures/dots";
import { layTimeline } from "@/lib/figures/timeline";

const event = (id: string, date: string) => ({ id, date, label: id });

describe("stackDots", () => {
  it("puts what began in the same stretch on top of each other, in their order", () => {
    const { marks } = layTimeline([event("a", "1990"), event("b", "1990-03"), event("c", "2000")]);
    const [a, b, c] = stackDots(marks, 5);
    expect([a?.at, a?.height]).toEqual([0.1, 0]);
    expect([b?.at, b?.height]).toEqual([0.1, 1]);
    expect([c?.at, c?.height]).toEqual([0.9, 0]);
  });
  it("keeps the very end of the line in the last stretch", () => {
    const end = { event: event("z", "2000"), from: 1, to: 1 };
    expect(stackDots([end], 4)).toEqual([{ id: "z", at: 0.875, height: 0 }]);
  });
});
