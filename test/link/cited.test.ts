import { expect, test } from "vitest";
import { cited } from "../../src/link/cited.ts";

test.each([
  ["the agent acted", "“the agent acted”"],
  ["it “deleted” the rows", "“it ‘deleted’ the rows”"],
  ['it "deleted" the rows', "“it 'deleted' the rows”"],
])("%s is told in one pair of double marks", (text, told) => {
  expect(cited({ text: `And ${text}.` }, { start: 4, end: 4 + text.length })).toBe(told);
});
