import { describe, expect, it } from "vitest";
import { speakers } from "../told.ts";

const last = (text: string) => speakers(text).at(-1)?.name;

describe("“he” and “she”", () => {
  it.each([
    [
      "Justice Marian Kettering wrote it. She said the law was clear.\n\nJustice Odile Pryce added a short dissent of her own, in which she predicted that growers would pour concrete.",
      "Odile Pryce",
    ],
    [
      "President Elaine Marsh will speak on Thursday, and Marsh is angry. Her aide Dana Cole denied it.\n\nAs she gathered her papers, Cole paused. “Today?” she said.",
      "Dana Cole",
    ],
    [
      "Mayor Ada Lind is angry. Her deputy Rita Holm denied it.\n\nAsked while she was leaving whether it was true, Holm said that she did not know. “Ask her,” she said.",
      "Rita Holm",
    ],
  ])("are the subject that their sentence comes to: %s", (text, name) => {
    expect(last(text)).toBe(name);
  });

  it.each([
    "A caller who would not give her name accused the board of fraud. Dispatch suggested that she write to the clerk. She said she had.",
    "A caller who gave no reason for her question blamed the board. Officer Jill Pruitt listened. The board met. She said it was late.",
  ])("go on with somebody without a name where their own pronoun tells them apart: %s", (text) => {
    expect(last(text)).toMatch(text.includes("Pruitt") ? /Pruitt/ : /^A caller/);
  });

  it.each([
    "The clerk told Officer Jill Pruitt that it was late, Pruitt said. He said it was unfair.",
    "Emmett Lind said that it was late. She said it was unfair.",
  ])("are nobody whose name tells otherwise: %s", (text) => {
    expect(String(last(text))).not.toMatch(/Pruitt|Lind/);
  });

  it.each([
    ["Sheriff Odalys Prynn closed the road. “It was ice,” she said.", "Odalys Prynn"],
    ["Colonel Thaddeo Okrent denied it. “No,” he said.", "Thaddeo Okrent"],
    ["Pastor Ximo Vell opened the hall. “Come in,” he said.", "Ximo Vell"],
    ["Constable Brannoc Teague found the boat. “It was empty,” he said.", "Brannoc Teague"],
  ])("are whoever has a title: %s", (text, name) => {
    expect(last(text)).toBe(name);
  });

  it.each([
    ["The director, Joan Fisk, was glad. The guinea pig, Dewey, was not hurt, she confirmed.", "Joan Fisk"],
    ["Lavinia Till rose. A pigeon named Gustav won a medal. She said that it was dead.", "Lavinia Till"],
    [
      "Lavinia Till moved the Pigeons (Public Places) Bill. The Ports Bill was dropped. She said it would return.",
      "Lavinia Till",
    ],
    [
      "The envoy, Ruth Boll, opened the Velik–Port Kessal railway. Kessal has always paid, she said.",
      "Ruth Boll",
    ],
    [
      "Meera Rao told the house that onions were dear in the city's Gol Bazaar. “It hurts,” she said.",
      "Meera Rao",
    ],
    ["Madam Aminat Okonjo met President Timur Salkov. He said that the line was open.", "Timur Salkov"],
    [
      "Lou Bergeron lost. The referee, Phil Kane, said it was fair. Bergeron, on his way out, was asked by a fan. He said it was not.",
      "Lou Bergeron",
    ],
    [
      "Kyle Brandt promised to stay. Former Gov. Chet Olsen used it in 1994. Olsen laughed. “It lost,” he said.",
      "Chet Olsen",
    ],
  ])("are no animal, law, way or place: %s", (text, name) => {
    expect(last(text)).toBe(name);
  });

  it.each([
    [
      "Wade Pruett was booked on Monday. A librarian called early. She told deputies the keys were gone.",
      "A librarian",
    ],
    ["Two nurses were hurt. A porter ran for help. He said the lift was full.", "A porter"],
  ])("are who was told of right before where nobody else can be meant: %s", (text, name) => {
    expect(last(text)).toBe(name);
  });

  it.each([
    [
      "Ana Castaing is an ecologist. In a paper she and her colleagues reported that eels can hear.",
      "Ana Castaing",
    ],
    ["Mona Lie sells bread. She and her husband said the shop would close.", "Mona Lie"],
    ["Tom Lie sells bread. He and his team said that it was stale.", "Tom Lie"],
  ])("are the first of several: %s", (text, name) => {
    expect(last(text)).toBe(name);
  });
});

describe("whoever stands beside the subject", () => {
  it("is the subject that “she” goes on with", () => {
    const text = `Judge Thandi Mokoena said the case was weak. “It is speculative,” she said in a judgment.

Dube’s spokesperson, Lerato Khumalo, said they would study it. “He was wronged,” she said.`;
    expect(speakers(text).at(-1)).toMatchObject({ name: "Lerato Khumalo" });
  });
});

