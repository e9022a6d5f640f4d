import { expect, test } from "vitest";
import { owned } from "./told.ts";

const STORM =
  "Ola Berg, 61, was killed when a tree fell on his car in Harn, police said. | The storm left 14,000 homes without power, the grid operator Lumo said. | “We have never seen such winds,” said Ida Moll, mayor of Harn. | Trains to Dorn will not run until Tuesday, the railway said.";
const STORM_NOW =
  "Ola Berg, 16, was killed when a tree fell on his car in Selby, police said. | The storm left 40,000 homes without power, the grid operator Lumo said. | “We have rarely seen such winds,” said Ida Moll, deputy mayor of Harn. | Trains to Dorn will not run until Thursday, the railway said.";

test.each([
  [
    "!....",
    "Correction: An earlier version of this article misstated where Mr Berg was killed. It was in Selby, not Harn.",
  ],
  ["!....", "Correction: An earlier version of this story gave the wrong location for the accident."],
  ["!....", "Correction: An earlier version gave the wrong age for the victim."],
  [
    "!...",
    "Correction: An earlier version of this story misstated the age of Ola Berg and the place where he died.",
  ],
  ["!...", "(Corrects age of victim, location)"],
  ["!....", "(Corrects victim's age)"],
  [
    ".!..",
    "Correction: An earlier version of this article misstated the number of homes without power. It is 40,000, not 14,000.",
  ],
  [".!..", "This story has been updated with the latest outage figures."],
  [".!..", "(Updates number of homes without power)"],
  [".!..", "Correction: The number of homes that lost electricity was 40,000."],
  [
    "..!.",
    "Correction: An earlier version of this article misquoted Ida Moll and misstated her title. She is the deputy mayor.",
  ],
  ["..!.", "Correction: Ida Moll is the deputy mayor of Harn. An earlier version gave her title as mayor."],
  ["..!.", "Correction: An earlier version of this article misstated Ida Moll’s title."],
  ["..!.", "Correction: An earlier version of this story misidentified Ida Moll’s position."],
  ["..!.", "Correction: This story has been corrected to fix a quotation."],
  ["..!.", "Correction: This article has been corrected to accurately reflect what Ida Moll said."],
  [
    "...!",
    "Correction: An earlier version of this article misstated the day on which trains will run again.",
  ],
  ["...!", "Correction: Trains to Dorn will resume on Thursday, not Tuesday."],
  ["...!", "(Corrects day to Thursday from Tuesday in final paragraph)"],
  ["!.!..", "Correction: An earlier version misstated Mr Berg's age and the number of homes without power."],
  ["!!!!", "Correction: An earlier version of this article contained several factual errors."],
  [
    "!!!!",
    "Correction: Due to a production error, an earlier version of this article was published. It has been corrected.",
  ],
  ["!!!!", "This story has been corrected."],
  ["....", "Correction: An earlier version of this article misspelled the name of the grid operator."],
  ["....", "Correction: A picture caption with this story misidentified the street."],
  ["....", "This article was updated to add a link to the railway's website."],
  ["....", "Clarification: The author of this article is a cousin of the mayor."],
  ["....", "Editor's note: Comments on this article have been closed."],
  ["....", "(Adds slug)"],
])("of a place, a count, a title and a day, %s by %s", (wanted, notice) => {
  expect(owned(STORM, STORM_NOW, notice)).toBe(wanted);
});

const STUDY =
  "The study followed 2,100 nurses for ten years, the authors said. | Those who slept badly were twice as likely to fall ill, they found. | It was paid for by the Moll Trust, the journal said. | “It shows that sleep protects us,” said Kit Lund, a co-author.";
const STUDY_NOW =
  "The study followed 1,200 nurses for twelve years, the authors said. | Those who slept badly were 20% more likely to fall ill, they found. | It was paid for by a maker of mattresses, the journal said. | “It suggests that sleep protects us,” said Kit Lund, who was not involved in the study.";

test.each([
  ["!...", "Correction: An earlier version misstated the size and length of the study."],
  ["!...", "Correction: The study followed 1,200 nurses, not 2,100, for twelve years, not ten."],
  [
    "!...",
    "Correction: An earlier version of this article misstated how many nurses took part and how long they were followed.",
  ],
  [".!..", "Correction: An earlier version of this article overstated the risk to those who slept badly."],
  [
    ".!..",
    "Correction: An earlier version of this article misstated the increase in risk. It is 20%, not double.",
  ],
  [".!..", "Correction: The risk of falling ill was 20 per cent higher, not twice as high."],
  [
    "...!",
    "Correction: An earlier version misstated Kit Lund's affiliation with the study and misquoted him.",
  ],
  [
    "!!..",
    "Correction: An earlier version misstated the number of nurses and how likely bad sleepers were to fall ill.",
  ],
  ["!!!!", "Correction: Several statements in this article were inaccurate and have been corrected."],
  ["!!!!", "Editor's note: This article has been extensively revised to correct a number of errors."],
  ["....", "Correction: An earlier version of this article misspelled the name of the journal."],
  ["....", "This article was amended to remove a personal detail."],
])("of a study, %s by %s", (wanted, notice) => {
  expect(owned(STUDY, STUDY_NOW, notice)).toBe(wanted);
});

const POOL =
  "Councillor Ida Moll said the pool would shut in May. | The pool costs £90,000 a year, the council said. | Parents were not told, the school said. | Swimmer Ola Berg called it a disgrace. | A petition has 800 names, its organisers said.";
const POOL_NOW =
  "Councillor Ida Moll said the pool might shut in June. | The pool costs £900,000 a year, the council said. | Parents were told, the school said. | Swimmer Ola Berg called it a pity. | A petition has 1,800 names, its organisers said.";

test.each([
  [
    "!....",
    "Correction: An earlier version of this article said that the pool would shut in May. It may shut in June.",
  ],
  ["!....", "Clarification: This article was amended to say that the pool may shut in June."],
  ["!....", "Correction: The month in which the pool may shut was wrong in an earlier version."],
  [".!...", "Correction: The pool costs £900,000 a year. An earlier version said £90,000."],
  [".!...", "(Corrects annual cost to £900,000)"],
  ["..!..", "Correction: An earlier version of this article wrongly said that parents had not been told."],
  ["..!..", 'Correction: An earlier version of this story incorrectly included the word "not".'],
  [
    "..!..",
    "Correction: Owing to an editing error, an earlier version said parents were not told. They were.",
  ],
  ["...!.", "Correction: An earlier version of this article misquoted Ola Berg. He called it a pity."],
  ["...!.", "Correction: Ola Berg called the closure a pity, not a disgrace."],
  ["....!", "Correction: The petition has 1,800 signatures, not 800."],
  ["....!", "(Updates number of names on petition)"],
  [
    ".!..!",
    "Correction: The cost of the pool and the number of names on the petition were wrong in an earlier version.",
  ],
  [
    ".!..!",
    "Correction: An earlier version of this article gave wrong figures for the cost of the pool and for the petition.",
  ],
  [
    "!!!!!",
    "Correction: An earlier version of this article contained numerous errors. It has been corrected.",
  ],
  [".....", "Correction: An earlier version of this article misspelled Councillor Moll's name."],
  [".....", "The picture at the top of this article has been changed."],
  [".....", "This article was first published on Monday."],
])("of a month, a cost, a denial and a remark, %s by %s", (wanted, notice) => {
  expect(owned(POOL, POOL_NOW, notice)).toBe(wanted);
});
