import { expect, test } from "vitest";
import { kinds } from "./told.ts";

/** Paragraphs of two states parted by "|", and a notice that the later one ends with. */
const told = (old: string, next: string, notice: string): string =>
  kinds(...[old, `${next} | ${notice}`].map((text) => text.replaceAll(" | ", "\n\n")));

const PIER = "The pier is shut, Ana Moss said.";

test.each([
  ["“We had to act,” Inspector Lotte Brun said.", "to include comment from the police", "added!"],
  ["“We had to act,” chief executive Lotte Brun said.", "with a statement from the company", "added!"],
  ["“We miss him,” said Lotte Brun, his sister.", "with a tribute from his family", "added!"],
  ["“We had to act,” said Lotte Brun, a surgeon.", "to add the hospital’s response", "added!"],
  ["“We had to act,” said Lotte Brun, a surgeon.", "to add the council’s response", "added"],
  ["“It is a scandal,” said Lotte Brun, a professor of law.", "with comment from experts", "added!"],
  ["The council said that it had no money.", "to add the council’s response", "added!"],
  ["“We had to act,” coach Lotte Brun said.", "with the club’s reaction", "added!"],
])("who may speak for whom: %s, updated %s", (added, how, events) => {
  expect(told(PIER, `${PIER} | ${added}`, `This story has been updated ${how}.`)).toBe(events);
});

const HALL = "Director Henrik Aalto said the hall leaks.";
const DEPUTY = "Deputy director Henrik Aalto said the hall leaks.";
const BAKER = "Baker Ida Flo, 34, said the hall leaks.";
const OLDER = "Baker Ida Flo, 43, said the hall leaks.";
const COST = `${PIER} | It will cost £3m, she said.`;
const MAY = `${PIER} | It may cost £3m, she said.`;
const HIS = `${PIER} | It will cost £3m, Tom Rudd said.`;

test.each([
  [
    HALL,
    DEPUTY,
    "Clarification: Henrik Aalto was described as the director. He is the deputy director.",
    true,
  ],
  [HALL, DEPUTY, "Correction: This article has been corrected to give Mr Aalto’s proper title.", true],
  [HALL, DEPUTY, "(Corrects title of speaker in paragraph 1)", true],
  [HALL, DEPUTY, "(Corrects spelling of hall in paragraph 1)", false],
  [BAKER, OLDER, "Correction: Ida Flo is 43. An earlier version gave a wrong age.", true],
  [BAKER, OLDER, "Correction: An earlier version of this article misstated the age of the baker.", true],
  [BAKER, OLDER, "Correction: An earlier version of this article misstated the age of the hall.", false],
  [COST, HIS, "Correction: An earlier version named the wrong person as the source of the cost.", true],
  [COST, HIS, "Correction: The cost was given by Tom Rudd, not Ana Moss.", true],
  [
    COST,
    MAY,
    "Clarification: This article has been amended to make clear that the cost is not certain.",
    true,
  ],
  [COST, MAY, "Clarification: The cost of the pier is an estimate.", true],
])("who says it, and how surely: %s → %s by %s", (old, next, notice, owned) => {
  const events = told(old, next, notice);
  expect(events).toMatch(/^(?:attribution|hedging)-changed!?$/);
  expect(events.endsWith("!")).toBe(owned);
});

test.each([
  [
    "Correction: An earlier version misquoted Ida Moll. It also gave the wrong party for Senator Tom Rudd.",
    "quote-changed! quote-changed",
  ],
  ["Correction: An earlier version misquoted Senator Tom Rudd.", "quote-changed quote-changed!"],
  [
    "Correction: A quotation in an earlier version was wrong. Tom Rudd said that it was over.",
    "quote-changed quote-changed!",
  ],
])("a quotation is of whom the notice names beside it: %s", (notice, events) => {
  const [old, next] = [
    "“It leaks,” Senator Ida Moll said. | “It is late,” Senator Tom Rudd said.",
    "“It leaked,” Senator Ida Moll said. | “It is over,” Senator Tom Rudd said.",
  ];
  expect(told(old, next, notice)).toBe(events);
});
