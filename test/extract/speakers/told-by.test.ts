import { describe, expect, it } from "vitest";
import { speakers } from "../told.ts";

const last = (text: string) => speakers(text).at(-1);

describe("bodies", () => {
  it.each([
    ["The pension fund Solvanta said it would vote against the merger.", "Solvanta"],
    ["Its largest owner, hedge fund Corbane, said the price was too low.", "Corbane"],
    ["Tea chain Leaf & Barrel said a third of its shops would close.", "Leaf & Barrel"],
    ["The Water Regulator has told Norrick it must mend its pipes within a year.", "Water Regulator"],
    ["The party's youth wing said it would hold its own congress.", "party youth wing"],
    ["The British Antarctic Survey said the ice had thinned again.", "British Antarctic Survey"],
    ["The U.S. Antarctic Survey said the ice had thinned again.", "U.S. Antarctic Survey"],
    ["The opposition Fishermen's Union accused the mayor of hiding the bill.", "Fishermen's Union"],
    ["A group calling itself Silent Tide said it had copied the files.", "Silent Tide"],
    ["The Lindau daily Neue Post wrote that the bridge was doomed.", "Neue Post"],
    ["The ferry's owner, Norrick Shipping, accepted the fine.", "Norrick Shipping"],
    ["The bank's lawyers, Dorn Pell, said they would appeal.", "Dorn Pell"],
    [
      "Calder Bay's head of drilling, Emily Vang, said the well was sound. Calder Bay pledged to repay every fisherman.",
      "Calder Bay",
    ],
    ["A clerk at Ostrava told police what had happened. Ostrava said the till was empty.", "Ostrava"],
    ["Norwick Police said a man was found at noon. A car was seized, the force added.", "Norwick Police"],
    ["Police Scotland said a man was found at noon. A car was seized, the force added.", "Police Scotland"],
    [
      "Glass was found in jam sold by Dunlow. The supermarket said anyone who bought a jar should return it.",
      "Dunlow",
    ],
  ])("are known by what stands beside them: %s", (text, name) => {
    expect(last(text)).toMatchObject({ name, kind: "organization" });
  });

  it.each([
    ["A lawsuit filed in Dover accuses the brewer of selling sour beer.", "lawsuit filed in Dover"],
    ["The survey, conducted by the Norrick Institute, finds that few would swim.", "survey"],
    ["The suit contends that the barrels were never washed.", "suit"],
  ])("are not what papers are: %s", (text) => {
    expect(last(text)).toMatchObject({ kind: "document" });
  });
});

describe("people", () => {
  it.each([
    ["“The target is out of reach,” said Ragna Holt of broker Dorn & Pell.", "Ragna Holt"],
    ["A lawyer for the company, Ragnhild Voss, said the tests had found nothing.", "Ragnhild Voss"],
    ["Curator Bruna Falk described the tower as the last of its kind.", "Bruna Falk"],
    ["Singer Kirra Blume has left the show. Kirra wrote on her blog that she was tired.", "Kirra Blume"],
    ["Lord Ardmore, who heard the case, found for the widow. The judge said the firm had lied.", "Ardmore"],
  ])("are known by what stands beside them: %s", (text, name) => {
    expect(last(text)).toMatchObject({ name, kind: "person" });
  });

  it.each([
    ["A former security officer at Norrick said that alarms were switched off.", "unnamed", null],
    ["Counsel for the trust argued that the lease had ended in May.", "role", "trust"],
    ["Norrick said it was sorry. The pier is shut, its chair said.", "role", "Norrick"],
    ["Her agent said that she was filming in Malta.", "role", null],
  ])("who hold an office for somebody: %s", (text, kind, behalf) => {
    expect(last(text)).toMatchObject({ kind, behalf });
  });
});

