import { expect, test } from "vitest";
import { kindOf, slots } from "../../../src/version/slots/slots.ts";

test.each([
  [
    "the letter was sent to Anna Lindqvist",
    "the letter was sent to Petra Lindqvist",
    "Anna Lindqvist",
    "Petra Lindqvist",
  ],
  [
    "he played for the Halvard Gulls of Northern Baseball",
    "he played for the Moreau Terns of Northern Baseball",
    "Halvard Gulls of Northern Baseball",
    "Moreau Terns of Northern Baseball",
  ],
  ["Kelham won the cup in May", "Tarn Rovers won the cup in May", "Kelham", "Tarn Rovers"],
  ["the bout, Lund vs. Finn, was in Orle", "the bout, Lund vs. Moreau, was in Orle", "Finn", "Moreau"],
  [
    "they met Finance Minister Moreau",
    "they met Foreign Minister Moreau",
    "Finance Minister Moreau",
    "Foreign Minister Moreau",
  ],
  [
    "it was heard by the Supreme Court",
    "it was heard by the Court of Appeal",
    "Supreme Court",
    "Court of Appeal",
  ],
])("%s → %s names another", (old, next, was, is) => {
  const found = slots(old, next);
  expect(found).toEqual([{ type: "name", old: was, new: is }]);
  expect(kindOf(old, next, found)).toBe("fact-changed");
});

test.each([
  ["the letter was sent to Anna Lindqvist", "the letter was sent to Lindqvist"],
  ["the letter was sent to Anna Lindqvist", "the letter was sent to A. Lindqvist"],
  ["the letter was sent to Joe Lindqvist", "the letter was sent to Joseph Lindqvist"],
  ["the letter was sent to Bill Lindqvist", "the letter was sent to William Lindqvist"],
  ["the letter was sent to Anna Lindqvist", "the letter was sent to Anna Maria Lindqvist"],
  ["the letter was sent to Anna Lindqvist", "the letter was sent to Harbour Master Anna Lindqvist"],
  ["Halvard International Airport closed", "Halvard Airport closed"],
  ["Then Anna Lindqvist left", "Later Anna Lindqvist left"],
  ["asked by Tarn Grain of Orle", "asked by TarnGrain of Orle"],
])("%s → %s does not", (old, next) => {
  expect(
    slots(old, next).some(({ type, old: was, new: is }) => type === "name" && was !== null && is !== null),
  ).toBe(false);
});
