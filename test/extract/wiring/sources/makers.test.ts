import { describe, expect, it } from "vitest";
import { telling } from "../../told.ts";

const told = telling("source", "content", "kind");

describe("what says something and who made it", () => {
  it.each([
    [
      "The White House is studying footage released by the Northern Front purporting to show the killing of an aid worker.",
      "footage released by the Northern Front",
      "to show the killing of an aid worker",
    ],
    [
      "The court heard of a letter written by Berg saying that he would kill her.",
      "a letter written by Berg",
      "that he would kill her",
    ],
    [
      "The BBC apologised for a tweet by its reporter claiming that the queen had died.",
      "a tweet by its reporter",
      "that the queen had died",
    ],
  ])("is its source, and not who deals with it: %s", (text, source, content) => {
    expect(told(text)).toEqual([{ source, content, kind: "document" }]);
  });
});