describe("speakers", () => {
  it.each([
    [
      "It is like a lamp in fog, says co-author Min-jun Rhee, a marine biologist at Dorn University. Rhee hopes that it will last.",
      "Min-jun Rhee",
    ],
    ["Magistrate Farid Osman ordered that the ship be held. “It stays,” Osman said.", "Farid Osman"],
    [
      "“I swam,” said Ana Reyes, 30, a cook. Reyes said stewards handed out belts only to those who paid.",
      "Ana Reyes",
    ],
  ])("are persons by what stands beside them: %s", (text, name) => {
    expect(last(text)).toMatchObject({ name, kind: "person" });
  });

  it.each([
    ["The bank's chief economist said that prices would fall.", "role"],
    ["The clinic's head nurse said the ward was full.", "role"],
    ["One doctor in Lindau said she had treated 14 children.", "unnamed"],
    ["Border guards on both sides said they had received no orders.", "unnamed"],
    ["The neighbouring republic of Vestria rejected any suggestion that it was to blame.", "organization"],
    [
      "Ola Berg showed me the hall. A surveyor who came in 2022 noted in his report that the roof was “held by paint”. “I wrote it six times,” he said.",
      "unnamed",
    ],
    ["The bloc said it would meet again.", "organization"],
  ])("are told by the noun that heads them: %s", (text, kind) => {
    expect(last(text)).toMatchObject({ kind });
  });

  it("are not who carried what others said", () => {
    expect(
      last(
        "Tarn is cutting jobs, its chief executive Ola Berg wrote in a memo first reported by The Kernel. The company confirmed the cuts.",
      ),
    ).toMatchObject({ name: "Tarn", kind: "organization" });
    expect(
      last(
        "The Bank of Vestria left its rate alone. “A cut is next,” said Ola Berg, chief economist at Norrland Bank. The bank said growth would be slow.",
      ),
    ).toMatchObject({ name: "Bank of Vestria" });
    expect(last("The satellites' owner, the Met Consortium, said the loss would hurt.")).toMatchObject({
      name: "Met Consortium",
      kind: "organization",
    });
  });
});

describe("bodies by letters and by what they call themselves", () => {
  it.each([
    ["NHS Skerry said the ward would close.", "NHS Skerry"],
    ["TVN Radio Skerry reported that the pier was shut.", "TVN Radio Skerry"],
    ["Hackers calling themselves Pale Heron said they had taken 4 million records.", "Pale Heron"],
    ["Protesters who call themselves the Harbour Nine said they would stay.", "Harbour Nine"],
  ])("are organizations: %s", (text, name) => {
    expect(last(text)).toEqual({ name, kind: "organization", behalf: null });
  });

  it("are no persons with an office or initials before their names", () => {
    expect(last("CEO Ola Berg said the plant was shut.")).toMatchObject({ name: "Ola Berg", kind: "person" });
    expect(last("A man who calls himself Otto said the boat sank.")).toMatchObject({ kind: "unnamed" });
  });
});

describe("a spokesperson of whom nothing else is told", () => {
  it.each([
    ["Skerry Lines will appeal, a spokesman said.", "Skerry Lines"],
    ["The Department for Rail is aware of the fault, a spokesman said.", "Department for Rail"],
    ["The bank said the branch was shut. “We are sorry,” a spokeswoman said.", "bank"],
    [
      "The bank said the branch was shut. “We are sorry,” a spokeswoman said. It would open in May, she said.",
      "bank",
    ],
  ])("speaks for the body that they speak about: %s", (text, behalf) => {
    expect(last(text)).toMatchObject({ kind: "role", behalf });
  });

  it.each([
    "Emily Lind said it rained. A spokesman said Lind was ill.",
    "It was quiet. A spokesman said it rained.",
  ])("speaks for nobody known otherwise: %s", (text) => {
    expect(last(text)).toMatchObject({ kind: "role", behalf: null });
  });
});

it("names who neither would speak without “neither”", () => {
  expect(last("Neither Berg nor the harbour master would say why the ferry was late.")).toMatchObject({
    name: "Berg",
  });
});

describe("somebody named behind an office", () => {
  it.each([
    ["The club's chair, Norwegian Prime Minister Ola Berg, urged both sides to stop.", "Ola Berg"],
    ["The union's chair, Finnish Prime Minister Vaino Korhola, urged both sides to stop.", "Vaino Korhola"],
    ["Counsel for the family, Tom Breslin KC, said the notes had been altered.", "Tom Breslin"],
    ["The party's leader, Emily Lind MP, said it rained.", "Emily Lind"],
    ["Norland's envoy to the United Nations Ola Berg said that talks would go on.", "Ola Berg"],
    ["It rained, as Emily Holm reports. According to NPR’s Holm, it was late.", "Emily Holm"],
    ["As Emily Holm reports, it rained. According to NPR’s Holm, it was late.", "Emily Holm"],
  ])("is who speaks: %s", (text, name) => {
    expect(last(text)).toEqual({ name, kind: "person", behalf: null });
  });

  it.each([
    ["The airline's owner, Royal Norrick Group, said it rained.", "organization"],
    ["Counsel for the estate said it rained.", "role"],
  ])("is none where a body or nobody is named there: %s", (text, kind) => {
    expect(last(text)).toMatchObject({ kind });
  });
});

