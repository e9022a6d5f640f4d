import { describe, expect, it } from "vitest";
import { everyOne } from "../../../src/model/attribution.ts";
import { wordsOf } from "../../../src/text/span.ts";
import { findings } from "../told.ts";

/** Who says what a text tells, finding by finding. */
const saying = (text: string) =>
  findings(text).map(({ speaker, also }) => everyOne({ agent: speaker, also }).map(({ name }) => name));

const KNOWN = "Mara Lind and Ola Okafor met in Norvik on Monday. Lind left at noon. Okafor left at one.\n\n";

const SEVERAL: readonly (readonly [words: string, names: readonly string[]])[] = [
  ["Mara Lind and Ola Okafor said that the bridge was safe.", ["Mara Lind", "Ola Okafor"]],
  ["Lind and Okafor said that the bridge was safe.", ["Mara Lind", "Ola Okafor"]],
  ["Both Lind and Okafor said that the bridge was safe.", ["Mara Lind", "Ola Okafor"]],
  ["Mara Lind as well as Ola Okafor said that the bridge was safe.", ["Mara Lind", "Ola Okafor"]],
  ["Mara Lind, the mayor, and Ola Okafor said that the bridge was safe.", ["Mara Lind", "Ola Okafor"]],
  [
    "Mara Lind, Ola Okafor and Peter Berg said that the bridge was safe.",
    ["Mara Lind", "Ola Okafor", "Peter Berg"],
  ],
  ["Mara Lind, Ola Okafor and other engineers said that the bridge was safe.", ["Mara Lind", "Ola Okafor"]],
  ["Two divers, Mara Lind and Ola Okafor, said that the bridge was safe.", ["Mara Lind", "Ola Okafor"]],
  ["The Norvik divers Mara Lind and Ola Okafor said the bridge was safe.", ["Mara Lind", "Ola Okafor"]],
  ["France, Germany and Britain said that the talks had failed.", ["France", "Germany", "Britain"]],
  ["The mayor and the police chief both said that the bridge was safe.", ["mayor", "police chief"]],
  ["“The bridge is safe,” said Mara Lind and Ola Okafor.", ["Mara Lind", "Ola Okafor"]],
  ["Ann & Bob Lee said that the bridge was safe.", ["Ann Lee", "Bob Lee"]],
  ["The owners, Ann & Bob Lee, said that the shop would close.", ["Ann Lee", "Bob Lee"]],
  ["Mr & Mrs Smith said that the bridge was safe.", ["Mr Smith", "Mrs Smith"]],
  ["“The bridge is safe,” said Mr. & Mrs. Hale of Norvik.", ["Mr Hale", "Mrs Hale"]],
  ["Sir John & Lady Ruth Hale said that the hall would open.", ["John Hale", "Ruth Hale"]],
];

const ONE: readonly string[] = [
  "Johnson and Johnson said that it would appeal.",
  "Marks and Spencer said that sales rose by 4 percent.",
  "Harry & David said that sales rose by 4 percent.",
  "Lord & Taylor said that sales rose by 4 percent.",
  "Ann & Bob Lee Ltd said that sales rose by 4 percent.",
  "Bob & Ray Studios said that sales rose by 4 percent.",
  "The Department of Health and Social Care said that 12 people were ill.",
  "The Bill and Melinda Gates Foundation said that the trial would go on.",
  "The trade and industry minister said that the plant would close.",
  "Founder and chief executive Ann Lee said that the firm would grow.",
  "Ann Lee, founder and chairman of Norrick, said that the firm would grow.",
  "The founder and chief executive of Norrick, Ann Lee, said that the firm would grow.",
  "Research and analysis by the institute showed that prices fell.",
  "Officials and residents said that the river was rising.",
  "Friends and family said that the boy was safe.",
  "Mara Lind and her team said that the bridge was safe.",
  "Mara Lind and others said that the bridge was safe.",
  "A spokesman for Mara Lind and Ola Okafor said that nothing was decided.",
  "A lawyer who worked with Mara Lind and Ola Okafor said that nothing was decided.",
  "Mara Lind, but not Ola Okafor, said that the bridge was safe.",
  "Mara Lind or Ola Okafor said that the bridge was safe.",
  "Republicans and independents said that the bill was too long.",
  "Norrick said that the yard and the pier would close.",
];

describe("a source of several", () => {
  for (const [words, names] of SEVERAL)
    it(`is told apart: ${words}`, () => {
      expect(saying(KNOWN + words).at(-1)).toEqual(names);
    });

  for (const words of ONE)
    it(`is left as it is where they are one, or nobody in particular: ${words}`, () => {
      for (const names of saying(words)) expect(names.length).toBeLessThan(2);
    });

  it("has each with the words for them", () => {
    const text = "Mara Lind, the mayor, and Ola Okafor, the police chief, said that the bridge was safe.";
    const [finding] = findings(text);
    expect(finding?.also?.map(({ source }) => wordsOf(text, source))).toEqual([
      "Ola Okafor, the police chief",
    ]);
  });

  it("is taken up by “they” where nobody else is spoken of", () => {
    const text = "Mara Lind and Ola Okafor said that the bridge was safe. They said it would open on Monday.";
    expect(saying(text)).toEqual([
      ["Mara Lind", "Ola Okafor"],
      ["Mara Lind", "Ola Okafor"],
    ]);
    const other = `${text.slice(0, text.indexOf("They"))}Peter Berg said that it was old. They said it would open.`;
    for (const names of saying(other).slice(1)) expect(names).not.toContain("Ola Okafor");
  });
});

describe("“the pair”", () => {
  it.each([
    ["Mara Lind and Ola Okafor met on Monday. The pair said it was late.", ["Mara Lind", "Ola Okafor"]],
    [
      "Prime Minister Karl Holm hosted President Ola Berg. The two leaders said it was late.",
      ["Karl Holm", "Ola Berg"],
    ],
    [
      "Holm and Berg spoke. Karl Holm won. Ola Berg lost. Both men said it was late.",
      ["Karl Holm", "Ola Berg"],
    ],
    ["On Monday Ola Berg met Karl Holm. And it rained. Both said it was late.", ["Ola Berg", "Karl Holm"]],
  ])("is of the two who were told of: %s", (text, names) => {
    expect(saying(text).at(-1)).toEqual(names);
  });

  it("goes on as “they”", () => {
    const text = "Mara Lind and Ola Okafor met. The two women said it was late. They added that it rained.";
    expect(saying(text)).toEqual([
      ["Mara Lind", "Ola Okafor"],
      ["Mara Lind", "Ola Okafor"],
    ]);
  });

  it.each([
    "Ada Lind, Karl Holm and Ola Berg met on Monday. The two men said it was late.",
    "Monday and Tuesday were dry. Both said it was late.",
    "Norrick Steel and Halden Rail merged. Both said it was late.",
    "Karl Holm met reporters. The two men said it was late.",
  ])("is of nobody by name else: %s", (text) => {
    expect(saying(text).at(-1)).toHaveLength(1);
  });
});
