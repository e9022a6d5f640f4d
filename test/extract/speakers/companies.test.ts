import { describe, expect, it } from "vitest";
import { isCompany } from "../../../src/extract/speakers/bodies/companies.ts";
import { speakers } from "../told.ts";

describe("companies", () => {
  it.each([
    ["Tarn Chemicals changed its mind and conceded that the tank had leaked.", "Tarn Chemicals"],
    ["Norrick Motors told regulators that the airbags were tested.", "Norrick Motors"],
    ["Halden Rail said that the brakes were worn.", "Halden Rail"],
    ["Tornow Capital said that it had lost nothing.", "Tornow Capital"],
    ["Brightwater Homes now says the flats are unsafe.", "Brightwater Homes"],
    ["Lender Norrick Mutual said that it was sorry.", "Norrick Mutual"],
    ["Varden Steel said that the plant would shut.", "Varden Steel"],
    ["Delmar has admitted that it knew of the fires.", "Delmar"],
    ["Delmar said in a statement that the heaters were safe. The company sold 40,000 of them.", "Delmar"],
    ["Delmar said in a statement that the heaters were safe. Its shares fell.", "Delmar"],
    ["Veridian said on Thursday that sales would fall. It rained. Veridian shares dropped 11%.", "Veridian"],
    ["The online grocer Verdura said that 4,000 orders were gone.", "Verdura"],
    ["Northgate Compute, the Ohio-based developer, says the site would use less water.", "Northgate Compute"],
    ["Copper Ridge, the Canadian miner, said output rose.", "Copper Ridge"],
    ["Harrow Lane, the developer behind the towers, said work would resume.", "Harrow Lane"],
    ["Halden Reach, an oil producer, said the well was dry.", "Halden Reach"],
  ])("are known by what they are called and by what takes them up: %s", (text, name) => {
    expect(speakers(text)[0]).toMatchObject({ name, kind: "organization" });
  });

  it.each([
    ["Emily Steel said that the plant would shut.", "Emily Steel"],
    ["Tom Hale, the developer, said he was late.", "Tom Hale"],
    ["Berg Hansen, a Bergen-based lawyer, said the case was weak.", "Berg Hansen"],
    ["Emily Lind, the London-based painter, said it was late.", "Emily Lind"],
    ["Dr Anna Waters said that the patients were safe.", "Anna Waters"],
    [
      "Keira Vang owns the ferry. Vang said that the crossing was safe. The company has two more.",
      "Keira Vang",
    ],
  ])("are no persons of such names: %s", (text, name) => {
    expect(speakers(text)[0]).toMatchObject({ name, kind: "person" });
  });

  it("have a name of several words", () => {
    expect(isCompany("Tarn Valley Dairies")).toBe(true);
    expect(isCompany("Dairies")).toBe(false);
    expect(isCompany("The Dairies")).toBe(false);
    expect(isCompany("Emily Motor")).toBe(false);
  });
});

describe("bodies named in Romance tongues", () => {
  it.each([
    ["The newspaper Il Corriere della Costa said that cracks were found.", "Il Corriere della Costa"],
    ["The bridge was shut, according to the newspaper La Voce dello Sport.", "La Voce dello Sport"],
    ["The Banco de Norte said rates would fall.", "Banco de Norte"],
    ["Fundação do Mar said the reef was dying.", "Fundação do Mar"],
    ["The Compagnie des Eaux told Reuters that pipes leaked.", "Compagnie des Eaux"],
    ["The player was sold, according to the daily Diario de la Mar.", "Diario de la Mar"],
    ["The Instituto del Agua warned that wells were low.", "Instituto del Agua"],
  ])("are whole, with the small words within them: %s", (text, name) => {
    expect(speakers(text)).toMatchObject([{ name, kind: "organization" }]);
  });

  it("are no persons with such words in their names", () => {
    expect(speakers("Ana de la Vega said the reef was dying.")).toMatchObject([
      { name: "Ana de la Vega", kind: "person" },
    ]);
  });
});

describe("who owns what a sentence begins by", () => {
  it.each([
    ["In its annual report, Amnesty accused the army of torture.", "Amnesty", "organization"],
    ["At her trial in May, Halvorsen said that she was misled.", "Halvorsen", "person"],
    ["Despite its losses, Halvorsen said that the plant would stay.", "Halvorsen", "organization"],
  ])("is told by the word for them: %s", (text, name, kind) => {
    expect(speakers(text)[0]).toMatchObject({ name, kind });
  });
});

describe("a body that everybody knows", () => {
  it.each([
    ["Renault still believes in small cars.", "Renault"],
    ["Home Depot reported earnings that beat estimates.", "Home Depot"],
    ["Islamic State has released a video showing the ruins.", "Islamic State"],
    ["Ford said it would cut jobs.", "Ford"],
    ["Boots said it would close.", "Boots"],
    ["Marlow Studio says the tower will reflect light.", "Marlow Studio"],
    ["Ola Berg Productions said it was late.", "Ola Berg Productions"],
  ])("is an organization by its name alone: %s", (text, name) => {
    expect(speakers(text).at(-1)).toMatchObject({ name, kind: "organization" });
  });

  it.each([
    ["Walt Disney said mice can sing. Disney said he liked ducks.", "Walt Disney"],
    ["Harrison Ford said the ship was old. Ford said he would fly.", "Harrison Ford"],
    ["Anna Maria Solar said she was late.", "Anna Maria Solar"],
    ["Dr Shell said he was late.", "Shell"],
    ["Emily Nike said she was ill.", "Emily Nike"],
  ])("is none where somebody is called so: %s", (text, name) => {
    expect(speakers(text).at(-1)).toMatchObject({ name, kind: "person" });
  });
});
