import { describe, expect, it } from "vitest";
import { speakers } from "../told.ts";

const first = (text: string) => speakers(text)[0];

describe("who opens a text without a name", () => {
  it.each([
    [
      "A nurse told the inquiry that the ward was never safe.\n\nIlka Brand, who left in May, said nobody listened.",
      "Ilka Brand",
    ],
    ["The diver who found the wreck said it was upright.\n\nTomas Rill, 39, went down twice.", "Tomas Rill"],
    [
      "A baker turned mayor said the ovens were cold.\n\nAna Foss, elected in May, told voters so.",
      "Ana Foss",
    ],
    [
      "A mother of three said the school had lied.\n\nRuth Okello, from Tarn, said her son was ill.",
      "Ruth Okello",
    ],
    ["A skipper said his boat was rammed at dawn.\n\nMr Ole Brix told the court it was dark.", "Ole Brix"],
    [
      "Norland's central bank chief said rates would rise.\n\nAt a forum in Tarn, Obed Quist said inflation was high.",
      "Obed Quist",
    ],
    [
      "Norland's opposition leader said he had won.\n\nWith half the votes counted, Delyth Amin had 51 percent.",
      "Delyth Amin",
    ],
    ["Wreck found\n\nA diver said it was upright.\n\nTomas Rill, 39, went down twice.", "Tomas Rill"],
    [
      "One woman decided to live in a shop.\n\nRuth Okello, 26, from Tarn, said she needed comfort.",
      "Ruth Okello",
    ],
    ["A hostage's sister said he was dead.\n\nIlka Brand told a paper that she knew.", "Ilka Brand"],
  ])("bears the one by which the next paragraph begins: %s", (text, name) => {
    expect(first(text)).toMatchObject({ name, kind: "person" });
  });

  it.each([
    ["A farmer claims to have seen the beast. Tomas Rill, 39, was driving home.", "Tomas Rill"],
    ["A teenager claimed that he made millions. Obed Quist, who is 17, trades shares.", "Obed Quist"],
    ["A Tarnish cleric said kites were sinful. Sheikh Omar al-Tawil had been asked.", "Omar al-Tawil"],
    [
      "The bank will be saved, Norland's finance minister said. Obed Quist told a channel that talks went on.",
      "Obed Quist",
    ],
    [
      "Tests prove it, the country's interior minister says. Obed Quist, speaking in Tarn, named nobody.",
      "Obed Quist",
    ],
  ])("bears the one of whom the next sentence tells by age, title or office: %s", (text, name) => {
    expect(first(text)).toMatchObject({ name, kind: "person" });
  });

  it.each([
    "A man claimed to be a doctor. Anna Brand, 40, did not believe him.",
    "A woman said that her husband had vanished. Detective Tomas Rill, 50, led the search.",
    "A judge said the dam was safe.\n\nTomas Rill, 39, had asked for a review.",
    "A nurse told a driver that the road was shut.\n\nTomas Rill, 39, had been waiting.",
    "A plumber said the school was flooded.\n\nThe mayor, Tomas Rill, said it was dry.",
    "The diver said it was upright.\n\nTomas Rill, 39, went down twice.",
    "Norland's fifth-largest grocer said prices would rise.\n\nTomas Rill, its head, said it was sorry.",
    "Norland's health secretary said wards were full.\n\nOn Friday, nurses walked out.",
    "A plumber said Tomas Rill had left.\n\nTomas Rill, 39, said it was dry.",
    "A plumber said it was dry. Tomas Rill said so.",
  ])("bears none that may be another's: %s", (text) => {
    expect(first(text)?.kind).not.toBe("person");
  });
});
