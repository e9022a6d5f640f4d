import { describe, expect, it } from "vitest";
import { withTerms } from "../../../../src/extract/wiring/asides/terms.ts";
import { telling } from "../../told.ts";
import { writtenText } from "../../written.ts";

const told = telling("source", "cue", "content", "name", "kind");

describe("who speaks on terms", () => {
  it.each([
    ["A clerk who preferred not to give her name", "A clerk", "the files had been moved"],
    ["A nurse who did not want to be named", "A nurse", "the ward was full"],
    ["A teacher who wished to remain anonymous", "A teacher", "pupils had been crying"],
    [
      "A party official who agreed to discuss the vote only if he was not identified",
      "A party official",
      "most members had stayed home",
    ],
    [
      "A former adviser, who asked that his name be withheld because he still works in the field,",
      "A former adviser",
      "the board had known",
    ],
  ])("says the rest of the sentence, and nothing of the terms: %s", (who, name, content) => {
    expect(told(`${who} said ${content}.`)).toEqual([
      { source: who.replace(/,$/, ""), cue: "said", content, name, kind: "unnamed" },
    ]);
  });

  it("asks for nothing that is told of them behind what they said", () => {
    expect(
      told(
        "“They knew,” said a former adviser, who asked that his name be withheld as he fears for his post.",
      ),
    ).toMatchObject([{ content: "“They knew,”", kind: "unnamed" }]);
  });

  it.each([
    ["Another driver, who gave his name only as Piotr, said the road was like glass.", "Piotr"],
    [
      "A 23-year-old from Lagos, who gave her name as Blessing, told the Ledger that the camp had no water.",
      "Blessing",
    ],
    ["A shopkeeper, who asked to be called Tomas, said he had seen nothing.", "Tomas"],
  ])("is called by the name that they gave: %s", (text, name) => {
    expect(told(text).at(-1)).toMatchObject({ name, kind: "person" });
  });

  it("is whom “he” takes up who gave a name", () => {
    const text =
      "The minister, Lorenzo Dahl, will travel to the island. A man from Sudan, who gave his name as Idris, said the engine had failed. “Nobody slept,” he said.";
    expect(told(text).map(({ name }) => name)).toEqual(["Idris", "Idris"]);
  });

  it("asks no more of a sentence that goes on and on than of one that does not", () => {
    // Looked for from each “who” on, terms would take minutes.
    const text = "who ".repeat(250_000);
    expect(withTerms(writtenText(text), [])).toEqual([]);
  });
});

it("calls a thing something on the terms told before the verb", () => {
  expect(
    told("A chemist who asked not to be named because he advises the ministry called that claim “bold”."),
  ).toMatchObject([{ name: "A chemist", content: "claim “bold”" }]);
});

describe("who speaks on terms behind where it was", () => {
  it.each([
    [
      "At Mulago hospital, a nurse who declined to give her name said gloves had run out on Thursday night.",
      "a nurse who declined to give her name",
    ],
    [
      "Outside the shop, a woman who did not want to be named said prices had doubled.",
      "a woman who did not want to be named",
    ],
  ])("%s", (text, source) => {
    expect(telling("source")(text)).toEqual([{ source }]);
  });
});
