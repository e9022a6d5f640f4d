import { describe, expect, it } from "vitest";
import { telling } from "../../told.ts";

const told = telling("source", "content");

describe("passives", () => {
  it.each([
    [
      "Brun visited the camp, dubbed the “Grand Hotel” by the soldiers held there.",
      "the soldiers",
      "the camp the “Grand Hotel”",
    ],
    [
      "He met Ida Lund, nicknamed Queen of the Hill by neighbours.",
      "neighbours",
      "Ida Lund Queen of the Hill",
    ],
    ["The law, branded “a disaster” by unions, was passed.", "unions", "The law “a disaster”"],
  ])("are said by whoever stands behind “by”: %s", (text, source, content) => {
    expect(told(text)).toMatchObject([{ source, content }]);
  });

  it.each([
    "The lorry driver dubbed the Road King was arrested on Friday.",
    "The killer dubbed the “Night Walker” struck again.",
    "The storm, called the worst in a century, killed nine.",
    "The senator was heckled with cries of “Resign!” as he left the hall.",
    "Marlow Speakers have long been considered some of the best speakers available.",
    "The software has been widely praised as simple.",
    "On May 3, a third case of cholera was reported in a 40-year-old farmer, also from Aarhus.",
  ])("are said by nobody who is told: %s", (text) => {
    expect(told(text).filter(({ source }) => source !== "")).toEqual([]);
  });

  it.each([
    ["Brun dubbed the plan the Great Escape.", "Brun"],
    ["Lund, a farmer, called the plan a joke.", "Lund, a farmer"],
    ["As Marsh dubbed the deal, it was a Trojan Horse.", "Marsh"],
  ])("are none where the subject says it: %s", (text, source) => {
    expect(told(text)).toMatchObject([{ source }]);
  });
});
