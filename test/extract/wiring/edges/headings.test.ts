import { describe, expect, it } from "vitest";
import { telling } from "../../told.ts";

const told = telling("source", "content");

describe("a place in capitals before a colon", () => {
  it("is nobody where a story begins by it", () => {
    const text =
      "NEW DELHI: The court on Tuesday pulled up the state for its “lackadaisical” response to the floods.\n\nThe state said it would appeal.";
    expect(told(text).map(({ source }) => source)).not.toContain("NEW DELHI");
    expect(told(text)).toContainEqual({ source: "The state", content: "it would appeal" });
  });

  it("is a speaker among others", () => {
    const text = "BERG: The road was never safe.\n\nLIND: We told you so in May.";
    expect(told(text).map(({ source }) => source)).toEqual(["BERG", "LIND"]);
  });
});
