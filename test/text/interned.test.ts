import fc from "fast-check";
import { expect, it } from "vitest";
import { interned } from "../../src/text/words/interned.ts";

it("gives the words that stand there, whatever was asked for before", () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: fc.constantFrom("a", "b", "é", "’", "1"), maxLength: 14 }), {
        maxLength: 40,
      }),
      (words) => {
        const text = words.join(" ");
        let at = 0;
        for (const word of words) {
          expect(interned(text, at, at + word.length)).toBe(word);
          at += word.length + 1;
        }
      },
    ),
  );
});
