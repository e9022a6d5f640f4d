import { describe, expect, it } from "vitest";
import { speakers } from "../told.ts";

const last = (text: string) => speakers(text).at(-1);

const organization = (name: string) => ({ name, kind: "organization", behalf: null });

describe("bodies that a common noun names", () => {
  it.each([
    ["The hospital said that the ward would close.", "hospital"],
    ["The town council said that the bridge would close.", "town council"],
    ["Their union has announced that the drivers will stay at home.", "union"],
    ["The mine’s operator said that the shaft was safe.", "mine operator"],
    ["The coast guard said that the search went on.", "coast guard"],
    ["Police said that the road was closed.", "police"],
    ["The sheriff’s office said that the road was closed.", "sheriff’s office"],
    ["The teachers’ union said that the road was closed.", "teachers’ union"],
  ])("is an organization: %s", (text, name) => {
    expect(last(text)).toMatchObject({ kind: "organization", name: expect.stringContaining(name) });
  });

  it.each([
    ["The N.R.B. said that the road was closed.", "N.R.B."],
    ["The N.R.B., which keeps the roads, said that this one was closed.", "N.R.B."],
    ["The road was closed, the N.R.B. said.", "N.R.B."],
  ])("is called by all its letters where these have stops: %s", (text, name) => {
    expect(last(text)).toEqual(organization(name));
  });

  it.each([
    ["St Mary's denied that it had closed.", "St Mary's"],
    ["Marlow's said on Saturday that it would close.", "Marlow's"],
    ["The supermarket Marlow's said that it would close.", "Marlow's"],
  ])("keeps what is its name's own: %s", (text, name) => {
    expect(last(text)).toEqual(organization(name));
  });

  it.each([
    "A spokeswoman for Marlow's said that it would close.",
    "A Marlow's spokeswoman said that it would close.",
  ])("keeps it where somebody speaks for it: %s", (text) => {
    expect(last(text)).toEqual({ name: "Marlow's spokeswoman", kind: "role", behalf: "Marlow's" });
  });

  it.each([
    ["The leader of Norvik Council said that the road was closed.", "Norvik Council"],
    ["The leader of the Labour Group said that the road was closed.", "Labour Group"],
  ])("has a leader: %s", (text, behalf) => {
    expect(last(text)).toEqual({ name: `${behalf} leader`, kind: "role", behalf });
  });

  it("keeps none of a friend of Berg's", () => {
    expect(last("A friend of Berg's said that she was well.")).toMatchObject({ kind: "unnamed" });
  });

  it.each([
    ["Rail union says talks have collapsed.", "rail union"],
    ["Hospital trust admits failings over death.", "Hospital trust"],
    ["Norwegian company says it lost data.", "Norwegian company"],
  ])("is an organization in a headline without article: %s", (text, name) => {
    expect(last(text)).toEqual(organization(name));
  });

  it.each([
    "Border guard says he slept.",
    "One hospital said it lost data.",
    "Every company says it lost data.",
  ])("is none of somebody or of one of many: %s", (text) => {
    expect(last(text)).toMatchObject({ kind: "unnamed" });
  });

  it("is the one of that kind named before", () => {
    expect(
      last(
        "The Fisheries Ministry opened an inquiry. The fleet lay idle. The ministry said that it would report in May.",
      ),
    ).toEqual(organization("Fisheries Ministry"));
    expect(
      last("The University of Norvik has sold a hall. The university said that the price was fair."),
    ).toEqual(organization("University of Norvik"));
  });

  it.each([
    "The software “chose to go”, according to two engineers at the operator, Linea, who spoke on condition of anonymity.",
    "Three inspectors at the regulator, Linea, said that the software chose to go.",
  ])("bears the name beside it, and not who works there: %s", (text) => {
    expect(speakers(text)).toMatchObject([{ kind: "unnamed", name: expect.stringContaining(" at the ") }]);
    expect(last(`${text} Linea declined to comment.`)).toEqual(organization("Linea"));
  });

  it("is not who speaks for it by name", () => {
    expect(last("A lawyer for the company, Ola Berg, said that it would appeal.")).toMatchObject({
      name: "Ola Berg",
      kind: "person",
    });
  });

  it("is not another of that kind", () => {
    expect(
      last(
        "The Fisheries Ministry opened an inquiry. The finance ministry said that it knew nothing of one.",
      ),
    ).toMatchObject({ kind: "organization", name: "finance ministry" });
  });

  it("stays not named where it is one of many", () => {
    expect(last("Another Swiss company said that the price was fair.")).toMatchObject({ kind: "unnamed" });
    expect(last("Two companies said that the price was fair.")).toMatchObject({ kind: "unnamed" });
  });

  it("is told by whose it is", () => {
    expect(last("Emily Lind left on Monday. Her office said that she would be back in May.")).toEqual(
      organization("Emily Lind office"),
    );
    expect(last("Norland’s state broadcaster said that the vote was over.")).toEqual(
      organization("Norland state broadcaster"),
    );
  });
});

