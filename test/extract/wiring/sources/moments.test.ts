import { describe, expect, it } from "vitest";
import { telling } from "../../told.ts";

const told = telling("source", "content");

describe("a noun that a clause without “that” tells of", () => {
  it.each([
    ["The bar was shut at the time police say Hale was shot.", "police", "Hale was shot"],
    [
      "She was in Oslo on the day prosecutors say the money was stolen.",
      "prosecutors",
      "the money was stolen",
    ],
    ["That was the moment witnesses say the shooting began.", "witnesses", "the shooting began"],
    ["Lind is the man police say robbed the bank.", "police", "robbed the bank"],
  ])("is no part of who says it: %s", (text, source, content) => {
    expect(told(text)).toEqual([{ source, content }]);
  });

  it("is not looked for in a name", () => {
    expect(told("The Site Group said it would sell the pier.")).toMatchObject([{ source: "The Site Group" }]);
  });
});
