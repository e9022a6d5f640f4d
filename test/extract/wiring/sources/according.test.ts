import { describe, expect, it } from "vitest";
import { telling } from "../../told.ts";

const told = telling("source", "cue", "content");

describe("who a sentence is according to", () => {
  it.each([
    ["police", "the driver had fled by the time they arrived"],
    ["the country's attorney general", "none of the missing sailors were among the dead"],
    ["the mayor's office", "the bridge will be closed for two weeks"],
    ["the Daily Mirror", "a fan threw a bottle at the singer"],
    ["a spokesman for the airline", "no passengers were hurt"],
    ["sources close to the club", "two players want to leave"],
  ])("ends where its subject begins, without a comma: %s", (source, content) => {
    expect(told(`According to ${source} ${content}.`)).toEqual([{ source, cue: "According to", content }]);
  });

  it.each([
    ["the ministry", "which has been denying such claims for weeks", "that's nonsense"],
    [
      "a blog linked to the rebels (also known as the Front)",
      "which has been quoted by local media",
      "Ms Dorn was captured near Arun",
    ],
  ])("has a clause beside it, which is no part of what is told: %s", (source, clause, content) => {
    expect(told(`According to ${source}, ${clause}, ${content}.`)).toEqual([
      { source, cue: "According to", content },
    ]);
  });

  it("may hold a clause of its own", () => {
    const [first] = told("According to figures the bank released on Friday, prices fell by two per cent.");
    expect(first?.content).toBe("prices fell by two per cent");
  });
});
