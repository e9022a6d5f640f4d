import { expect, test } from "vitest";
import { wordsOf } from "../../src/text/span.ts";
import { findings } from "./told.ts";

const lengthOf = (text: string) =>
  findings(text).reduce((sum, { content }) => sum + wordsOf(text, content).length, 0);

test("what a sentence tells over and over is not told as often as it has verbs", () => {
  const text = `The mayor${", who said".repeat(400)}.`;
  expect(lengthOf(text)).toBeLessThanOrEqual(16 * text.length);
});

test("a sentence in which several speak keeps all that they say", () => {
  const text =
    "Lind said the bridge is safe, Okafor said it is not, Birch said nobody knows, and Reyes said the council must act.";
  expect(findings(text).length).toBe(4);
});
