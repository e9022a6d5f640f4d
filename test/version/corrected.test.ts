import { expect, test } from "vitest";
import { readText } from "../../src/cli/input/texts.ts";
import { standings } from "../../src/version/carry/between.ts";
import { kinds } from "./told.ts";

const LAW = [
  "The law bans phones in schools, the minister said.",
  "The law bans phones in classrooms, the minister said.",
];
const FIRE = ["The fire began in a shed, the owner said.", "The fire began in a barn, the owner said."];
const DOG = [
  "The dog belongs to a neighbour, Ola Berg said.",
  "The dog belongs to his brother, Ola Berg said.",
];

test.each([
  [FIRE, "Correction: The fire began in a barn, not a shed.", "fact-changed!"],
  [
    LAW,
    "Correction: An earlier version of this article said that the law bans phones in schools. It bans them in classrooms.",
    "fact-changed!",
  ],
  [LAW, "(Corrects paragraph 1 to say classrooms, not schools)", "fact-changed!"],
  [
    DOG,
    "Correction: The dog belongs to Mr Berg’s brother. We had said that it was a neighbour’s.",
    "fact-changed!",
  ],
  [FIRE, "Correction: An earlier version of this article misspelled the name of the owner.", "reworded"],
  [FIRE, "This article has been updated to say that the barn, once a shed, was insured.", "reworded!"],
  [FIRE, "(Corrects spelling of barn)", "reworded"],
])("words that a correction says were wrong are a fact: %s by %s", ([old, next], notice, events) => {
  expect(kinds(old ?? "", `${next}\n\n${notice}`)).toBe(events);
});

test("what a correction replaces is another claim", () => {
  const claimsOf = (notice: string) => {
    const texts = [FIRE[0] ?? "", `${FIRE[1]}\n\n${notice}`];
    return standings(texts.map((text, i) => readText({ id: String(i), text }).held)).map(
      ({ claims }) => [...claims.values()][0],
    );
  };
  const [was, is] = claimsOf("Correction: The fire began in a barn, not a shed.");
  expect(is).not.toBe(was);
  const [same, still] = claimsOf("This article has been updated.");
  expect(still).toBe(same);
});