describe("names", () => {
  it("of bodies are no persons, whatever they sound like", () => {
    for (const name of ["Kensing Palace", "The Evening Beacon", "The Weavers’ Guild", "The Berg Group"])
      expect(last(`${name} said that the bridge would close.`)).toMatchObject({ kind: "organization" });
  });

  it("of bodies go on over “and” and “for”", () => {
    expect(last("The Farmers and Growers Union said that the rain came late.")).toEqual(
      organization("Farmers and Growers Union"),
    );
    expect(last("The Department for Rail was sorry. It added that passengers should wait.")).toEqual(
      organization("Department for Rail"),
    );
  });

  it.each([
    "National Institute on Rare Fevers",
    "Norvik Center for Lake Control and Prevention",
    "Commission on Lakes and Rivers",
    "Society for Air and Water",
  ])("of bodies go on to what they are on: %s", (name) => {
    expect(last(`The ${name} said that the bridge would close.`)).toEqual(organization(name));
  });

  it("of bodies go on to these in small letters", () => {
    const name = "Norvik Commission on noise and health";
    expect(last(`The ${name} found that in 2015 there were 9 million deaths around the world.`)).toEqual(
      organization(name),
    );
  });

  it.each([
    [
      "Members of the Norvik Makers Advisory Board met in May. The board decided that it was late.",
      "Norvik Makers Advisory Board",
    ],
    [
      "The Norvik Teachers Association met. The teachers’ association said it was late.",
      "Norvik Teachers Association",
    ],
    ["Developer Hexen Games called the game a flagship.", "Hexen Games"],
  ])("of bodies are told without who is in them or what they are: %s", (text, name) => {
    expect(last(text)).toEqual(organization(name));
  });

  it("of persons are told without what they do", () => {
    for (const before of [
      "Cllr",
      "Sculptor",
      "Novelist",
      "Bank Chair",
      "Shadow Minister",
      "Democratic pollster",
    ])
      expect(last(`${before} Emily Lind said that the bridge would close.`)).toEqual({
        name: "Emily Lind",
        kind: "person",
        behalf: null,
      });
  });

  it("of persons are persons’ after a courtesy title and where the given name alone follows a “Sir”", () => {
    expect(
      last("Finance director Emily Lind spoke first. Ms Lind said: “The vault is empty.”"),
    ).toMatchObject({
      name: "Emily Lind",
      kind: "person",
    });
    expect(
      last("The town greeted Sir Peter Berg. Sir Peter said that the bridge would close."),
    ).toMatchObject({
      name: "Peter Berg",
      kind: "person",
    });
  });
});

describe("spokespersons", () => {
  it("speak for the body that their own words name", () => {
    expect(
      last("Lumen makes lamps. The firm’s shares fell. A company spokeswoman said that the plant was safe."),
    ).toEqual({ name: "Lumen spokeswoman", kind: "role", behalf: "Lumen" });
    expect(last("A hospital spokesman said that the ward would close.")).toEqual({
      name: "hospital spokesman",
      kind: "role",
      behalf: "hospital",
    });
    expect(last("The mayor’s spokesman said that the bridge would close.")).toEqual({
      name: "mayor spokesman",
      kind: "role",
      behalf: "mayor",
    });
    expect(last("Emily Lind left on Monday. Her spokesman said that she would be back.")).toEqual({
      name: "Emily Lind spokesman",
      kind: "role",
      behalf: "Emily Lind",
    });
    expect(last("A rep for Emily Lind said that she would be back.")).toEqual({
      name: "Emily Lind rep",
      kind: "role",
      behalf: "Emily Lind",
    });
  });

  it("are not the office holders of a state, who speak for nobody named before", () => {
    expect(last("GridWest cut the power. The prime minister said that schools would close.")).toEqual({
      name: "prime minister",
      kind: "role",
      behalf: null,
    });
  });
});

describe("whoever writes", () => {
  it("is no one who spoke before", () => {
    expect(last("Emily Lind says the bridge is safe. I think that it is not.")).toBeNull();
    expect(last("Emily Lind says the bridge is safe. We think that it is not.")).toBeNull();
  });

  it("is the author where the byline tells", () => {
    expect(last("By Anna Vang\n\nEmily Lind says the bridge is safe.\n\nI think that it is not.")).toEqual({
      name: "Anna Vang",
      kind: "person",
      behalf: null,
    });
  });
});

describe("a name in one word", () => {
  it("is a body’s where it has a spokeswoman, is made a maker or stands behind what it is", () => {
    for (const text of [
      "Veldane spokeswoman Emily Lind arrived. Veldane said that the pump was new.",
      "The pump, made by Veldane, failed. Veldane said that the pump was new.",
      "The parts came from pump maker Veldane in May. Veldane said that the pump was new.",
    ])
      expect(last(text)).toEqual(organization("Veldane"));
  });

  it("is a person’s where a title tells", () => {
    const text =
      "President Orsted left. Orsted spokeswoman Emily Lind arrived. Orsted said that the pump was new.";
    expect(last(text)).toEqual({ name: "Orsted", kind: "person", behalf: null });
  });
});

