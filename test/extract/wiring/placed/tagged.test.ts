import { describe, expect, it } from "vitest";
import { telling } from "../../told.ts";

const told = telling("source", "content");

describe("who says it between commas", () => {
  it.each([
    [
      "Two members of the crew have been suspended for a year, the sailing union's disciplinary board ruled on Friday.",
      "the sailing union's disciplinary board",
      "Two members of the crew have been suspended for a year",
    ],
    [
      "The ring road is legal, the supreme court held, and the tolls may stand.",
      "the supreme court",
      "The ring road is legal and the tolls may stand",
    ],
    ["The judge erred, the appeals court decided on Monday.", "the appeals court", "The judge erred"],
    [
      "Mara Lindqvist does not do holidays, or so her sister keeps saying.",
      "her sister",
      "Mara Lindqvist does not do holidays",
    ],
    ["The cat can count, or so its owner, Bill Hext, claims.", "its owner, Bill Hext", "The cat can count"],
    [
      "It is also, as Berg likes to say, what he used to call a swindle.",
      "Berg",
      "It is also what he used to call a swindle",
    ],
    [
      "The dam, as the engineers never tire of pointing out, is older than the town.",
      "the engineers",
      "The dam is older than the town",
    ],
    [
      "The prize, as her coach keeps reminding people, was for cooking.",
      "her coach",
      "The prize was for cooking",
    ],
    [
      "Not much, thinks Ola Berg, who taught at Lund for years and edited the yearbook.",
      "Ola Berg, who taught at Lund for years and edited the yearbook",
      "Not much",
    ],
    ["Hardly, reckons retired umpire Des Malloy.", "retired umpire Des Malloy", "Hardly"],
    [
      "The engine is louder than the old one, notes test driver Kaya Ito.",
      "test driver Kaya Ito",
      "The engine is louder than the old one",
    ],
    [
      "The gauges showed no fault that week, site manager Ole Brandt told this newspaper.",
      "site manager Ole Brandt",
      "The gauges showed no fault that week",
    ],
  ])("is found: %s", (text, source, content) => {
    expect(told(text)).toEqual([{ source, content }]);
  });

  it.each([
    [
      "The amounts are tiny, says its lead author, Tor Vik, but they were everywhere we dug.",
      "its lead author, Tor Vik",
      "The amounts are tiny but they were everywhere we dug",
    ],
    [
      "The samples, argues Lene Moe of the University of Tromsø, could have been spoilt.",
      "Lene Moe of the University of Tromsø",
      "The samples could have been spoilt",
    ],
    [
      "The tax, reckons economist Per Dahl, will cost every family a week’s wages.",
      "economist Per Dahl",
      "The tax will cost every family a week’s wages",
    ],
    [
      "The reform is dead, believes Anna Holt, a former minister, and nobody will mourn it.",
      "Anna Holt, a former minister",
      "The reform is dead and nobody will mourn it",
    ],
    [
      "The road is safe, insists the council, but drivers avoid it.",
      "the council",
      "The road is safe but drivers avoid it",
    ],
    [
      "Its chairman, Ola Berg, said the maker, Lumen Works, had paid.",
      "Its chairman, Ola Berg",
      "the maker, Lumen Works, had paid",
    ],
  ])("is found amid what they say: %s", (text, source, content) => {
    expect(told(text)).toEqual([{ source, content }]);
  });

  it("leaves what another says within it", () => {
    const text =
      "A baker who told clients the loaf was a lie was sacked, a tribunal has ruled, but he will be paid.";
    expect(told(text)).toContainEqual({
      source: "a tribunal",
      content: "A baker who told clients the loaf was a lie was sacked but he will be paid",
    });
  });

  it.each([
    "The orchestra is broke, or so the rumour goes.",
    "The river rose, the bridge held, and the town slept.",
    "She found the key, the door opened, and the cat ran out.",
    "The ship sank, as ships do.",
  ])("is nobody else: %s", (text) => {
    expect(told(text)).toEqual([]);
  });
});
