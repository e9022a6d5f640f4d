import { describe, expect, it } from "vitest";
import { speakers } from "../told.ts";

const last = (text: string) => {
  const speaker = speakers(text).at(-1);
  return speaker && [speaker.name, speaker.kind];
};

describe("a noun by which news takes up somebody with a name", () => {
  it.each([
    ["Ruvimbo Chikwanha cancelled her tour on Monday. The singer said she was tired.", "Ruvimbo Chikwanha"],
    [
      "Obed Quist met Thandeka Moyeni in Tarn. The actress said they had talked of a film.",
      "Thandeka Moyeni",
    ],
    [
      "Malakai Fonua took a moment on Monday. As the anchor said, the channel owes him an apology.",
      "Malakai Fonua",
    ],
    ["The crowd cheered Tiyamike Phiri. The 71-year-old pontiff thanked the women.", "Tiyamike Phiri"],
    ["Delyth Amin was fined. The tycoon denied that the money was hidden.", "Delyth Amin"],
    ["Malakai Fonua won. “It is a movement,” the presumptive Republican nominee said.", "Malakai Fonua"],
    [
      "Ikaika Mahoe won. The billionaire, who has never held office, accused the press of lying.",
      "Ikaika Mahoe",
    ],
    [
      "Sen. Obed Quist stood up. He spoke for long. Delyth Amin, a lawyer, heard him. The senator said taxes would rise.",
      "Obed Quist",
    ],
    [
      "Malakai Fonua is far ahead. Fonua spoke in Tarn. On a show by Ola Berg and Ida Lind, the candidate said taxes would rise.",
      "Malakai Fonua",
    ],
  ])("is them: %s", (text, name) => {
    expect(last(text)).toEqual([name, "person"]);
  });

  it.each([
    ["Obed Quist met a singer in Tarn. The singer said the hall was cold.", "The singer"],
    ["Obed Quist lost the vote. The candidate who won said the count was fair.", "The candidate who won"],
    ["Obed Quist lost the vote. The candidates said the count was fair.", "The candidates"],
    ["Delyth Amin was at home. The author of the report said the dam was weak.", "author of the report"],
    ["Rain fell on Tarn. The candidate said it would pass.", "The candidate"],
    ["Obed Quist read the Independent. The Independent said the count was fair.", "Independent"],
  ])("is nobody who is told apart or without a name: %s", (text, name) => {
    expect(last(text)?.[0]).toBe(name);
  });
});

it("reads nouns that are names of what all objects have", () => {
  const text = "A builder, Ola Berg, bought the yard. The former constructor tycoon said it was cheap.";
  expect(speakers(text)).toHaveLength(1);
});
