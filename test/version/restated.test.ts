import { expect, test } from "vitest";
import { kinds } from "./told.ts";

const OLD =
  "Chef Ola Berg bought the inn with stolen money, two waiters said. | “I knew, and I kept quiet,” said Ida Moll, a cook.";
const told = (old: string, next: string) =>
  kinds(...[old, next].map((text) => text.replaceAll(" | ", "\n\n")));

test("what an outlet says of itself beside what it takes back is nobody's claim", () => {
  const next =
    "Editor’s note: The Courier has retracted this article, which ran under the headline “Chef bought inn with stolen money”. | The article said that Mr Berg had taken the money. We accept that he did not, and that the papers were forged. | We apologise to Mr Berg and to his family. We have agreed to pay his costs. | The police said that they had no concerns about the inn.";
  expect(told(OLD, next)).toBe("removed! removed! removed! added!");
});

test.each([
  [
    "“I knew in part, and I kept quiet,” said Ida Moll, a cook.",
    "She said that she knew “in part” of the money, not that she knew of it.",
    "quote-changed!",
  ],
  [
    "“I knew, and I kept quiet,” said Ida Moll, a cook.",
    "She said that the inn in Dorn had been sold for a song.",
    "added!",
  ],
])(
  "a correction has somebody say nothing new in words that the article has: %s, %s",
  (next, said, events) => {
    const notice = `An earlier version of this article misquoted Ida Moll, a cook. ${said}`;
    expect(
      told(OLD, `Chef Ola Berg bought the inn with stolen money, two waiters said. | ${next} | ${notice}`),
    ).toBe(events);
  },
);

test("what a correction calls itself says nothing", () => {
  const old = "The deck will cost $140 million, a report by engineers says. | It leaks, the port said.";
  const next =
    "The deck could cost up to $140 million, a report by engineers says. | It leaks, the port said.";
  const notice =
    "CLARIFICATION: The report gives a range of costs, from $95 million to $140 million. An earlier version of this story gave only the upper figure.";
  expect(told(old, `${next} | ${notice}`)).toBe("hedging-changed!");
});

test.each([
  ["Police said nine people died in the fire.", "Police said 14 people died in the fire."],
  ["“I will resign,” Mayor Olga Petrenko said.", "Petrenko said on Tuesday she will not resign."],
  [
    "Police are looking for the captain, officer Jan Bos said.",
    "Police have arrested the captain, officer Jan Bos said.",
  ],
  ["The union said the strike would begin on Monday.", "The union said the strike would begin on Friday."],
])(
  "what an update tells is new though the article has somebody say something like it: %s %s",
  (old, news) => {
    for (const label of ["UPDATE: ", "UPDATE, March 3, 3 p.m. GMT: "])
      expect(told(old, `${label}${news} | ${old}`)).toBe("added!");
    expect(told(old, `${old} | UPDATE: ${news}`)).toBe("added!");
  },
);

test.each([
  [
    "Police said nine people died in the fire.",
    "UPDATE: Police said nine people died in the fire. | Police said nine people died in the fire.",
    "",
  ],
  [
    "Police said nine people died in the fire.",
    "Police said 14 people died in the fire. | UPDATE: Police said that 14 people died.",
    "fact-changed!",
  ],
  [
    "Police said nine people died in the fire.",
    "Police said 14 people died in the fire. | UPDATE: Police said 14 people died in the fire, up from nine.",
    "fact-changed!",
  ],
])("an update that says what the article says tells nothing of its own: %s %s", (old, next, events) => {
  expect(told(old, next)).toBe(events);
});
