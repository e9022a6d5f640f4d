import { describe, expect, it } from "vitest";
import { telling } from "../../told.ts";

const told = telling("source", "content", "via", "name");

describe("the parts of a finding", () => {
  it("have “which” for who says it, not for what is said", () => {
    const [first] = told(
      "The clinic, which had earlier insisted that nobody was hurt, admitted on Monday that one had died.",
    );
    expect(first).toMatchObject({ source: "which", content: "that nobody was hurt" });
  });

  it("have how it is known in neither", () => {
    const found = told(
      "The clinic said late on Monday that one had died, according to minutes of a meeting seen by The Beacon.",
    );
    expect(found[0]).toMatchObject({ content: "that one had died" });
  });

  it.each([
    [
      "Berg told police that he had never been on the boat, the court heard.",
      "that he had never been on the boat",
    ],
    [
      "Mr Vang, 41, told doctors that he remembered nothing, the inquest was told.",
      "that he remembered nothing",
    ],
  ])("have before whom it was told in neither: %s", (text, content) => {
    expect(told(text)[0]).toMatchObject({ content });
  });

  it("have when it was said in none", () => {
    const [first] = told("Officials said late last night that the bridge had been closed.");
    expect(first).toMatchObject({ source: "Officials", content: "that the bridge had been closed" });
    const [other] = told("The harbour office said early on Friday morning that two barges had run aground.");
    expect(other).toMatchObject({ source: "The harbour office", content: "that two barges had run aground" });
  });

  it("have only who says it in their source", () => {
    expect(told("Okafor, for her part, says that they met once.")[0]?.source).toBe("Okafor");
  });

  it("go on with who spoke before a participle", () => {
    const found = told(
      "The regulator fined the bank, citing testimony from traders in Norvik, adding that more fines would follow.",
    );
    expect(found.find(({ content }) => /more fines/.test(content))?.source).not.toMatch(/Norvik/);
  });

  it("have nobody for “it should be noted”", () => {
    expect(told("It should be noted that the pier was closed in May.")[0]?.source ?? "").toBe("");
  });

  it("have beside a name what tells more of it", () => {
    const [found] = told(
      "According to Nils al-Karim, press officer at the port in Norvik, the crane is safe.",
    );
    expect(found).toMatchObject({
      source: "Nils al-Karim, press officer at the port in Norvik",
      content: "the crane is safe",
    });
  });
});
