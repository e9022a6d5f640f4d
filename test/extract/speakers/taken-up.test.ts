import { describe, expect, it } from "vitest";
import { speakers } from "../told.ts";

const last = (text: string) => speakers(text).at(-1);

describe("a noun for somebody", () => {
  it.each([
    [
      "Referee Marc Etcheverry consulted the official before deciding that it had gone forward.\n\nSione Latu himself had no complaints. “It was forward, mate,” the lock said with a grin.",
      "Sione Latu",
    ],
    [
      "Coach Dean Mahony said it was close. Ben Salter played on with a broken hand. “It hurt,” the flanker said.",
      "Ben Salter",
    ],
    [
      "Trainer Paul Ohm said the horse was fit. Jockey Lars Brix was less sure. The Dane said the ground was hard.",
      "Lars Brix",
    ],
    [
      "Pia Lindholm complained about the ban. Keeper Tom Awad, who saved two, was calm. “We go on,” the 24-year-old said.",
      "Tom Awad",
    ],
    [
      "The coach, Ann Roe, praised her team. Ben Quist caught everything. “I read it well,” the shortstop added.",
      "Ben Quist",
    ],
    [
      "Pia Lindholm, 24, complained. Tom Awad, 31, was calm. “We go on,” the 24-year-old said.",
      "Pia Lindholm",
    ],
    ["Mayor Karin de Groot said the dyke held. “We slept,” the mayor said.", "Karin de Groot"],
    ["Sculptor Gerrit van den Berg left. The sculptor said he was in Rome.", "Gerrit van den Berg"],
    ["Mayor Ada Lind was late. The mayor herself said the road was bad.", "Ada Lind"],
    [
      "Transport minister Joost van Eerden spoke. The minister himself denies having made such a threat.",
      "Joost van Eerden",
    ],
    ["Singer Ona Reyes left. Reyes herself said she was fine.", "Ona Reyes"],
  ])("takes up who was spoken of: %s", (text, name) => {
    expect(last(text)).toMatchObject({ name, kind: "person" });
  });

  it.each([
    [
      "Delmar Freight lost a ship. The company itself said nobody was hurt.",
      "Delmar Freight",
      "organization",
    ],
    ["The union said talks had failed. The bank itself said nothing had changed.", "bank", "organization"],
    ["“Guards came,” said Ola Berg. A guard said nobody was hurt.", "A guard", "unnamed"],
  ])("takes up a body, or nobody: %s", (text, name, kind) => {
    expect(last(text)).toMatchObject({ name, kind });
  });
});

describe("letters in brackets", () => {
  it.each([
    [
      "Payments failed at the National Payments Switch (NPS). It ended at noon, the NPS said in a post.",
      "National Payments Switch",
    ],
    ["The Office of Food Assurance (OFA) today confirmed the recall.", "Office of Food Assurance"],
    ["The minister of the Fjord Water Trust (FWT) left. The FWT denied it.", "Fjord Water Trust"],
    [
      "The Ministry of Home Affairs (MHA) closed the road. The MHA said it was ice.",
      "Ministry of Home Affairs",
    ],
    ["The Deutscher Fussball Verband (DFB) met. The DFB said it was late.", "Deutscher Fussball Verband"],
  ])("are short for a body: %s", (text, name) => {
    expect(last(text)).toMatchObject({ name, kind: "organization" });
  });

  it.each([
    [
      "The Norvik Center for Disease Control opened an inquiry. The CDC said the risk was low.",
      "Norvik Center for Disease Control",
    ],
    [
      "The Norvik Center for Lake Research and Safety met. The CLR said it was late.",
      "Norvik Center for Lake Research and Safety",
    ],
    ["The World Lake Organization met in May. The risk is low, WLO said.", "World Lake Organization"],
    ["The National Ferries Union met the Northern Farriers Union. The NFU said no.", "NFU"],
    ["The Federal Trade Office sued. The FTP said no.", "FTP"],
  ])("are short for the one name that they spell without brackets: %s", (text, name) => {
    expect(last(text)).toMatchObject({ name, kind: "organization" });
  });

  it.each(["According to WHO, there were 40 cases.", "The risk is low, WHO said. WHO said it again."])(
    "are no “who”: %s",
    (text) => {
      expect(last(text)).toMatchObject({ name: "WHO", kind: "organization" });
    },
  );

  it("are short for nobody who has a given name", () => {
    expect(last("Robert Kennedy (RK) said that it was late.")).toMatchObject({
      name: "Robert Kennedy",
      kind: "person",
    });
  });
});

