import { expect, test } from "vitest";
import { read } from "../../src/journey/read.ts";
import { between } from "../../src/version/carry/between.ts";

const HELD = (text: string, headline: string | null = "Ferry late") =>
  read({ id: text, article: "art_1", content: text, headline, language: "en", text }, null, null);
const SAID = "The ferry took 13 hours, harbour master Anna Lindqvist said on Sunday.";
const TOLD = "It left the northern harbour at noon with nobody else on board.";
const text = (...paragraphs: string[]) => paragraphs.join("\n\n");

const CASES: [string, string, string][] = [
  ["same words", text(SAID, TOLD), text(SAID, TOLD)],
  ["only white space", text(SAID, TOLD), `${text(SAID, TOLD).replace(" at noon", "  at noon")}\n`],
  ["only typography", text(SAID, "It’s late – again."), text(SAID, "It's late - again.")],
  ["only typography", text(SAID, "The MINISTER lied, he did."), text(SAID, "The minister lied; he did!")],
  ["only typography", text(SAID, "It fell: the end."), text(SAID, "It fell. The end.")],
  [
    "only typography",
    text(SAID, "The government in Oslo fell."),
    text(SAID, "The govern\u00ADment in Os\u200Blo fell."),
  ],
  ["only typography", text(SAID), text(SAID.replace("Lindqvist", "Lind\u200Bqvist"))],
  ["only words outside of claims", text(SAID, "The minister lied."), text(SAID, "The minister lied?")],
  [
    "only words outside of claims",
    text(SAID, "He ran a polish factory."),
    text(SAID, "He ran a Polish factory."),
  ],
  ["only words outside of claims", text(SAID, "The crowd was 👍."), text(SAID, "The crowd was 👎.")],
  ["only page furniture", text(SAID, TOLD), text(SAID, "Read more: Ten harbours to see", TOLD)],
  [
    "only a notice",
    text(SAID, TOLD),
    text(SAID, TOLD, "Correction: An earlier version of this article misspelt the name of a pier."),
  ],
  ["only words outside of claims", text(SAID, TOLD), text(SAID, "It left the southern harbour at ten.")],
  ["only words outside of claims", text(SAID, TOLD), text(SAID)],
];

test.each(CASES)("a difference without events is empty because of %s", (reason, old, next) => {
  const { events, emptyBecause } = between(HELD(old), HELD(next));
  expect(events).toEqual([]);
  expect(emptyBecause).toBe(reason);
});

test("another headline over the same words is told", () => {
  expect(between(HELD(SAID), HELD(SAID, "Ferry very late")).emptyBecause).toBe("only the headline");
});

test("a difference with events has no reason to be empty", () => {
  expect(between(HELD(SAID), HELD(SAID.replace("13", "15"))).emptyBecause).toBeNull();
});
