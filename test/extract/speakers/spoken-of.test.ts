import { describe, expect, it } from "vitest";
import { speakers } from "../told.ts";

const last = (text: string) => speakers(text).at(-1)?.name;

describe("who “he” and “she” are", () => {
  it.each([
    [
      "His sister Vera always denied it, she said.\n\nThe harpist Fionnghuala Ost, who toured with him for years, remembered a man who laughed.\n\n“He would wake you at four,” she told Radio Sul.",
      "Fionnghuala Ost",
    ],
    [
      "Defender Mika Laine, who was beaten by him twice, praised the winger Oto Salo. “He was quick,” she said.",
      "Mika Laine",
    ],
  ])("is never whoever acts on them: %s", (text, name) => {
    expect(last(text)).toBe(name);
  });

  it("is whom a sentence speaks of first, whatever its tree", () => {
    expect(
      last(
        "Coach Gareth Tuhoro said the pitch was dry. “We will bat,” he told reporters.\n\nFormer captain Roshan de Alwis, working as a commentator, was less impressed. “You get one chance,” he said on air.",
      ),
    ).toBe("Roshan de Alwis");
  });

  it("is the first of a family where both are named as often", () => {
    expect(
      last(
        "Goran Petek, the cellist who filled the docks with music, has died at 71.\n\nHis son Ivo Petek wrote that the hall was full.\n\nBorn in Split, Petek claimed to have learned from a barber.",
      ),
    ).toBe("Goran Petek");
  });

  it.each([
    ["“I slept well,” said Perera. Would Sri Lanka bat again? “Ask the captain,” he said.", "Perera"],
    ["“I slept well,” said Tom Okello. New Zealand lost. “It was a good toss,” he said.", "Tom Okello"],
    [
      "Samina Wahid wept. Outside, Hana’s uncle, Tariq Wahid, said it was over. “Go,” he said.",
      "Tariq Wahid",
    ],
    [
      "Anna Lind met the chef Idris Kaya. Kaya, who cooked for her, said it was cold. “Soup,” he said.",
      "Idris Kaya",
    ],
    [
      "Ruth Carlow, who taught him for three years, said she had kept his notebooks. “All of them,” she said.",
      "Ruth Carlow",
    ],
  ])("is no land, and nobody by what is theirs: %s", (text, name) => {
    expect(last(text)).toBe(name);
  });
});

describe("who holds an office", () => {
  it.each([
    [
      "Junior Minister of State for Rail Anand Kulkarni told parliament that he had asked for a report.",
      "Anand Kulkarni",
    ],
    ["Secretary of State for Wales Geraint Pugh said the valleys were flooded.", "Geraint Pugh"],
    ["Commissioner for Human Rights Dunja Petrovic said the camps were full.", "Dunja Petrovic"],
    ["Minister for Women and Equality Ana Ruiz said pay was up.", "Ana Ruiz"],
    ["Work and Pensions Secretary Helen Marsh said the rules were clear.", "Helen Marsh"],
    [
      "“Shops closed early,” said Mohammed Aziz, who sells phones.\n\nUnion Minister of State for Power Anand Kulkarni told the house on Friday that the grid was safe. He said nobody would freeze.",
      "Anand Kulkarni",
    ],
    [
      "“You may as well give up,” said Paddy Kearns.\n\nMinister for Justice Declan Moyle is in the chamber. There will be no new prisons, he tells deputies.",
      "Declan Moyle",
    ],
  ])("is named behind what it is for: %s", (text, name) => {
    expect(last(text)).toBe(name);
  });

  it.each([
    ["The Minister for Finance said the budget was sound.", "role"],
    ["A spokesman for Ana Ruiz said pay was up.", "role"],
    ["The Secretary of State for Wales said the valleys were flooded.", "role"],
  ])("has no name where only the office is told: %s", (text, kind) => {
    expect(speakers(text).at(-1)?.kind).toBe(kind);
  });
});
