import { describe, expect, it } from "vitest";
import { findings, telling } from "../../told.ts";

const told = telling("source", "content");

describe("what looks as if somebody said it", () => {
  it.each([
    "Candidates who can show that they live in the town may vote.",
    "Firms that can demonstrate that the goods are safe may sell them.",
    "Riders who can prove that a product was tainted may race again.",
    "The merger, announced in January, would create the largest dairy in Europe.",
    "The deal, agreed on Monday, values the chain at $3 billion.",
    "No group claimed responsibility for the attack.",
    "No one has claimed responsibility.",
    "The maker cut its profit forecast for the second time this year.",
    "The club raised its offer for the third time in a week.",
    "The motion passed by 212 votes to 187.",
  ])("is nobody’s: %s", (text) => {
    expect(told(text)).toEqual([]);
  });

  it.each([
    ["A gang calling itself Nightjar claimed responsibility on its website.", "responsibility"],
    [
      "The militia claimed responsibility for the blast in a message on Telegram.",
      "responsibility for the blast",
    ],
    ["The rebels claimed responsibility in a statement on Tuesday.", "responsibility"],
  ])("ends before where it was claimed: %s", (text, content) => {
    expect(told(text).map((one) => one.content)).toEqual([content]);
  });

  it("is said where somebody could show it, and did", () => {
    expect(told("The lawyer, who could show that the lease was forged, won.")).toHaveLength(1);
    expect(told("The audit could show that the lease was forged, the lawyer said.")).toHaveLength(1);
  });
});

describe("who is asked behind their name", () => {
  const asked = telling("source", "content", "via");

  it.each([
    [
      "Finance Minister Pavel Hruby, asked whether he agreed, said he did not comment on policy.",
      "Finance Minister Pavel Hruby",
      "whether he agreed",
    ],
    ["Ms. Lind, asked about the leak, said it was small.", "Ms. Lind", "the leak"],
    ["The mayor, asked if she would resign, laughed.", "The mayor", "if she would resign"],
  ])("is who hears it: %s", (text, via, content) => {
    expect(asked(text)[0]).toEqual({ source: "", content, via });
  });

  it("is who asks where something stands beside the name", () => {
    const [first] = asked("Jo Vargas, a teacher from Norvik, asked whether the bridge was safe.");
    expect(first).toMatchObject({ source: "Jo Vargas, a teacher from Norvik", via: "" });
  });
});

describe("what the senses missed", () => {
  it.each(["She did not see it brake.", "He did not hear the alarm ring.", "I didn’t see him fall."])(
    "nobody says: %s",
    (text) => {
      expect(findings(text)).toEqual([]);
    },
  );

  it("is told where somebody does not see it so", () => {
    expect(findings("Lind did not see it that way.")).not.toEqual([]);
  });
});

describe("what comes behind it", () => {
  it.each(["Owners see it differently.", "The union sees things differently.", "Lind sees it another way."])(
    "is not told yet: %s",
    (text) => {
      expect(findings(text)).toEqual([]);
    },
  );
});
