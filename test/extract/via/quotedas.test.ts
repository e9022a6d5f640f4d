import { describe, expect, it } from "vitest";
import { telling } from "../told.ts";

const told = telling("source", "content", "via");

describe("who was quoted as saying something", () => {
  it.each([
    [
      "The crooner Dickie Marlowe was quoted as saying in last month’s Velvet that he “wouldn’t cross the street” for her.",
      "The crooner Dickie Marlowe",
      "that he “wouldn’t cross the street” for her",
      "last month’s Velvet",
    ],
    ["Berg was quoted as telling the Courier that it was over.", "Berg", "that it was over", "the Courier"],
    [
      "The coach was quoted in Friday’s Gazette as saying he would stay.",
      "The coach",
      "he would stay",
      "Friday’s Gazette",
    ],
  ])("is its source: %s", (text, source, content, via) => {
    expect(told(text)).toEqual([{ source, content, via }]);
  });
});