describe("“who” behind what somebody wrote", () => {
  it.each([
    [
      "An amendment by Labour’s Cllr Winston Marsh, who proposed that volunteers keep them open, was lost.",
      "Winston Marsh",
    ],
    ["A motion by Labour’s Cllr Dan Hale, who said the road was unsafe, was lost.", "Dan Hale"],
    ["A letter by Labour’s Winston Marsh, who said he was sorry, was read out.", "Winston Marsh"],
    ["A petition by local mother Jo Park, who said the crossing was deadly, was handed in.", "Jo Park"],
  ])("%s", (text, name) => {
    expect(last(text)).toBe(name);
  });
});

describe("“he” and “she” who answer", () => {
  it.each([
    [
      "Coach Pelle Krogh called it brave. Asked whether Thun would start, he replied: “If he knows what day it is.”",
      "Pelle Krogh",
    ],
    [
      "Mayor Anna Lind praised the crew. Asked if Karin Berg would resign, she said it was too early.",
      "Anna Lind",
    ],
    [
      "Ola Vik said the bridge was safe. Asked about a report by Tom Hale, he said he had not read it.",
      "Ola Vik",
    ],
    ["Jan Olsen said no. When asked why Per Dahl had left, he said it was late.", "Jan Olsen"],
    ["Jan Olsen said no. Asked about the fire, Per Dahl said he was sorry. He said it was late.", "Per Dahl"],
  ])("are who was asked: %s", (text, name) => {
    expect(last(text)).toBe(name);
  });
});

describe("“Mr” and “Ms” of a family", () => {
  it.each([
    [
      "Isobel Rennie’s relatives were angry. Her son, Graeme, wept. Mr Rennie said the family was sad.",
      "Rennie",
    ],
    ["Anna Lind died in May. Her husband, Tom, wept. Mr Lind said she was brave.", "Lind"],
    ["Tom Hale lost his job. His wife, June, was ill. Mrs Hale said it was cruel.", "Hale"],
    ["Tom Hale lost his job. His wife, June, was ill. Mr Hale said it was cruel.", "Tom Hale"],
    ["Anna Lind lost her job. Ms Lind said it was cruel.", "Anna Lind"],
  ])("%s", (text, name) => {
    expect(last(text)).toBe(name);
  });
});

describe("they who were told of behind “according to”", () => {
  it("are called without it", () => {
    expect(
      speakers("The deal is dead, according to two officials. A vote is planned, they said.").at(-1)?.name,
    ).toBe("two officials");
  });
});

describe("“it” and “its” of who says something", () => {
  it.each([
    ["Lorvik stuck to its claim that the gas was harmless. The valve had closed, it said.", "Lorvik"],
    ["The company kept silent. The roof was sound, it said.", "company"],
    ["The report came out in May. The dam was weak, it said.", "report"],
    ["Lorvik stuck to its claim that the gas was harmless.", "Lorvik"],
  ])("are what may say it: %s", (text, name) => {
    expect(last(text)).toBe(name);
  });
});

describe("the man and the woman", () => {
  it.each([
    ["“It was broken,” said the man, who would not be named.\n\nHe said the rain came in.", "the man"],
    ["Olga Berg spoke. “I saw it,” said the woman.\n\nShe said the car was red.", "the woman"],
    ["Olga Berg spoke. “I saw it,” said the man.\n\nShe said the car was red.", "Olga Berg"],
  ])("go on as he and she: %s", (text, name) => {
    expect(last(text)).toBe(name);
  });
});

describe("what somebody did before they speak", () => {
  it.each([
    "Ingeborg Saarela ran. After looking at pictures taken by a drone she concluded that the crack was real.",
    "Ingeborg Saarela ran. When asked about the roof she said that it was safe.",
  ])("is none of their name: %s", (text) => {
    expect(last(text)).toBe("Ingeborg Saarela");
  });
});

describe("who speaks after", () => {
  it.each([
    [
      "The health minister, Miriama Stace, opened a ward. It will be full by Christmas, she promised.",
      "Miriama Stace",
    ],
    ["The commander, Major Evan Peixoto, fell. The gate was shut, the major said.", "Evan Peixoto"],
    [
      "Several neighbours described a boat from which men waved. The storm lasted all night, they said.",
      "several neighbours",
    ],
    ["Two boys saw a van that guards had left. The doors were open, they said.", "two boys"],
  ])("a feast, a rank, and others than the sentence is of: %s", (text, name) => {
    expect(last(text)).toBe(name);
  });
});
