import { describe, expect, it } from "vitest";
import { telling } from "../../told.ts";

const told = telling("source", "content");

describe("a clause of the writer behind what was said", () => {
  it.each([
    ["Lind confessed to the murder and the jury took ten minutes to find him guilty.", "the murder"],
    ["The coach praised the crew and the boat sailed at noon.", "the crew"],
    ["Lund demanded an inquiry, and on Friday she got one.", "an inquiry"],
  ])("is no part of what a verb takes that takes a noun: %s", (text, content) => {
    expect(told(text)).toMatchObject([{ content }]);
  });

  it.each([
    [
      "Brun said the aid would come next year, but he gave no details on cost.",
      "the aid would come next year",
    ],
    ["Lind said the ship had sunk but did not say when.", "the ship had sunk"],
    ["The union said the strike would end, although it declined to give a date.", "the strike would end"],
    ["Brun said it would be safe but offered no evidence.", "it would be safe"],
  ])("tells what was left unsaid: %s", (text, content) => {
    expect(told(text)).toMatchObject([{ content }]);
  });

  it.each([
    ["Brun praised the crew and the work they did.", "the crew and the work they did"],
    ["Lind condemned the ban that Lund and the council passed.", "the ban that Lund and the council passed"],
    ["Lund criticised the way the mayor and the council voted.", "the way the mayor and the council voted"],
    ["“He came but he gave no details,” Brun said.", "“He came but he gave no details,”"],
  ])("is none that belongs to a noun or to a quotation: %s", (text, content) => {
    expect(told(text)).toMatchObject([{ content }]);
  });
});