describe("where somebody works or what they work with", () => {
  it.each([
    "Scientists using a telescope atop Mauna Kea said it rained.",
    "Researchers working near Lake Anna said it rained.",
    "Divers around Port Emily said it rained.",
  ])("is not who speaks: %s", (text) => {
    expect(last(text)).toMatchObject({ kind: "unnamed" });
  });
});

describe("lands", () => {
  it.each(["Cambodia", "Kenya", "New Zealand"])("speak as bodies: %s", (name) => {
    const text = `${name} rejects the account. ${name}’s prime minister, Ola Berg, left. ${name} says eleven people were hurt.`;
    expect(last(text)).toEqual({ name, kind: "organization", behalf: null });
  });

  it("are not the persons who bear their names", () => {
    expect(last("Senator Steve Israel laughed. “It is late,” Israel said.")).toMatchObject({
      name: "Steve Israel",
      kind: "person",
    });
  });
});

describe("somebody without a name of their own", () => {
  it.each([
    ["Ola Berg insisted that it was dark.\n\n“I saw no light,” the manager fumed.", "Ola Berg"],
    ["Emily Lind said it was dark. “It was wet too,” the 34-year-old added.", "Emily Lind"],
  ])("takes up who spoke last, behind a quotation: %s", (text, name) => {
    expect(last(text)).toMatchObject({ name, kind: "person" });
  });

  it.each([
    "A manager saw the light first. Ola Berg insisted that it was dark. “I saw no light,” the manager fumed.",
    "Ola Berg insisted that it was dark. The skipper said there had been no light.",
  ])("is somebody else who was told of before, or where nothing is quoted: %s", (text) => {
    expect(last(text)?.name).not.toBe("Ola Berg");
  });

  it("goes on as “he” whatever they were doing, and wherever they are from", () => {
    expect(
      last(
        "Paul Strand denies it. A Norvik pensioner watching from the gallery said he had lost his savings. “They all knew,” he muttered.",
      ),
    ).toMatchObject({ kind: "unnamed", name: expect.stringContaining("pensioner") });
  });

  it.each([
    [
      "The former finance director of the outsourcer Norrick told a court that she was ordered to lie.",
      "former finance director of the outsourcer Norrick",
    ],
    ["The former prime minister said it rained.", "former prime minister"],
  ])("has an office no more that they held: %s", (text, name) => {
    expect(last(text)).toEqual({ name, kind: "role", behalf: null });
  });

  it("is whom “who” takes up, without the word before them", () => {
    expect(last("The list came from voters who say that the bridge is old.")).toMatchObject({
      name: "voters",
    });
    expect(last("Emily Lind, an aspiring trader, who felt that the price was low, left.")).toMatchObject({
      name: "Emily Lind",
    });
  });
});

it("goes on with the whole name of a firm, and of a board of something", () => {
  expect(last("Hale & Munro has said it was misled. It declined to comment on the fine.")).toMatchObject({
    name: "Hale & Munro",
  });
  expect(last("The Norvik Board of Elections said it rained.")).toMatchObject({
    name: "Norvik Board of Elections",
  });
});

describe("the seat of a government", () => {
  it.each([
    ["Moscow says Kyiv shelled the plant; Kyiv says Moscow did.", ["Moscow", "Kyiv"]],
    ["Tehran denied that it had fired.", ["Tehran"]],
  ])("speaks as a body: %s", (text, names) => {
    for (const name of names)
      expect(speakers(text)).toContainEqual(expect.objectContaining({ name, kind: "organization" }));
  });

  it("is no person who bears its name", () => {
    expect(speakers("Denzel Washington said he was tired. “I am old,” Washington said.")).toMatchObject([
      { name: "Denzel Washington", kind: "person" },
      { name: "Denzel Washington", kind: "person" },
    ]);
  });
});
