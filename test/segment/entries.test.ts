import { describe, expect, it } from "vitest";
import { isEntry } from "../../src/segment/entries.ts";

describe("entries of live pages", () => {
  it.each([
    "11.05am: The engineers are back in the tower.",
    "5pm: The engineers are back in the tower.",
    "7.15 p.m.: The engineers are back in the tower.",
    "14h05 - The engineers are back in the tower.",
    "[10:22] The engineers are back in the tower.",
    "[10:22 a.m. ET] The engineers are back in the tower.",
    "10:22 (GMT) - The engineers are back in the tower.",
    "Tuesday, 9:05 a.m.: The engineers are back in the tower.",
    "4 March, 9:05am: The engineers are back in the tower.",
    "March 4 9:05am: The engineers are back in the tower.",
    "9:05 a.m. Tuesday: The engineers are back in the tower.",
    "LATEST: 9:05am: The engineers are back in the tower.",
  ])("%s", (line) => {
    expect(isEntry(line)).toBe(true);
  });

  it.each([
    "2.15: Kempton",
    "14:30:22 The engineers logged in to the tower by mistake.",
    "10.30 The tower opens to visitors on Monday.",
    "John 3:16 – The tower that fell in Siloam was not tall.",
    "Tuesday: The engineers are back in the tower.",
    "(10:22) the engineers were back in the tower.",
  ])("none: %s", (line) => {
    expect(isEntry(line)).toBe(false);
  });
});
