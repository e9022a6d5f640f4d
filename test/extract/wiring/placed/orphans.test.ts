import { describe, expect, it } from "vitest";
import { telling } from "../../told.ts";

const told = telling("source", "content", "name");

describe("quotations that no verb of saying hands to anybody", () => {
  it.each([
    [
      "Emily Vang has heard the question before. “We stopped because the money stopped. There is no more to it.”",
      "Emily Vang",
    ],
    [
      "Curator Bruna Falk opened the box.\n\n“It had been under the floor for two hundred years.”\n\nIt goes on show in May.",
      "Bruna Falk",
    ],
    ["Ada Vang, who runs the port, shook her head: “We lost it. It will not come back.”", "Ada Vang"],
    ['The governor, Ada Vang, was curt: "We lost it. It will not come back."', "Ada Vang"],
    [
      "Ada Vang, a senator, has led the talks. Vang laughed when she was asked for more. “Wait for Friday.”",
      "Ada Vang",
    ],
    ["Ada Vang has the keys. Vang's lawyers were cautious. “We will study the judgment.”", "Vang lawyer"],
    ["The pier is shut. The mayor's reaction was swift. “This is not who we are.”", "mayor"],
    ["The pier is shut. For Ada Vang, the answer is simple. “You build another one.”", "Ada Vang"],
    ["The pier is shut. Traders have had enough. “Nobody asked us. We read it in the paper.”", "Traders"],
  ])("are what the subject before them says: %s", (text, name) => {
    expect(told(text)).toMatchObject([{ name }]);
  });

  it.each([
    "The harbour was quiet. “We stopped because the money stopped. There is no more to it.”",
    "Emily Vang has heard it before. “I never saw the box in my life.” That is what the clerk said.",
  ])("are nobody's where no person stands before them, or somebody behind: %s", (text) => {
    expect(told(text).filter(({ name }) => name === "Emily Vang")).toEqual([]);
  });
});
