import { expect, test } from "vitest";
import { describe } from "../../src/link/link.ts";
import { match } from "./relating.ts";

const claim = (text: string, at: string) => ({
  text,
  profile: describe({ text, speaker: null, polarity: "asserts", at }),
});
// 2 June 2026 is a Tuesday.
const TUESDAY = "2026-06-02T09:00:00.000Z";
const FRIDAY = "2026-06-05T09:00:00.000Z";
const stance = (a: string, b: string, [x, y] = [TUESDAY, FRIDAY]) => match(claim(a, x), claim(b, y))?.stance;

test("what happened on a day after the other was told is another event", () => {
  expect(
    stance("the lift was out of service for two hours", "the lift was out of service for nine hours"),
  ).toBe("contradicts");
  expect(
    stance(
      "the lift was out of service for two hours",
      "the lift was out of service on Thursday for nine hours",
    ),
  ).toBeUndefined();
});

test("a day before both, one that others waited for, and one that was foreseen part nothing", () => {
  const LIFT = "the lift was out of service for two hours";
  for (const other of [
    "the lift was out of service on Monday for nine hours",
    "the lift, shut until Thursday, was out of service for nine hours",
  ])
    expect([other, stance(LIFT, other)]).toEqual([other, "contradicts"]);
  expect(stance("the harbour office will not open", "the harbour office opened on Thursday")).toBe(
    "contradicts",
  );
});

test("figures of a part and of the whole do not clash", () => {
  const WHOLE = "ice covers 40 per cent of the lake";
  expect(stance(WHOLE, "ice covers 12 per cent of the lake", [FRIDAY, FRIDAY])).toBe("contradicts");
  expect(
    stance(WHOLE, "ice covers 12 per cent of the lake on the northern side", [FRIDAY, FRIDAY]),
  ).toBeUndefined();
});

test("opposites clash where both tell of a part, and not where one does", () => {
  const both = [FRIDAY, FRIDAY] as [string, string];
  expect(stance("the fire began on the east side", "the fire began on the west side", both)).toBe(
    "contradicts",
  );
  expect(
    stance("the stock of herring doubled", "the stock of herring on the western side fell", both),
  ).not.toBe("contradicts");
});
