import { describe, expect, it } from "vitest";
import { Firms } from "../../../src/extract/speakers/bodies/firms.ts";
import { Named } from "../../../src/extract/speakers/names/named.ts";
import { speakers } from "../told.ts";

const names = (text: string) => speakers(text).map((speaker) => speaker?.name);

describe("firms", () => {
  it.each([
    [
      "Shares in Orbis Freight fell on Thursday after it cut its forecast. The Rotterdam-based group now expects a loss.",
      "Orbis Freight",
    ],
    [
      "Kelmore Foods recalled 40,000 jars on Friday. The Leeds-based firm said it was sorry.",
      "Kelmore Foods",
    ],
    [
      "Engineers at Tessaline Power worked through the night. The utility warned that supplies could fail again.",
      "Tessaline Power",
    ],
    [
      "A strike at Brightwater Airlines entered its third day. The carrier insisted that it could not afford more.",
      "Brightwater Airlines",
    ],
    [
      "Buyers of flats by Pelican Homes were left without heating. The housebuilder said boilers would be replaced.",
      "Pelican Homes",
    ],
    [
      "Quillon, the maker of weight-loss drugs, grew. The Danish drugmaker said supply had improved.",
      "Quillon",
    ],
    ["Regulators fined Northgate Bank £46m on Monday. The lender said it accepted that.", "Northgate Bank"],
    ["Lumen Robotics has laid off a fifth of its staff. The startup said it would move.", "Lumen Robotics"],
    [
      "A breach at the insurer Calder Mutual laid bare two million records. The insurer said no cards were among them.",
      "Calder Mutual",
    ],
    [
      "Netsphere's shares jumped after the streaming group beat forecasts. The company said growth would go on.",
      "Netsphere",
    ],
    [
      "The Health Ministry said 300 had fallen ill after eating cheese made by Delacroix Dairy. The company said it had stopped.",
      "Delacroix Dairy",
    ],
    [
      "Meridian Air will cut flights while rival Skyline Jet adds some. Skyline Jet's planes are full. The airline said so.",
      "Skyline Jet",
    ],
    [
      "The collapse of the builder Garrow Homes left 200 families waiting. Analysts at Hollis Bank were not surprised. The firm said it was sorry.",
      "Garrow Homes",
    ],
    ["Tarn Lines has lost a ferry in Norvik. The troubled company said nobody was aboard.", "Tarn Lines"],
  ])("are taken up by what they are: %s", (text, name) => {
    expect(names(text).at(-1)).toBe(name);
  });

  it("are behind those who speak for them by what they are", () => {
    const text = "Toyomi Motor will recall a million cars. “It is safe,” a spokesman for the carmaker said.";
    expect(speakers(text).at(-1)).toMatchObject({ kind: "role", behalf: "Toyomi Motor" });
  });

  it("are those that spoke last before who speaks for one", () => {
    const text =
      "The ship's owner, Castellan Marine, denied it. The cable's operator, Nordlink, said it was cut. Repairs take days, a company spokesperson said.";
    expect(speakers(text).at(-1)).toMatchObject({ kind: "role", behalf: "Nordlink" });
    const other = text.replace("The cable's operator, Nordlink, said", "Nordlink said");
    expect(speakers(other).at(-1)).toMatchObject({ kind: "role", behalf: "Nordlink" });
  });

  it("go by the whole of a name of which later only the beginning stands", () => {
    const text = "Orbis Freight cut its forecast. Orbis said it would keep its people.";
    expect(names(text).at(-1)).toBe("Orbis Freight");
  });

  it.each([
    ["The Financial Courier had it first. The Courier said it had seen the review.", "Financial Courier"],
    ["The Norvik Post and the Tarn Post had it. The Post said it was new.", "Post"],
  ])("outlets go by the whole of a name of which later only the end stands: %s", (text, name) => {
    expect(names(text).at(-1)).toBe(name);
  });

  it.each([
    [
      "Delacroix Dairy has stopped. A supermarket that sold its cheese is shut. The supermarket said its shelves were clear.",
      "supermarket",
    ],
    [
      "Harwick Motors may leave the town. A local firm that makes its seats is afraid. The firm said orders had stopped.",
      "firm",
    ],
    ["Zanetti Steel closed its mill in Norvik. The airline said it would fly there all the same.", "airline"],
  ])("are not taken up where another has no name: %s", (text, name) => {
    expect(names(text).at(-1)?.replace(/^the /i, "")).toBe(name);
  });

  it("are looked for among those told of last, however many there are", () => {
    const many = Array.from(
      { length: 4000 },
      (_, i) => `Shares in Tarn${i} Freight fell. The company said so.`,
    );
    const text = many.join(" ");
    const firms = new Firms(text, new Named(text));
    expect(firms.meant("the company", text.length)).toBe("Tarn3999 Freight");
    expect(firms.meant("the company", text.indexOf("The company"))).toBe("Tarn0 Freight");
  });
});
