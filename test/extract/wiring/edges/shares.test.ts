import { describe, expect, it } from "vitest";
import { telling } from "../../told.ts";

const told = telling("source", "content");

describe("what a share of people say", () => {
  it.each([
    [
      "Of 900 people asked, 61 percent said they were against it, while 25 percent were in favor and the rest had no view.",
      "they were against it",
    ],
    ["Some 40 percent said they would move, while 30 percent would stay.", "they would move"],
    ["Of those polled, 52% said they trusted the court, and 18% did not know.", "they trusted the court"],
  ])("ends before what another says: %s", (text, content) => {
    expect(told(text)).toMatchObject([{ content }]);
  });

  it("goes on where no other share is told of", () => {
    expect(told("Some 40 percent said they would move, and would pay 30 percent more.")).toMatchObject([
      { content: "they would move, and would pay 30 percent more" },
    ]);
  });
});
