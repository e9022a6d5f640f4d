import { describe, expect, it } from "vitest";
import { telling } from "../../told.ts";

const told = telling("source", "content");

describe("whose opinion something is", () => {
  it.each([
    [
      "In the view of the union, which walked out in March, the deal is dead.",
      "the union, which walked out in March",
      "the deal is dead",
    ],
    [
      "In the opinion of Dr Hale, who examined the horse, it should never have run.",
      "Dr Hale, who examined the horse",
      "it should never have run",
    ],
    [
      "To the campaigners who saved the pier, none of this is about money.",
      "the campaigners who saved the pier",
      "none of this is about money",
    ],
    [
      "What worries Dr Hale is that the drug was never tested on children.",
      "Dr Hale",
      "that the drug was never tested on children",
    ],
    ["What bothers him is that nobody counted.", "him", "that nobody counted"],
    ["What annoys residents most is that nobody asked them.", "residents", "that nobody asked them"],
  ])("is told by no verb of saying: %s", (text, source, content) => {
    expect(told(text)).toEqual([{ source, content }]);
  });

  it.each([
    "What matters is that the bridge held.",
    "What struck the ship was a floating container.",
    "To get there, none of the roads is open.",
  ])("is nobody’s: %s", (text) => {
    expect(told(text)).toEqual([]);
  });
});
