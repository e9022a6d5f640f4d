import { describe, expect, it } from "vitest";
import { paperCalled } from "../../../src/extract/speakers/bodies/papers.ts";
import { speakers } from "../told.ts";

describe("what is written or recorded", () => {
  it.each([
    ["A control-room log kept by the night shift showed that the valve was open.", "control-room log"],
    ["A letter signed by three doctors says the ward is unsafe.", "letter"],
    ["A 2019 experiment in Norway, led by Lind, concluded that darkness was enough.", "2019 experiment"],
    ["An assessment in May showed that the roof leaked.", "assessment"],
    ["A religious edict said that chess was forbidden.", "religious edict"],
    ["The fatwa, by Ola Berg, said that dancing is a sin.", "fatwa"],
    ["The Norvik Magazine piece implies that he lied about his wealth.", "Norvik Magazine piece"],
    ["Both posts said that the station would close.", "both posts"],
    ["A slide deck said sales would double.", "slide deck"],
    ["Invoices showed that the gravel was never delivered.", "invoices"],
    ["Modelling by the university showed that the peak would come early.", "Modelling"],
    ["Security footage showed that the gate was open.", "Security footage"],
    ["The firm’s annual accounts show that it lost $3 million.", "firm’s annual accounts"],
    ["A map published by the agency showed that the village lay in the zone.", "map"],
    ["A memo circulated to staff in May said the roof leaked.", "memo"],
    [
      "A state Department of Natural Resources memo obtained by the Courier-Record said the well was dry.",
      "state Department of Natural Resources memo",
    ],
    ["A Ministry of Defence report seen by the Post said that boats leaked.", "Ministry of Defence report"],
    ["An Office of Rail study released in May said the bridge was weak.", "Office of Rail study"],
  ])("is a document: %s", (text, name) => {
    const [speaker] = speakers(text);
    expect(speaker).toMatchObject({ kind: "document" });
    expect(speaker?.name.toLowerCase()).toBe(name.toLowerCase());
  });

  it.each([
    ["This view suggests that the engineers are to blame.", "This view"],
    ["The ad says that Lind lied about the bridge.", "ad"],
    ["Early estimates suggest that 300 people were hurt.", "Early estimates"],
    ["Late figures suggest that it rained.", "late figures"],
    ["The Clean Harbours Act requires ports to report spills.", "Clean Harbours Act"],
    ["The U.S. Constitution requires voters to be citizens.", "U.S. Constitution"],
    ["Research released yesterday claims that the watch will sell well.", "research"],
    ["Existing research into sleep shows it slows ageing.", "existing research"],
    ["The exposé displays a row of phones on a rack.", "exposé"],
    ["A new video surfacing online suggests the photo was staged.", "new video"],
    ["His blood work showed he had been exposed to a bird protein.", "his blood work"],
    ["Unofficial tallies referenced by the clerk show she won.", "unofficial tallies"],
    ["An unverified photo claims to show the body of the leader.", "unverified photo"],
  ])("is nobody who could be named: %s", (text, name) => {
    expect(speakers(text)).toMatchObject([{ name, kind: "document" }]);
  });

  it.each([
    "The sources said that nothing was lost.",
    "A number of officials said that the bridge was unsafe.",
    "Critics of the proposal said that it would fail.",
    "Video makers said that it would fail.",
    "One source claims to know what it will cost.",
  ])("is not who tells of it: %s", (text) => {
    expect(speakers(text)).toMatchObject([{ kind: "unnamed" }]);
  });

  it.each([
    "Emily Page",
    "the Harbour Ledger",
    "a log keeper",
    "all signs",
    "a list of mayors",
    "in the book, Lind",
    "the website",
    "the lawyer who wrote the memo",
  ])("is none: %s", (words) => {
    expect(paperCalled(words)).toBeNull();
  });
});

describe("what somebody wrote", () => {
  it.each([
    ["A study by the bank’s chief economist, Peter Olsen, found that wages had fallen.", "study"],
    ["A review by the trust’s medical director, Anna Lind, concluded that staff were tired.", "review"],
    ["A report from the council’s auditor, Meg Tran, says the money was lost.", "report"],
    ["A memo by the deputy editor, Tom Hale, said the story was wrong.", "memo"],
    ["Pupils use phones in class, a study carried out by Oslo University found.", "study"],
  ])("is not who wrote it: %s", (text, name) => {
    expect(speakers(text)).toMatchObject([{ name, kind: "document" }]);
  });

  it("is not who stands beside what they are", () => {
    expect(speakers("The bank’s chief economist, Peter Olsen, said wages had fallen.")).toMatchObject([
      { name: "Peter Olsen", kind: "person" },
    ]);
  });
});

describe("a paper that is taken up again", () => {
  it.each([
    ["Most want tolls, according to a new poll for the Post. Support is high, the survey shows.", "new poll"],
    ["Most want tolls, according to a new poll for the Post. Support is high, the poll shows.", "new poll"],
    ["A study by Oslo University found that pupils slept. The research showed that they ate.", "study"],
    [
      "A poll by the Post found that most agree. The survey said few knew. The survey also said most cared.",
      "poll",
    ],
    [
      "A poll by the Post found that most agree. A survey by the union was lost. The survey showed that they ate.",
      "survey",
    ],
  ])("%s", (text, name) => {
    expect(speakers(text).at(-1)).toMatchObject({ name, kind: "document" });
  });

  it.each([
    ["The story was told by the newspaper Kurier Polny. The daily said that Lind had left.", "Kurier Polny"],
    ["The weekly Der Bote reported that the plant would close. The magazine said it was late.", "Der Bote"],
    ["Le Phare, a Geneva daily, reported that it rained. The newspaper said it was late.", "Le Phare"],
    ["The news site Hallo said that Lind had left. The outlet said it stood by that.", "Hallo"],
    ["Radio Nord said the train was late. The station said nobody was hurt.", "Radio Nord"],
  ])("is an outlet: %s", (text, name) => {
    expect(speakers(text).at(-1)).toMatchObject({ name, kind: "organization" });
  });
});

describe("the paper", () => {
  it.each([
    ["A study in the journal Deep Time says people came early. The paper says the hearth is old.", "study"],
    ["Young bats learn songs, a study found. Females changed too, the paper said.", "study"],
    ["Researchers published a study on Monday. The paper found that eels stayed put.", "paper"],
    ["A preprint on Monday told of a star. The paper suggests that it is young.", "paper"],
  ])("is what researchers wrote: %s", (text, name) => {
    expect(speakers(text).at(-1)).toMatchObject({ name, kind: "document" });
  });

  it.each([
    "The newspaper Norrick Post told of a study. The paper said it had a copy.",
    "The Norrick Post reported that the mill was shut. The paper said it had a copy of the study.",
    "The mayor sued the paper. The paper said it stood by its story.",
    "A study was leaked to the tabloid Gazeta. The paper said it was late.",
  ])("is an outlet where the text told of one: %s", (text) => {
    expect(speakers(text).at(-1)).toMatchObject({ kind: "organization" });
  });
});

it("takes a newspaper's name for no study", () => {
  const text = "Ida Vik told The Wall Street Journal that it was over. The paper said she had left.";
  expect(speakers(text).at(-1)).toMatchObject({ kind: "organization" });
});
