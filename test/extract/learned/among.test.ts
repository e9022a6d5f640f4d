import { expect, it } from "vitest";
import { hashOf } from "../../../src/extract/learned/numbers/hash.ts";
import { Among } from "../../../src/extract/learned/sight/among.ts";

it("has its words alone, also where another's hash begins alike", () => {
  const some = Array.from({ length: 500 }, (_, k) => `word${k}`);
  const among = new Among(new Set(some));
  const others = Array.from({ length: 20_000 }, (_, k) => `other${k}`);
  expect(some.every((word) => among.has(word, hashOf(word)))).toBe(true);
  expect(others.filter((word) => among.has(word, hashOf(word)))).toEqual([]);
});
