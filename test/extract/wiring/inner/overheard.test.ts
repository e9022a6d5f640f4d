import { describe, expect, it } from "vitest";
import { telling } from "../../told.ts";

const told = telling("source", "content", "carriers");

describe("who was heard to say something", () => {
  it.each([
    [
      "A clerk heard the mayor say that the books were “a work of fiction”.",
      "the mayor",
      "that the books were “a work of fiction”",
      ["A clerk"],
    ],
    [
      "Two neighbours heard him shout that he would “burn it down”.",
      "him",
      "that he would “burn it down”",
      ["Two neighbours"],
    ],
    [
      "A porter overheard the surgeon mutter, on his way out, that the lift was “a coffin with buttons”.",
      "the surgeon",
      "that the lift was “a coffin with buttons”",
      ["A porter"],
    ],
    [
      "She heard her boss tell a client that the fund was empty.",
      "her boss",
      "that the fund was empty",
      ["a client", "She"],
    ],
    ["Several delegates heard him threaten to walk out.", "him", "to walk out", ["Several delegates"]],
    [
      "Three nurses have heard the director say patients were “units”.",
      "the director",
      "patients were “units”",
      ["Three nurses"],
    ],
  ])("says it: %s", (text, source, content, carriers) => {
    expect(told(text)).toEqual([{ source, content, carriers }]);
  });

  it.each([
    ["The court heard that the driver was drunk.", [["The court"]]],
    ["She heard that the mayor would resign.", [[]]],
    ["They heard the engine cough, and then silence.", []],
    ["One guest heard the minister complain about the soup.", []],
    ["“I heard him say it was over,” she said.", [[]]],
  ])("is nobody else's: %s", (text, carriers) => {
    expect(told(text).map((one) => one.carriers)).toEqual(carriers);
  });
});
