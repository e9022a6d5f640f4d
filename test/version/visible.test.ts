import { expect, test } from "vitest";
import { ownVoice, told } from "./told.ts";

test.each([
  ["A man from Oslo was held, police said.", "A man from Os\u200Blo was held, police said."],
  ["The government fell, the bank said.", "The govern\u00ADment fell, the bank said."],
  ["A man from Oslo was held.", "A man from Os\u200Blo was held."],
])("unseen marks of where a word may be broken change nothing: %s", (old, next) => {
  expect([...told(old, next), ...ownVoice(old, next)]).toEqual([]);
  expect([...told(next, old), ...ownVoice(next, old)]).toEqual([]);
});

test("beside them a fact is told as it is", () => {
  expect(
    told("Two men from Oslo were held, police said.", "Four men from Os\u200Blo were held, police said."),
  ).toEqual(["fact-changed; number: Two → Four"]);
});
