import { describe, expect, it } from "vitest";
import { telling } from "../../told.ts";

const told = telling("source", "content", "carriers");

describe("who says something within what another says", () => {
  it.each([
    [
      "The club has threatened to sue the league, according to two people at the meeting.",
      "The club",
      "to sue the league",
      ["two people at the meeting"],
    ],
    [
      "Norway has urged the factions to meet, a Western envoy said.",
      "Norway",
      "the factions to meet",
      ["a Western envoy"],
    ],
    [
      "Norway, which has trained the police, has asked both sides to wait, according to three diplomats.",
      "Norway, which has trained the police",
      "both sides to wait",
      ["three diplomats"],
    ],
    [
      "An aide said the senator had vowed to block the bill.",
      "the senator",
      "to block the bill",
      ["An aide"],
    ],
    [
      "According to him, a guard told the prisoners to lie down.",
      "a guard",
      "to lie down",
      ["the prisoners", "him"],
    ],
    [
      "According to the widow, a surgeon asked her to “sign and say nothing”.",
      "a surgeon",
      "her to “sign and say nothing”",
      ["the widow"],
    ],
    [
      "The captain, who was off duty, said she had been warned by a colleague that the bridge was weak.",
      "a colleague",
      "that the bridge was weak",
      ["The captain, who was off duty"],
    ],
    [
      "The cook told the Ledger that the queen had asked to eat with the grooms.",
      "the queen",
      "to eat with the grooms",
      ["The cook"],
    ],
    ["Her aunt said the boy had begged to go home.", "the boy", "to go home", ["Her aunt"]],
    [
      "Two people said that at least one governor, Rosa Vidal, had argued in private that the loan was too large.",
      "at least one governor, Rosa Vidal",
      "that the loan was too large",
      ["Two people"],
    ],
    [
      "A source said the minister, Ola Berg, had warned last week that the dam would break.",
      "the minister, Ola Berg",
      "that the dam would break",
      ["A source"],
    ],
    [
      "One recalled a dinner where Hale said the bank was “a boat without a bottom”.",
      "Hale",
      "the bank was “a boat without a bottom”",
      ["One"],
    ],
    [
      "Another described a meeting at which the editor told reporters that the story was dead.",
      "the editor",
      "that the story was dead",
      ["reporters", "Another"],
    ],
    [
      "Claire Aubrey, 44, told colleagues she could not stay, according to an email seen by the mayor.",
      "Claire Aubrey, 44",
      "she could not stay",
      ["colleagues", "an email seen by the mayor"],
    ],
    ["He rejected the union’s claim that the pit was unsafe.", "the union", "that the pit was unsafe", []],
    ["She dismissed critics’ charge that it had been rushed.", "critics", "that it had been rushed", []],
    [
      "The governor brushed aside the senator’s suggestion that the vote be delayed.",
      "the senator",
      "that the vote be delayed",
      [],
    ],
  ])("is found beside it: %s", (text, source, content, carriers) => {
    const found = told(text);
    expect(found).toHaveLength(2);
    expect(found).toContainEqual({ source, content, carriers });
  });

  it.each([
    "She asked whether the club had promised to pay.",
    "The mayor said he had urged them to leave.",
    "He denied that the bank had asked him to sign.",
    "Lind said nobody had threatened to leave.",
    "The union rejected the claim that the pit was unsafe.",
    "The firm said it would answer to the court’s claim form.",
    "Residents said they had been told to keep their windows shut.",
    "The lawyer said the union’s claim that the pit was unsafe was wrong.",
  ])("is nothing of its own: %s", (text) => {
    expect(told(text)).toHaveLength(1);
  });
});
