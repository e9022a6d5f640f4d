import { expect, test } from "vitest";
import { noticed } from "../../src/web/parts.ts";

const told = (at: string | null, zone: string | null, certain: boolean) =>
  noticed({ at, zone, certain })?.text.replace(/<[^>]+>/g, "") ?? null;

test("a notice's time is told as far as the notice prints it", () => {
  expect(told("2026-11-03T00:00:00Z", null, false)).toBe("3 Nov 2026");
  expect(told("2026-11-03T10:30:00Z", null, false)).toBe("about 3 Nov 2026, 10:30 UTC");
  expect(told("2026-11-03T00:00:00Z", "UTC", true)).toBe("3 Nov 2026, 00:00 UTC");
  expect(told("2026-11-03T00:00:00Z", "UTC", false)).toBe("about 3 Nov 2026, 00:00 UTC");
  expect(told(null, null, false)).toBeNull();
});
