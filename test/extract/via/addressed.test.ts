import { describe, expect, it } from "vitest";
import { addressed } from "../../../src/extract/via/addressed.ts";
import { drawn, marked } from "../marked.ts";
import { telling } from "../told.ts";

const read = (sentence: string) => {
  const { text, finding } = marked(sentence);
  return drawn(text, addressed(text, finding));
};

describe("whom a quotation was said to", () => {
  it.each([
    ["<“It’s a circus,”> [Blum] {muttered} to her coach.", "her coach"],
    ["<“I was hungry,”> [he] {said} to his mother on Monday.", "his mother"],
    ["<“It was out,”> [Tan] {told} the umpire.", "the umpire"],
    ["<“The welds will fail,”> [the engineer] {wrote} to his bosses in 2021.", "his bosses"],
    ["<“You are next,”> [she] {told} Ola Berg on the stairs.", "Ola Berg"],
    ["<“Come back,”> {shouted} [the mayor] to the crowd.", "the crowd"],
  ])("stands behind the verb: %s", (sentence, via) => {
    expect(read(sentence)).toMatchObject({ via });
  });

  it.each(["<“It is over,”> [Blum] {said} to laughter.", "<“It is over,”> [Blum] {said} to be clear."])(
    "is nobody: %s",
    (sentence) => {
      expect(read(sentence)).toMatchObject({ via: "" });
    },
  );

  it.each([
    ["[Sethi] {warned} <the prime minister he was late>.", "the prime minister", "he was late"],
    ["[Pell] {assured} <parents their children were safe>.", "parents", "their children were safe"],
    ["[Okafor] {promised} <workers nobody would lose a job>.", "workers", "nobody would lose a job"],
    ["[Hale] {convinced} <the jury he was asleep>.", "the jury", "he was asleep"],
  ])("stands right before a clause: %s", (sentence, via, content) => {
    expect(read(sentence)).toMatchObject({ via, content });
  });

  it.each([
    "[Lind] {warned} <the plan would fail>.",
    "[Lind] {promised} <the city a new stadium>.",
    "[Lind] {warned} <he would go>.",
  ])("is nobody before a verb or a thing: %s", (sentence) => {
    expect(read(sentence)).toMatchObject({ via: "" });
  });

  it("ends where what was said begins", () => {
    const { text, finding } = marked("[Two welders] {told} |the Post| <they had to paint it>.");
    const via = [{ start: finding.via[0]?.start ?? 0, end: (finding.content[0]?.start ?? 0) + 4 }];
    expect(drawn(text, addressed(text, { ...finding, via }))).toMatchObject({ via: "the Post" });
  });
});

