import { describe, expect, it } from "vitest";
import { telling } from "../../told.ts";

const told = telling("source", "cue", "content");

describe("what stands per somebody", () => {
  it.each([
    [
      "Per the report, the firm lost nine million dollars.",
      "the report",
      "Per",
      "the firm lost nine million dollars",
    ],
    ["Per the Gazette’s Ana Brun, the film was late.", "the Gazette’s Ana Brun", "Per", "the film was late"],
    ["The deal will close in May, per Reuters.", "Reuters", "per", "The deal will close in May"],
    [
      "The deal will close in May, per a person close to it.",
      "a person close to it",
      "per",
      "The deal will close in May",
    ],
    [
      "The tank lost 40 litres, as per an NTSB report.",
      "an NTSB report",
      "as per",
      "The tank lost 40 litres",
    ],
  ])("is what they say: %s", (text, source, cue, content) => {
    expect(told(text)).toEqual([{ source, cue, content }]);
  });

  it.each([
    "The fee rises to nine dollars, per person.",
    "Per the rules, the match was void.",
    "Per capita, the town is rich.",
    "Per Lund, 44, was late for the match.",
  ])("is nobody's by a rate, a rule or a man called so: %s", (text) => {
    expect(told(text)).toEqual([]);
  });
});
