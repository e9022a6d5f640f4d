import { expect, test } from "vitest";
import { stem } from "../../src/text/words/stem.ts";

test("a word has its stem, and what is no word for its length is let be", () => {
  expect(stem("Bridges")).toBe("bridg");
  expect(stem("walking".repeat(10))).toBe("walking".repeat(10));
});