describe("an office", () => {
  it("takes up the one who bears it", () => {
    const text = "Sen. Emily Lind met the press. The bridge is old. The senator said that it would close.";
    expect(last(text)).toEqual({ name: "Emily Lind", kind: "person", behalf: null });
  });

  it("takes up nobody where two bear it", () => {
    const text =
      "Sen. Emily Lind met Sen. Ola Berg. The bridge is old. The senator said that it would close.";
    expect(last(text)?.kind).not.toBe("person");
  });
});

describe("a body beside what it is", () => {
  it.each([
    ["According to Gazeta Polna, another weekly, the firm lost two million.", "Gazeta Polna"],
    ["Rzecz Nowa, a Polish tabloid, said the minister had lied.", "Rzecz Nowa"],
    ["Prices rose, according to the national statistics office, Istav.", "Istav"],
    ["The seismology institute, Ingeo, said the quake was shallow.", "Ingeo"],
    ["The observatory, Skyvik, said the comet was gone.", "Skyvik"],
  ])("%s", (text, name) => {
    expect(speakers(text)).toMatchObject([{ name, kind: "organization" }]);
  });

  it.each([
    "At the institute, Berg said the data was lost.",
    "In the party office, Berg told reporters she would resign.",
    "Berg, another party member, said it was over.",
  ])("is none: %s", (text) => {
    expect(speakers(text)).toMatchObject([{ name: "Berg", kind: "person" }]);
  });
});

describe("a body of several", () => {
  it.each([
    ["The Dockside traders’ association said that rents had doubled.", "Dockside traders’ association"],
    ["The Leith dockers’ union said it rained.", "Leith dockers’ union"],
  ])("keeps its mark: %s", (text, name) => {
    expect(speakers(text)).toMatchObject([{ name, kind: "organization" }]);
  });
});

describe("a body that is told by whom it serves", () => {
  it.each([
    ["The union representing ferry crews says it was not consulted.", "union"],
    ["The association representing brewers warned that pubs would close.", "association"],
    ["The northern command said southern forces had opened fire.", "northern command"],
    ["Central Command said two boats were lost.", "Central Command"],
  ])("%s", (text, name) => {
    expect(speakers(text)).toMatchObject([{ name, kind: "organization" }]);
  });

  it("is no office", () => {
    expect(speakers("The district collector has denied it.")).toMatchObject([
      { name: "district collector", kind: "role" },
    ]);
  });
});

describe("outlets by what they are", () => {
  it.each([["According to G Noite television, two bills were unpaid.", "G Noite"]])("%s", (text, name) => {
    expect(speakers(text)).toMatchObject([{ name, kind: "organization" }]);
  });

  it("are taken up again as “the paper”, small words within their names and all", () => {
    const text =
      "The bridge closed after the storm, the newspaper Diário do Sul reported on Friday. It had been unsafe for years, the paper said.";
    expect(speakers(text).at(-1)?.name).toBe("Diário do Sul");
  });
});

describe("a name of several words", () => {
  it.each([
    ["Carriers turn back. Rival Sundholm Crossing said it was “watching the weather”.", "Sundholm Crossing"],
    ["The outage began at noon. Pelham Lantern said it was looking into its servers.", "Pelham Lantern"],
    ["Payroll provider Brightwell Ledger confirmed that its files were gone.", "Brightwell Ledger"],
    [
      "Bridge builder Corrigan-Shaw Joint Undertaking denied that it had cut corners.",
      "Corrigan-Shaw Joint Undertaking",
    ],
    ["Tidewater Compass, an NGO that counts boats, said two had sunk.", "Tidewater Compass"],
    ["He will not play at Ostmark's stadium again. Ostmark condemned the chants.", "Ostmark"],
    [
      "The shot, from Brandal Biologics, was tested in May. Brandal said that one child in a hundred fell ill.",
      "Brandal",
    ],
  ])("is a body's by what its words are and what stands beside it: %s", (text, name) => {
    expect(last(text)).toMatchObject({ kind: "organization", name: expect.stringContaining(name) });
  });

  it.each([
    ["Rival Emma Stone said she would run.", "Emma Stone"],
    ["Farmer Glyn Stone said the field was dry.", "Glyn Stone"],
    ["Goalkeeper Ivo Marsh said he was fine.", "Ivo Marsh"],
    ["Rival Odalric Banksgaard said he would run again.", "Odalric Banksgaard"],
    ["Senator Reed Price said it was over. Price blamed the mayor.", "Reed Price"],
    ["Singer Cole Porterfield said she would stay.", "Cole Porterfield"],
    ["Orsted supporters cheered as he left. Orsted said that the count was wrong.", "Orsted"],
  ])("is a person's by them: %s", (text, name) => {
    expect(last(text)).toMatchObject({ kind: "person", name });
  });
});
