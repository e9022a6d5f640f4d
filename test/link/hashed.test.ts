import fc from "fast-check";
import { expect, test } from "vitest";
import { compare } from "../../src/link/link.ts";
import { Hashes, hashOf, over, START } from "../../src/link/stance/hashed.ts";

test("a text hashed piece by piece has the hash of the whole", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      const found = new Hashes();
      found.add(over(b, over(a, START)));
      expect(found.list.map((hash) => hash >>> 0)).toEqual([hashOf(a + b)]);
    }),
  );
});

test("a feature that comes again is kept once, at its first place", () => {
  const found = new Hashes();
  for (const text of ["one", "two", "one", "three", "two"]) found.add(over(text, START));
  expect(found.list.map((hash) => hash >>> 0)).toEqual(["one", "two", "three"].map((text) => hashOf(text)));
});

test("claims of very many words are still compared, and the same way round either way", () => {
  const long = Array.from({ length: 2500 }, (_, i) => `word${i}`).join(" ");
  const found = compare({ a: long, b: `${long} not` });
  expect(compare({ a: `${long} not`, b: long }).scores).toEqual(found.scores);
});
