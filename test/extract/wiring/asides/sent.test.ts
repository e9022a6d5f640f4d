import { describe, expect, it } from "vitest";
import { telling } from "../../told.ts";

const told = telling("source", "content");

describe("a paper in which something was said", () => {
  it.each([
    ["Halden Paints said in a statement that it sent to Rival on Friday.", []],
    ["The board said in a memo that was leaked to Northwind.", []],
    ["The plant was safe, Halden Paints said in a statement that it sent to Rival.", ["The plant was safe"]],
    ["“The plant is safe,” Halden Paints said in a letter that it posted online.", ["“The plant is safe,”"]],
    [
      "The mayor said in an email that was seen by Northwind that the pier would close.",
      ["that the pier would close"],
    ],
    ["Ann Lee said in a memo which he wrote to staff that jobs would go.", ["that jobs would go"]],
    [
      "The firm announced in an email that it sent to customers on Monday that prices would rise.",
      ["that prices would rise"],
    ],
    ["The mayor said in a letter that he wrote to staff: “Jobs will go.”", ["“Jobs will go.”"]],
    [
      "The minister said in a post that she later deleted that the talks had failed.",
      ["that the talks had failed"],
    ],
  ])("is told apart from what was said in it: %s", (text, contents) => {
    expect(told(text).map(({ content }) => content)).toEqual(contents);
  });

  it.each([
    ["Halden Paints said in a statement that it had closed the plant.", "that it had closed the plant"],
    ["Halden Paints said in a statement that it was seen as a rival.", "that it was seen as a rival"],
    ["The company wrote in a letter that it sent the money to Rival.", "that it sent the money to Rival"],
    ["The firm said in a report that it published 40 papers in 2024.", "that it published 40 papers in 2024"],
    [
      "The bank said in a filing that it posted in May a loss of $4 million.",
      "that it posted in May a loss of $4 million",
    ],
  ])("is no part of what somebody did: %s", (text, content) => {
    expect(told(text)[0]?.content).toBe(content);
  });
});
