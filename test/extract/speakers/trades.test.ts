import { describe, expect, it } from "vitest";
import { untitled } from "../../../src/extract/speakers/names/title.ts";
import { findings } from "../told.ts";

const all = (text: string) => findings(text).map(({ speaker }) => speaker?.name);

describe("what somebody is, before a full name", () => {
  it.each([
    ["Collector Shalini Deshmukh", "Shalini Deshmukh"],
    ["Headteacher Rosa Vang", "Rosa Vang"],
    ["School Bursar Ilmar Tosk", "Ilmar Tosk"],
    ["Deputy Curator Mona Lie", "Mona Lie"],
    ["Midwife Anna van Lind", "Midwife Anna van Lind"],
    ["Paramedic Ola Berg Torvik", "Ola Berg Torvik"],
    ["Umpire Priya Raman", "Priya Raman"],
    ["Neighbour Eskil Dorn", "Eskil Dorn"],
    // Who is called so, and bodies that are.
    ["Dean Anthony Wirth", "Dean Anthony Wirth"],
    ["Hunter Berg", "Hunter Berg"],
    ["Guardian Media Group", "Guardian Media Group"],
    ["Cardinal Health Inc", "Cardinal Health Inc"],
    ["Baker Street Books", "Baker Street Books"],
    ["Pilot Oil Company", "Pilot Oil Company"],
  ])("%s is %s", (name, bare) => {
    expect(untitled(name)).toBe(bare);
  });

  it("is no part of the name by which the text goes on, and takes them up again", () => {
    const text =
      "Collector Ilmar Tosk said the gate was shut. The valve had rusted, according to the collector.\n\nTosk said nobody was hurt.";
    expect(new Set(all(text))).toEqual(new Set(["Ilmar Tosk"]));
  });
});

describe("a surname alone", () => {
  it.each([
    [
      "The director, Bohdan Zelen, said the thieves got in.\n\nZelen said it could never be sold.",
      "Bohdan Zelen",
    ],
    [
      "The clinic's manager, Ilmar Tosk, said so.\n\nBeds would be paid for under the rules of the Union, Tosk said.",
      "Ilmar Tosk",
    ],
    [
      "“It was stolen,” said Chika Banda-Reyes.\n\nBanda-Reyes said that nobody had asked for a count.",
      "Chika Banda-Reyes",
    ],
    ["Ada Smith-Jones spoke first.\n\nThe rain fell. Smith-Jones said the roof leaked.", "Ada Smith-Jones"],
  ])("is the person's, whatever it says of “it” or ends with: %s", (text, name) => {
    expect(all(text).at(-1)).toBe(name);
  });

  it("is a firm's where nobody bears it", () => {
    expect(
      findings("Orbis Freight runs the line.\n\nOrbis said it would appeal.").at(-1)?.speaker,
    ).toMatchObject({
      name: "Orbis Freight",
      kind: "organization",
    });
  });
});

describe("what a firm or a person is", () => {
  it.each([
    ["The importer, Delmarsh Trading, blamed a change of supplier.", "Delmarsh Trading", "organization"],
    ["The distributor, Orbis Freight, said the lorry was late.", "Orbis Freight", "organization"],
    ["The director, Ilmar Tosk, said the lorry was late.", "Ilmar Tosk", "person"],
    ["Mei-Ling Tosk said so. The rain fell. Tosk said the lorry was late.", "Mei-Ling Tosk", "person"],
  ])("stands before its name: %s", (text, name, kind) => {
    expect(findings(text).at(-1)?.speaker).toMatchObject({ name, kind });
  });
});
