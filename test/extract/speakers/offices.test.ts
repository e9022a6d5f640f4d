import { describe, expect, it } from "vitest";
import { findings, speakers } from "../told.ts";

const last = (text: string) => {
  const speaker = findings(text).at(-1)?.speaker;
  return speaker && [speaker.name, speaker.kind];
};

describe("who leads a land or a body", () => {
  it.each([
    ["Pope Anselm spoke in Rome on Sunday. The leader of the Catholic Church said that", "Anselm"],
    ["Jordan's King Tariq was angry. The Jordanian leader told the press that", "Tariq"],
    ["King Tariq flew home from Paris. The Jordanian leader vowed that", "Tariq"],
    ["Egyptian President Omar Nabil spoke first. The Egyptian leader said that", "Omar Nabil"],
    ["Egypt’s president, Omar Nabil, spoke first. The Egyptian president said that", "Omar Nabil"],
    ["German Chancellor Greta Vogel met him. The German leader said that", "Greta Vogel"],
    ["French President Luc Morel met him. The French leader said that", "Luc Morel"],
    ["Hamas chief Khaled Darwish spoke in Doha. The Hamas leader said that", "Khaled Darwish"],
  ])("is whom the text names for it: %s", (text, name) => {
    expect(last(`${text} the talks would go on.`)).toEqual([name, "person"]);
  });

  it("is whom it names for it further on, where the text begins by that", () => {
    const text = "The leader of the Catholic Church said that dogs are good. Pope Anselm spoke in Rome.";
    expect(last(text)).toEqual(["Anselm", "person"]);
  });

  it.each([
    "President Ola Berg met former Russian President Ivan Petrov. The Russian leader said that",
    "Egyptian President Omar Nabil and Egyptian Prime Minister Samir Fadel spoke. The Egyptian leader said that",
  ])("is nobody of another land, none who was, and none of two: %s", (text) => {
    expect(last(`${text} the talks would go on.`)?.[1]).toBe("role");
  });
});

describe("an office in capitals", () => {
  it.each([
    [
      "Deputy Prime Minister Irina Belova said bread would stay cheap. The Deputy Prime Minister denied that flour was sold abroad.",
      "Irina Belova",
    ],
    [
      "Foreign Minister Ruth Okafor met Deputy Foreign Minister Ola Berg. The Foreign Minister said talks had gone well.",
      "Ruth Okafor",
    ],
    [
      "Foreign Minister Ruth Okafor met Deputy Foreign Minister Ola Berg. The Deputy Foreign Minister said talks had gone well.",
      "Ola Berg",
    ],
    [
      "The Foreign Minister of the Republic of Kessal, Madam Ruth Ade-Boll, arrived. The Foreign Minister said she was glad.",
      "Ruth Ade-Boll",
    ],
    ["President Timur Salkov opened the dam. The Head of State said that it was full.", "Timur Salkov"],
    [
      "Work and Pensions Secretary Helen Marsh defended it. Ms Marsh said the bill would pass.",
      "Helen Marsh",
    ],
    ["The Senate President, Godwin Akande, who chaired it, said the case was closed.", "Godwin Akande"],
    ["The General Manager, Public Affairs, Ndidi Mbah, said the case was closed.", "Ndidi Mbah"],
    ["Prime Minister Ola Lind opened the dam. The Head of Government said that it was full.", "Ola Lind"],
  ])("is whoever the text named by all of its words: %s", (text, name) => {
    expect(last(text)).toEqual([name, "person"]);
  });

  it.each([
    [
      "Deputy Prime Minister Irina Belova met farmers. The Prime Minister said bread would stay cheap.",
      "Prime minister",
    ],
    ["The Leader of the Opposition said the bill would pass.", "Leader of the Opposition"],
    ["The Head of Government said that it was full.", "Head of Government"],
    ["The Director of Public Prosecutions said the case was closed.", "Director of Public Prosecutions"],
    ["The President of Kessal said the case was closed.", "Kessal president"],
    ["Saxony's premier said the case was closed.", "Saxony premier"],
    ["Her GP said the case was closed.", "her GP"],
    ["Halden Rail said the case was closed. Its CEO said it was glad.", "Halden Rail CEO"],
    ["The EU's foreign policy chief said the case was closed.", "EU foreign policy chief"],
  ])("is by its name where nobody bore it: %s", (text, name) => {
    expect(last(text)).toEqual([name, "role"]);
  });

  it.each([
    ["Leader of the Opposition Meera Devi Solanki said the price had doubled.", "Meera Devi Solanki"],
    ["Speaker of the House Ana Ruiz said the bill would pass.", "Ana Ruiz"],
    ["Deputy Speaker of the Assembly Oyelaran Adeyemi said it was over.", "Oyelaran Adeyemi"],
    ["Leader of the Opposition Meera Devi Solanki rose. “It hurts,” Solanki said.", "Meera Devi Solanki"],
  ])("is no part of a name behind it: %s", (text, name) => {
    expect(last(text)).toEqual([name, "person"]);
  });
});

describe("“the spokesman”", () => {
  it.each([
    [
      "Ministry spokesman Pavel Orlov said the reports were false. The spokesman said that more would follow.",
      "Pavel Orlov",
    ],
    [
      "Carla Mendes, a police spokeswoman, said two men were held. The spokeswoman said it was over.",
      "Carla Mendes",
    ],
  ])("is whoever bears that name: %s", (text, name) => {
    expect(last(text)?.[0]).toBe(name);
  });

  it("is whoever spoke as one without a name", () => {
    const text =
      "Ministry spokesman Pavel Orlov said it was false. A spokesman for the army said the road was shut. The spokesman said they would come.";
    expect(last(text)?.[0]).toBe("army spokesman");
  });
});

