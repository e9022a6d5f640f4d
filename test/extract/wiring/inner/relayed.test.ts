import { describe, expect, it } from "vitest";
import { telling } from "../../told.ts";

const told = telling("source", "content", "carriers");

describe("what somebody is told to have said within what another said", () => {
  it.each([
    [
      "The inspector said a foreman had told her that the brakes were worn.",
      "a foreman",
      "that the brakes were worn",
      ["her", "The inspector"],
    ],
    [
      "Ms. Halvorsen said that two neighbours had warned the council the wall was leaning.",
      "two neighbours",
      "the wall was leaning",
      ["the council", "Ms. Halvorsen"],
    ],
    [
      "The trainer admitted that a vet had said the horse was lame.",
      "a vet",
      "the horse was lame",
      ["The trainer"],
    ],
    [
      "The regulator has told the bank that it must sell the unit, three officials said.",
      "The regulator",
      "that it must sell the unit",
      ["the bank", "three officials"],
    ],
    [
      "Her lawyer said the hospital had admitted that the scan was lost.",
      "the hospital",
      "that the scan was lost",
      ["Her lawyer"],
    ],
    [
      "The captain wrote that the coastguard had advised him that the channel was clear.",
      "the coastguard",
      "that the channel was clear",
      ["him", "The captain"],
    ],
    [
      "The minister said ministers had argued that the tax was too high, and that she agreed.",
      "ministers",
      "that the tax was too high",
      ["The minister"],
    ],
    [
      "Ms. Roe told the court her husband had said he would come back.",
      "her husband",
      "he would come back",
      ["Ms. Roe"],
    ],
    [
      "The widow says the ministry told her the file was lost.",
      "the ministry",
      "the file was lost",
      ["her", "The widow"],
    ],
    [
      "Police said the suspect had claimed that the gun was a toy.",
      "the suspect",
      "that the gun was a toy",
      ["Police"],
    ],
  ])("is found beside it: %s", (text, source, content, carriers) => {
    const found = told(text);
    expect(found).toHaveLength(2);
    expect(found).toContainEqual({ source, content, carriers });
  });

  it.each([
    "Mr. Berg said he had told the board that it was over.",
    "The lawyer said nobody had told her client the hearing was moved.",
    "He denied that the bank had told him the loan was safe.",
    "The report says Lind wanted staff to lie.",
    "The clerk asked whether the mayor had said that it would rain.",
    "“The vet said the horse was lame,” the trainer said.",
  ])("is nothing of its own: %s", (text) => {
    expect(told(text)).toHaveLength(1);
  });

  it.each([
    ["Emily Lind said a nurse had told her the alarm was off. She said it was cold.", "Emily Lind"],
    [
      "A spokeswoman said two men had told her the brakes were worn. She added that it was late.",
      "spokeswoman",
    ],
  ])("leaves who carries it to go on: %s", (text, name) => {
    expect(telling("name")(text).at(-1)).toEqual({ name });
  });

  it("is nobody’s by a word as long as a line", () => {
    const content = `${"fah".repeat(27)}’s 10% owner had told her that the brakes were worn`;
    expect(told(`The inspector said ${content}.`)).toMatchObject([{ source: "The inspector", content }]);
  });
});
