import { describe, expect, it } from "vitest";
import { speakers } from "../told.ts";

const last = (text: string) => {
  const speaker = speakers(text).at(-1);
  return speaker && [speaker.name, speaker.kind];
};

describe("who holds an office that is for something", () => {
  it.each([
    ["Head of nursing Thandeka Moyeni said two wards had been closed.", "Thandeka Moyeni"],
    [
      "Superintendent of Police Ritika Chauhan said three men had been held. She praised them.",
      "Ritika Chauhan",
    ],
    ["Professor of Law Abenaa Botwe said the ruling was unusual.", "Abenaa Botwe"],
    ["Bishop of Lusenga Tiyamike Phiri called the attack cowardly.", "Tiyamike Phiri"],
    ["On Monday, Archbishop of Tarn Ikaika Mahoe said the church would pay.", "Ikaika Mahoe"],
    ["“It was a mistake,” said Commissioner of Taxes Sipho Ndwandwe.", "Sipho Ndwandwe"],
    ["Inspector General of Forests Dzifa Amewu said the fire was deliberate.", "Dzifa Amewu"],
    [
      "Director General of Health Ifunanya Okoro said it was over. He said vaccines had come.",
      "Ifunanya Okoro",
    ],
    ["The council's head of housing Merav Tsiboe said the flats were safe.", "Merav Tsiboe"],
    ["Cabinet member for leisure Cllr Zahida Noor (Lab) denied the pool would close.", "Zahida Noor"],
    [
      "Auditor-General Lorraine Petrakis said ministers were told. She blamed the agency.",
      "Lorraine Petrakis",
    ],
    ["Vice-President Ekow Asare said he would run. Asare told voters he was ready.", "Ekow Asare"],
    ["The council's finance chief, Cllr Zahida Noor (Con, Eastfield), said taxes would rise.", "Zahida Noor"],
  ])("goes by the name behind it: %s", (text, name) => {
    expect(last(text)).toEqual([name, "person"]);
  });

  it.each([
    ["The mother of President Ekwueme Obi said he was ill.", "The mother of President Ekwueme Obi"],
    ["A friend of the family Dr Obed Quist said nothing of it.", "A friend of the family Dr Obed Quist"],
    ["A spokesman for Cllr Obed Quist said the budget would be balanced.", "Cllr Obed Quist spokesman"],
    ["The agent for striker Mr Tiyamike Phiri said talks had begun.", "Mr Tiyamike Phiri agent"],
    ["The head of Norvik Housing Trust said the roof leaked.", "Norvik Housing Trust head"],
    [
      "The Office of the Inspector General for the Intelligence Community said it had read it.",
      "Office of the Inspector General for the Intelligence Community",
    ],
    ["Ola Berg, director of Teatro San Carlo, said the roof leaked.", "Ola Berg"],
  ])("is nobody else's or a body's name: %s", (text, name) => {
    expect(last(text)?.[0]).toBe(name);
  });
});

describe("who is called by office and place", () => {
  it.each([
    ["The Archbishop of Norvik and Salen said no.", "Archbishop of Norvik and Salen"],
    ["The local Archbishop of Norvik-Salen said it was up to her.", "Archbishop of Norvik-Salen"],
    ["The Chief Constable of Norvik said so.", "Chief Constable of Norvik"],
  ])("holds it: %s", (text, name) => {
    expect(last(text)).toEqual([name, "role"]);
  });

  it("is named where a name stands beside it", () => {
    expect(last("The Duke of York, Ola Berg, said he was sorry.")).toEqual(["Ola Berg", "person"]);
  });
});
