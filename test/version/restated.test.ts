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
