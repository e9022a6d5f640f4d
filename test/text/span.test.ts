import fc from "fast-check";
import { expect, test } from "vitest";
import { firstBehind } from "../../src/text/span.ts";

test("the first span that ends behind a place is the one that a walk over all of them finds", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 9 })), fc.nat(60), (lengths, at) => {
      let end = 0;
      const spans = lengths.map((length) => {
        const start = end;
        end += length;
        return { start, end };
      });
      const found = spans.findIndex((span) => span.end > at);
      expect(firstBehind(spans, at)).toBe(found < 0 ? spans.length : found);
    }),
  );
});
