import { describe, expect, it } from "vitest";
import { kindOf, slots } from "../../../src/version/slots/slots.ts";

describe("what was to be done and has been done", () => {
  it.each([
    ["is preparing to sue", "has sued"],
    ["is about to resign", "has resigned"],
    ["is set to sign", "has signed"],
    ["tried to reach", "reached"],
    ["will ban", "has banned"],
    ["will be closed", "was closed"],
    ["was trying to raise", "raised"],
    ["is considering closing", "has closed"],
    ["are in talks to merge", "have merged"],
    ["offered to buy", "bought"],
    ["is on the brink of closing", "has closed"],
    ["will cut", "has cut"],
  ])("%s, %s", (open, done) => {
    const [old, next] = [open, done].map((words) => `the bank ${words} the fund`);
    const found = [{ type: "negation", old: open, new: done }];
    expect(slots(old ?? "", next ?? "")).toEqual(found);
    expect(kindOf(old ?? "", next ?? "", slots(old ?? "", next ?? ""))).toBe("fact-changed");
    expect(slots(next ?? "", old ?? "")).toEqual([{ type: "negation", old: done, new: open }]);
  });

  it.each([
    ["the bank is set to close the fund", "the bank will close the fund"],
    ["the bank will close the fund", "the bank is going to close the fund"],
    ["the fund was to be opened in May", "the fund would be opened in May"],
    ["the court will hear the case", "the court is to hear the case"],
    ["the bank has told its staff to be ready to leave", "the bank has told its staff to leave"],
    ["the bank will close the fund", "the bank closes the fund"],
  ])("none: %s, %s", (old, next) => {
    expect(kindOf(old, next, slots(old, next))).not.toBe("fact-changed");
    expect(kindOf(next, old, slots(next, old))).not.toBe("fact-changed");
  });
});