describe("what a name is", () => {
  it.each([
    ["Heron, the indie browser, now says this was a bug.", "Heron", "organization"],
    [
      "Alder Ratings warned last month that it would cost the firm its grade.",
      "Alder Ratings",
      "organization",
    ],
    [
      "The owner of the Vik power station, Corvo Energi, disputes that it tripped.",
      "Corvo Energi",
      "organization",
    ],
    [
      "Her publisher, Thornfield, called her “the funniest person we ever had lunch with”.",
      "Thornfield",
      "organization",
    ],
    ["Anna Lind called her “quick”. Lind said she was glad.", "Anna Lind", "person"],
    [
      "Odem's first six albums were sold. It must be settled with Mkali Odem's management team. Odem said it was late.",
      "Mkali Odem",
      "person",
    ],
    ["The label Big Harbour was sued. Big Harbour has denied it.", "Big Harbour", "organization"],
    ["American Airlines offered to fly the cat to Norvik.", "American Airlines", "organization"],
    ["Developer and longtime fan Gus Tamura believes the outrage is overblown.", "Gus Tamura", "person"],
    ["Mzee Daniel Kiprotich, 79, said she was right.", "Daniel Kiprotich", "person"],
    ["Heron CEO Casper Lindqvist denied everything.", "Casper Lindqvist", "person"],
    [
      "Transport minister Joost van Eerden insists that the charge is needed. Van Eerden said it was late.",
      "Joost van Eerden",
      "person",
    ],
    ["Sculptor Gerrit van den Berg said it was late.", "Gerrit van den Berg", "person"],
    ["Owners and tenants said the rent was high.", "Owners and tenants", "unnamed"],
  ])("is told beside it: %s", (text, name, kind) => {
    expect(last(text)).toMatchObject({ name, kind });
  });
});

describe("a body that stands beside its noun", () => {
  it.each([
    [
      "The transport union Kuljettajaliitto went on strike. The union, which has ten thousand members, said they were tired.",
      "Kuljettajaliitto",
    ],
    [
      "The pension fund Solvanta voted against it. In a letter, the fund accused the board of neglect.",
      "Solvanta",
    ],
    ["Costs rose, the water regulator Aquagen warned. The regulator added that pipes were old.", "Aquagen"],
    ["The ferry operator Skerlin cut its runs. The operator said fuel was dear.", "Skerlin"],
    ["Tarnex shares fell. The Austin, Texas-based chipmaker said demand was weak.", "Tarnex"],
  ])("is taken up by it: %s", (text, name) => {
    expect(speakers(text).at(-1)).toMatchObject({ name, kind: "organization" });
  });

  it.each([
    "The party senator Ola Berg left. The union operator Ida Lind stayed. The operator said it was late.",
    "The fund Monday said it would close. The fund said it was sorry.",
  ])("is no person and no day: %s", (text) => {
    expect(speakers(text).at(-1)?.name).not.toMatch(/[A-Z]/);
  });
});

describe("one of several", () => {
  it.each([
    [
      "One of them, a teacher in Tarn, said she knew her own voice. “I feel sick,” she said.",
      "a teacher in Tarn",
    ],
    [
      "One of them, an officer with a long service, said nothing was opened.",
      "an officer with a long service",
    ],
  ])("goes by what is told of them: %s", (text, name) => {
    expect(speakers(text).at(-1)).toMatchObject({ name, kind: "unnamed" });
  });

  it("goes by a name", () => {
    expect(speakers("One of them, Ola Berg, said it would rain.")[0]).toMatchObject({ name: "Ola Berg" });
  });
});

describe("a noun for a body that everybody knows", () => {
  it.each([
    ["When Apple unveiled its first watch this month, the company said nothing about its price.", "Apple"],
    ["Boeing is to cut 2,000 jobs in Norvik. The company said orders had fallen.", "Boeing"],
    ["Apple CEO Tim Lind spoke in May. When it was shown the company said it was waterproof.", "Apple"],
    ["Norrick CFO Ada Lind left in May. The company said it would miss her.", "Norrick"],
    ["News of the tape was aired on CNN on Monday. The network said it could not say who made it.", "CNN"],
    ["According to Asahi Shimbun, the nun had fled. She was ill, the website says.", "Asahi Shimbun"],
    [
      "A memo seen by the Norvik Free Beacon says a plane is lost. The Beacon reports that it may be used.",
      "Norvik Free Beacon",
    ],
    [
      "According to the New York Post’s own tally, he is ill. The Post reports that he is to leave.",
      "New York Post",
    ],
    ["The minister lied, the UK’s Mirror said. The Mirror said he would resign.", "Mirror"],
  ])("takes up the one that was named: %s", (text, name) => {
    expect(last(text)).toMatchObject({ name, kind: "organization" });
  });

  it.each([
    ["He posted it on Facebook. The company said he had been let go.", "company"],
    ["The BBC and ITV aired it. The network said it was sorry.", "network"],
    ["The firm has a site in Norvik, Aftenposten wrote. The site said it was shut.", "site"],
  ])("takes up none where it may be another: %s", (text, name) => {
    expect(last(text)).toMatchObject({ name });
  });

  it("is whom somebody speaks for", () => {
    const text = "News of the tape was aired on CNN. A network spokeswoman said it was real.";
    expect(last(text)).toMatchObject({ kind: "role", behalf: "CNN" });
  });
});
