import fc from "fast-check";
import { expect, it } from "vitest";
import { countsOf } from "../../../src/extract/learned/counts.ts";

it("tells of each number of a list how often it stands there", () => {
  // Numbers whose lower bits are alike want the same slot.
  const number = fc.oneof(
    fc.integer({ min: -4, max: 4 }),
    fc.integer(),
    fc.integer({ min: 0, max: 8 }).map((n) => n << 20),
  );
  fc.assert(
    fc.property(fc.array(number, { maxLength: 120 }), (numbers) => {
      const counts = countsOf(Int32Array.from(numbers));
      expect([...counts]).toEqual(numbers.map((one) => numbers.filter((other) => other === one).length));
    }),
  );
});