describe("a minister by what for", () => {
  it.each([
    ["Education minister Anna Lind said she knew. The prime minister said no.", "prime minister", "role"],
    [
      "Education minister Anna Lind said she knew. The transport minister said no.",
      "transport minister",
      "role",
    ],
    [
      "Joan Park, the health minister, said beds were full. The defence minister said no.",
      "defence minister",
      "role",
    ],
    [
      "The health minister, Joan Park, said beds were full. The health minister said no.",
      "Joan Park",
      "person",
    ],
    ["Prime minister Joan Park said beds were full. The prime minister said no.", "Joan Park", "person"],
    ["Minister Anna Lind said schools were open. The education minister said no.", "Anna Lind", "person"],
    ["Finance minister Ola Vik said taxes rose. The minister said no.", "Ola Vik", "person"],
  ])("%s", (text, name, kind) => {
    expect(speakers(text).at(-1)).toMatchObject({ name, kind });
  });
});

describe("an office behind where it is held", () => {
  it.each([
    ["“It rained,” said Santa Ola Mayor Yolanda Barrera.", "Yolanda Barrera"],
    ["San Marco Fire Chief Luis Ortega told reporters it was out.", "Luis Ortega"],
    ["Cedar Falls Police Chief Rob Kline said two men were held.", "Rob Kline"],
    ["New York Governor Elaine Park said the bridge would close.", "Elaine Park"],
    ["Port Ellery Deputy Mayor Xiulan Odem said it rained.", "Xiulan Odem"],
  ])("%s", (text, name) => {
    expect(speakers(text)).toMatchObject([{ name, kind: "person" }]);
  });
});

describe("an office or a title that is taken up", () => {
  it.each([
    [
      "Senate Majority Leader Karl Holm spoke on Monday. The majority leader complained that it was late.",
      "Karl Holm",
    ],
    [
      "Ruth Okafor, the House minority whip, spoke. The minority whip complained that it was late.",
      "Ruth Okafor",
    ],
    ["Ayatollah Reza Karimi spoke on Sunday. The ayatollah said it was late.", "Reza Karimi"],
    ["Dr. Kevin Holm saw the queen on Monday. “All is well,” the doctor said.", "Kevin Holm"],
  ])("is its one bearer: %s", (text, name) => {
    expect(last(text)).toEqual([name, "person"]);
  });

  it.each([
    "Majority Leader Karl Holm met Majority Leader Ruth Okafor. The majority leader said it was late.",
    "Majority Leader Karl Holm spoke. The minority leader said it was late.",
    "Dr. Kevin Holm met Dr. Ada Lind. The doctor said it was late.",
  ])("is none of two, nor another’s: %s", (text) => {
    expect(last(text)?.[1]).not.toBe("person");
  });
});

describe("“his lawyer” of somebody without a name", () => {
  it.each([
    [
      "Jan Olsen said nine were ill. Police arrested a nurse on Friday, and her lawyer said she was innocent.",
      "nurse lawyer",
    ],
    [
      "Jan Olsen spoke. Police charged a driver with theft, and his lawyer said he was innocent.",
      "driver lawyer",
    ],
    ["Jan Olsen met a reporter at the gate, and his lawyer said he was innocent.", "Jan Olsen lawyer"],
  ])("%s", (text, name) => {
    expect(speakers(text).at(-1)).toMatchObject({ name, kind: "role" });
  });
});

describe("an office at the beginning", () => {
  const first = (text: string) => {
    const speaker = findings(text).at(0)?.speaker;
    return speaker && [speaker.name, speaker.kind];
  };

  it.each([
    [
      "A federal judge said the law was void.\n\n“It is vague,” Judge Tiyamike Phiri wrote.",
      "Tiyamike Phiri",
    ],
    ["The bishop of a burnt town said he had waited.\n\nBishop Obed Quist saw the glow.", "Obed Quist"],
    ["Norland's governor said the law was void.\n\nGovernor Zahida Noor spoke in Tarn.", "Zahida Noor"],
    [
      "The road is shut, Norland's auditor-general has found.\n\nAuditor-General Ida Lind was cross.",
      "Ida Lind",
    ],
    ["Norland's premier said the seat was lost.\n\nPremier Fergal Moy spoke.", "Fergal Moy"],
    ["The president said rates would rise.\n\nPresident Ekwueme Obi spoke for an hour.", "Ekwueme Obi"],
  ])("is its one bearer, named below: %s", (text, name) => {
    expect(first(text)).toEqual([name, "person"]);
  });

  it.each([
    "A judge said the law was void.\n\nJudge Tiyamike Phiri met Judge Ola Berg.",
    "The deputy mayor said the road was shut.\n\nMayor Tiyamike Phiri was away.",
    "Norland's police chief said the road was shut.\n\nGovernor Tiyamike Phiri was away.",
    "Former President Ekwueme Obi left. The president said rates would rise.",
    "President Ekwueme Obi left. The vice president said rates would rise.",
    "President Ekwueme Obi left. The French president said rates would rise.",
  ])("is nobody else's: %s", (text) => {
    expect(findings(text).at(0)?.speaker?.kind).not.toBe("person");
  });
});