describe("whom a verb has for its object", () => {
  it.each([
    ["[The ferry company] {reminded} passengers <to carry identification>.", "passengers"],
    ["[Mayor Ola Berg] {advised} shopkeepers <to board up their windows>.", "shopkeepers"],
    ["[An auditor] {has warned} her managers <that the ledger did not add up>.", "her managers"],
    ["[Sheriff Tom Rudd] {informed} the widow <that the search was over>.", "the widow"],
    ["[The minister] {reassured} farmers <that the subsidy would stay>.", "farmers"],
    ["[The landlord] {instructed} tenants <to leave by noon>.", "tenants"],
    ["[The harbour master] {asked} skippers <to keep to the north channel>.", "skippers"],
    ["[The union] {convinced} the board <that the roof was unsafe>.", "the board"],
    ["[Plume] {told} this column <the yacht was sold>.", "this column"],
    ["[Fisk] {texted me} <that she was fine>.", "me"],
    ["[Reyes] {replied} to a constituent <that the road would be fixed>.", "a constituent"],
    ["[Reyes] {said} on Radio Corley <that he had lied>.", "Radio Corley"],
    ["[Reyes] {wrote} in the Harbour Gazette <that he had lied>.", "the Harbour Gazette"],
    ["[The surgeon] {told} the couple <the operation had failed>.", "the couple"],
    ["[She] {testified} before the committee <that the money was gone>.", "the committee"],
    [
      "[The princess] {made it clear} to courtiers and officials <that she would stay>.",
      "courtiers and officials",
    ],
    ["[A host] {asked} Ola Berg pointedly <whether he would run>.", "Ola Berg"],
    ["[The mayor] {urged} the norland senator <to apologise>.", "the norland senator"],
  ])("hears it: %s", (sentence, via) => {
    expect(read(sentence)).toMatchObject({ via });
  });

  it.each([
    ["[The clinic] {alerted its patients} <that the freezer had failed>.", "alerted", "its patients"],
    ["[The captain] {radioed the coastguard} <that he was taking on water>.", "radioed", "the coastguard"],
    ["[The editor] {emailed staff to say} <the paper would close>.", "emailed to say", "staff"],
  ])("is no part of the cue: %s", (sentence, cue, via) => {
    expect(read(sentence)).toMatchObject({ cue, via });
  });

  it("stands before whoever carried it further", () => {
    const sentence =
      "In an email that the |Harbour Ledger| published, [an inspector] {alerts} his superiors <that it leaks>.";
    expect(read(sentence)).toMatchObject({ via: "his superiors Harbour Ledger" });
    const joined = sentence.replace("{alerts} his superiors", "{alerts his superiors}");
    expect(read(joined)).toMatchObject({ cue: "alerts", via: "his superiors Harbour Ledger" });
  });

  it.each([
    "[A judge] {ordered} in a Freedom of Information Act <the ministry to publish it>.",
    "[The ferry] {ordered} parts <to mend the pump>.",
    "[The bank] {warned} about the costs <that it would bear>.",
    "[The bank] {warned} again <that it would close>.",
    "[Residents] {were warned} on Friday <that the dam was weak>.",
    "[The mayor] {warned} <the bill would fail>.",
    "[Reyes] {admitted} on Monday <that he had lied>.",
    "[Reyes] {said} in Norvik <that he had lied>.",
    "[The singer] {told} the story <that made her name>.",
  ])("is nobody: %s", (sentence) => {
    expect(read(sentence)).toMatchObject({ via: "" });
  });
});

describe("whom a verb has for its object, with a clause of their own", () => {
  it.each([
    [
      "[The watchdog] {advised} <drivers whose cars were recalled to park them outside>.",
      "drivers whose cars were recalled",
      "to park them outside",
    ],
    [
      "[Doctors] {urged} <patients who took the drug to see their pharmacist>.",
      "patients who took the drug",
      "to see their pharmacist",
    ],
    [
      "[The council] {told} <residents whose bins were missed to leave them out>.",
      "residents whose bins were missed",
      "to leave them out",
    ],
    [
      "[Police] {asked} <people who live near the river not to go out>.",
      "people who live near the river",
      "not to go out",
    ],
    [
      "[The school] {warned} <parents of pupils in year nine to check for rashes>.",
      "parents of pupils in year nine",
      "to check for rashes",
    ],
    [
      "[The minister] {called on} <firms that pollute to pay for the clean-up>.",
      "firms that pollute",
      "to pay for the clean-up",
    ],
    ["[The agency] {advised} <people with asthma to stay at home>.", "people with asthma", "to stay at home"],
    ["[The court] {ordered} <the owner of the land to clear it>.", "the owner of the land", "to clear it"],
  ])("hears it: %s", (sentence, via, content) => {
    expect(read(sentence)).toMatchObject({ via, content });
  });

  it.each([
    "[Officials] {urged} <people who want to travel to wait>.",
    "[The skipper] {told} <everyone in the boat to stop talking>.",
    "[Reyes] {reminded} <voters of his promise to cut taxes>.",
    "[Reyes] {urged} <voters in the north to the polls>.",
    "[Boxer] {reminded} <voters that the merger forced the firm to slash jobs>.",
    "[The bank] {warned} <prices in the north to rise>.",
  ])("is left with it where that is not sure: %s", (sentence) => {
    expect(read(sentence)).toMatchObject({ via: "" });
  });
});

describe("who is asked to find something", () => {
  it.each([
    [
      "He invited the panel to find that Ms Dench’s fitness to practise was impaired.",
      "the panel",
      "to find that Ms Dench’s fitness to practise was impaired",
    ],
    [
      "She asked the court to rule that the fence was legal.",
      "the court",
      "to rule that the fence was legal",
    ],
    [
      "Marsh urged the jury to accept that the money was a gift.",
      "the jury",
      "to accept that the money was a gift",
    ],
  ])("%s", (text, via, content) => {
    expect(telling("via", "content")(text)).toEqual([{ via, content }]);
  });
});
