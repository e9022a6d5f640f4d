import { expect, it } from "vitest";
import { claimWords } from "../../src/text/claimed.ts";

const words = (text: string) => claimWords(text, [{ start: 0, end: text.length }]);

it.each([
  ["that the pier would close", "the pier would close"],
  ["that, by noon, the pier would close", "by noon, the pier would close"],
  ["the pier would close", "the pier would close"],
  ["that was wrong", "that was wrong"],
  ["that day was the worst", "that day was the worst"],
  ["that", "that"],
])("the claim of “%s” is “%s”", (content, claim) => {
  expect(words(content)).toBe(claim);
});

it("leaves further pieces as they are", () => {
  const text = "that it rained and that it snowed";
  expect(
    claimWords(text, [
      { start: 0, end: 14 },
      { start: 19, end: text.length },
    ]),
  ).toBe("it rained that it snowed");
});
