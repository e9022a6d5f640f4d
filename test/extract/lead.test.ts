import { describe, expect, it } from "vitest";
import { telling } from "./told.ts";

const told = telling("source", "name");

describe("datelines without a dash", () => {
  it.each([
    "Norpur, Aug 3 (KNA) Union members walked out on Monday, saying that the minister had lied to them.",
    "NEW NORPUR, 3 August (Kessal News): Union members said that the minister had lied.",
    "Norpur: Sept 12 (KNA) Union members said that the minister had lied.",
    "Lower Norpur, 4 October: Union members said that the minister had lied.",
  ])("are nobody who speaks: %s", (text) => {
    expect(told(text)).toEqual([{ source: "Union members", name: "Union members" }]);
  });

  it("are those of an agency alone, too", () => {
    const content = telling("content");
    for (const agency of ["Kessal", "Kessal News", "Wire Nine"])
      expect(
        content(`(${agency}) - The county did not know of the crack, a spokesman said.`),
        agency,
      ).toEqual([{ content: "The county did not know of the crack" }]);
  });

  it("are none where a name only stands before a date", () => {
    expect(told("Ola Lind, May 4: The Union said that the minister had lied.").length).toBe(1);
  });
});
