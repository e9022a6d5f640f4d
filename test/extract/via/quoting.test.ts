import { describe, expect, it } from "vitest";
import { telling } from "../told.ts";

const told = telling("source", "content", "via");

describe("who is quoted by another, and what they said in a clause of their own", () => {
  it.each([
    [
      "The paper quoted a doctor, who said that beds were full.",
      "a doctor",
      "that beds were full",
      "The paper",
    ],
    [
      "The daily quoted Ola Berg, who warned that it would rain.",
      "Ola Berg",
      "that it would rain",
      "The daily",
    ],
  ])("%s", (text, source, content, via) => {
    expect(told(text)).toEqual([{ source, content, via }]);
  });
});
