import { expect, test } from "vitest";
import { owned } from "./told.ts";

const MINE =
  "The mine employs 340 people, the owner Tarn Gas said. | It was opened in 1961, the council said. | The shaft is 800 metres deep, engineer Ida Moll said.";
const MINE_NOW =
  "The mine employs 430 people, the owner Tarn Gas said. | It was opened in 1916, the council said. | The shaft is 900 metres deep, engineer Ida Moll said.";

test.each([
  ["!..", "Correction: This article originally gave the wrong number of employees at the mine."],
  ["!..", "Correction: The mine has 430 employees, not 340 as we first reported."],
  ["!..", "Correction: An earlier version understated the number of people who work at the mine."],
  ["!..", "Correction: An earlier version of this story misreported the size of the mine's workforce."],
  [".!.", "Correction: An earlier version of this story misstated when the mine was opened."],
  [".!.", "Correction: An earlier version misstated the year in which the mine opened."],
  [".!.", "Correction: The mine opened in 1916, not 1961."],
  ["..!", "Correction: An earlier version of this article misstated how deep the shaft is."],
  ["..!", "Correction: An earlier version of this article misstated the depth of the shaft."],
  ["..!", "(Corrects depth of shaft in final paragraph)"],
  [
    "!!.",
    "Correction: An earlier version of this article misstated the number of employees at the mine and the year it opened.",
  ],
  [
    "!!.",
    "Correction: An earlier version misstated how many people the mine employs and when it was opened.",
  ],
  ["!.!", "The number of jobs at the mine and the depth of its shaft have been corrected in this story."],
  ["!.!", "Correction: Several figures in this article were wrong and have been corrected."],
  ["!!!", "Correction: This article contained a number of errors, which have been corrected."],
  ["!!!", "Correction: An earlier version of this article contained three errors."],
  ["!.!", "Correction: Three figures in an earlier version of this story were incorrect."],
  ["!!!", "Editor's note: This article has been substantially revised since it was first published."],
  ["!!!", "Editor's note: This story has been corrected throughout."],
  ["!.!", "Editor's note: Numbers in this article have been corrected."],
  ["...", "Editor's note: The headline of this article was corrected after publication."],
  ["...", "Correction: An earlier version of this article misspelled the name of the engineer."],
  ["...", "Correction: A photo caption misidentified the engineer in an earlier version of this article."],
  ["...", "This article was amended to correct a broken link."],
  ["...", "Correction: An earlier version misstated the title of Ida Moll."],
  ["!!!", "This article has been corrected."],
  ["!.!", "This article was amended on 12 May 2025 to correct some figures."],
  ["!.!", "This story was updated with the latest figures."],
  ["!..", "(Corrects number of employees in paragraph 1)"],
  ["!..", "(Corrects to 430 from 340 in first paragraph)"],
  [".!.", "(Corrects year in second paragraph)"],
  [".!.", "(Corrects year of opening)"],
  ["..!", "(Corrects paragraph 3 to say 900 metres)"],
  [
    ".!.",
    "This article was amended on 12 May 2025. The mine opened in 1916, not 1961 as an earlier version said.",
  ],
  [
    ".!.",
    "This article was amended on 12 May 2025 because an earlier version said the mine opened in 1961. In fact it opened in 1916.",
  ],
  ["!..", "Clarification: The figure of 430 includes contractors."],
  ["!..", "Clarification: The number of people employed at the mine includes contractors."],
])("of figures, %s by %s", (wanted, notice) => {
  expect(owned(MINE, MINE_NOW, notice)).toBe(wanted);
});

const CRASH =
  "Nine people were hurt, fire chief Kit Lund said. | The driver was 34, police said. | “We heard a bang,” said Ola Berg, a neighbour.";
const CRASH_NOW =
  "Eleven people were hurt, fire chief Kit Lund said. | The driver was 43, police said. | “We heard two bangs,” said Ola Berg, a neighbour.";

test.each([
  [".!.", "Correction: An earlier version of this story misstated the age of the driver."],
  [".!.", "Correction: An earlier version misstated the driver's age."],
  [".!.", "(Corrects age of driver)"],
  [".!.", "The driver's age has been corrected in this story."],
  ["..!", "Correction: An earlier version of this story misquoted Ola Berg."],
  ["..!", "Correction: An earlier version of this story misquoted a neighbour."],
  ["..!", "Correction: A quotation in an earlier version of this story was inaccurate."],
  ["..!", "Correction: A quote in this story has been corrected."],
  ["..!", "Correction: Ms Berg said that she had heard two bangs."],
  ["..!", "Editor's note: We have corrected a quotation by Ola Berg."],
  ["..!", "A quote from a neighbour has been amended in this story."],
  ["!..", "Correction: An earlier version of this story misstated the number of people injured."],
  ["!..", "Correction: An earlier version misstated how many people were injured."],
  ["!..", "Correction: An earlier version of this story gave the wrong number of injuries."],
  ["!..", "This story has been updated with a new injury count."],
  ["!..", "This story has been updated to reflect the number of people hurt."],
  ["!..", "UPDATE: This story has been updated with the latest casualty figures."],
  ["!..", "(Updates number of injured)"],
  ["!..", "(Updates casualty toll)"],
  ["!..", "(Raises number of injured to 11)"],
  [".!!", "Correction: An earlier version misstated the driver's age and misquoted Ola Berg."],
  ["!!.", "Correction: The number of people hurt and the driver's age were wrong in an earlier version."],
])("of a toll, an age and a quotation, %s by %s", (wanted, notice) => {
  expect(owned(CRASH, CRASH_NOW, notice)).toBe(wanted);
});

const PLANT =
  "Norrick Foods will close its plant in Harn, chief executive Ida Moll said. | The plant makes bread for 60 shops, the union said. | “It is a sad day,” said baker Ola Berg. | Norrick lost £3m last year, its accounts show.";
const PLANT_NOW =
  "Norrick Foods may close its plant in Harn, chief executive Ida Moll said. | The plant makes bread for 90 shops, the union said. | “It is a sad day,” said packer Ola Berg. | Norrick made a profit of £3m last year, its accounts show.";

test.each([
  [
    "!...",
    "Clarification: This article has been amended to make clear that no decision on the plant has been made.",
  ],
  [
    "!...",
    "Clarification: An earlier version of this story said that the plant would close. The company says no decision has been taken.",
  ],
  ["!...", "Correction: An earlier headline and story overstated the certainty of the closure."],
  ["..!.", "Correction: Ola Berg is a packer, not a baker."],
  ["..!.", "Correction: An earlier version misstated Ola Berg’s job."],
  ["..!.", "Correction: An earlier version misidentified Ola Berg."],
  ["..!.", "Correction: An earlier version gave the wrong occupation for Ola Berg."],
  ["..!.", "(Corrects job title in paragraph 3)"],
  [
    "...!",
    "Correction: An earlier version of this article said Norrick made a loss last year. It made a profit.",
  ],
  ["...!", "Correction: Norrick made a profit, not a loss."],
  ["...!", "Correction: An earlier version of this article misstated Norrick's result for last year."],
  [".!..", "Correction: The plant supplies 90 shops, not 60."],
  [
    ".!..",
    "Correction: An earlier version of this article misstated the number of shops that the plant supplies.",
  ],
  [".!..", "Correction: The number of shops has been corrected."],
  [".!.!", "Correction: An earlier version misstated the number of shops and Norrick's profit."],
  [
    ".!!.",
    "Correction: An earlier version misstated the number of shops that the plant supplies and Ola Berg's job.",
  ],
  ["!!!!", "Correction: This article has been corrected. An earlier version contained several errors."],
  ["....", "Correction: An earlier version of this story misspelled the name of Harn."],
  ["....", "Correction: A caption in an earlier version misidentified a plant in Dorn."],
])("of a certainty, a job and a result, %s by %s", (wanted, notice) => {
  expect(owned(PLANT, PLANT_NOW, notice)).toBe(wanted);
});

const BILL =
  "The bill passed by 52 votes to 48, the clerk said. | Senator Ida Moll voted against it, her office said. | It bans lead in paint, the senator said. | The law takes effect in May, a spokesman for the governor said.";
const BILL_NOW =
  "The bill passed by 51 votes to 49, the clerk said. | Senator Ida Moll voted for it, her office said. | It bans lead in pipes, the senator said. | The law takes effect in July, a spokeswoman for the governor said.";

test.each([
  ["!...", "Correction: An earlier version of this article misstated the vote on the bill."],
  ["!...", "Correction: An earlier version of this article misstated the vote tally. It was 51 to 49."],
  ["!...", "(Corrects vote count)"],
  ["!...", "(Corrects tally in first paragraph)"],
  ["!...", "Correction: The final vote was 51-49."],
  [
    ".!..",
    "Correction: An earlier version of this article misstated how Senator Ida Moll voted. She voted for the bill.",
  ],
  [".!..", "Correction: An earlier version misstated Senator Moll's vote."],
  [
    ".!..",
    "Correction: Senator Moll supported the bill; an earlier version said that she had voted against it.",
  ],
  [".!..", "Correction: Ida Moll voted for the bill, not against it."],
  ["..!.", "Correction: The bill bans lead in pipes, not in paint."],
  ["..!.", "Correction: An earlier version of this article misdescribed the bill. It bans lead in pipes."],
  ["...!", "Correction: An earlier version misstated when the law takes effect."],
  ["...!", "Correction: An earlier version gave the wrong effective date for the law."],
  ["...!", "Correction: The law takes effect in July."],
  ["...!", "(Corrects month in paragraph 4)"],
  ["...!", "(Corrects month in last paragraph)"],
  [
    "!..!",
    "Correction: An earlier version misstated the vote on the bill and the date on which the law takes effect.",
  ],
  ["!..!", "(Corrects vote count in paragraph 1, date in paragraph 4)"],
  ["!..!", "(Corrects paragraphs 1 and 4)"],
  ["!!..", "Correction: An earlier version misstated the vote count and how Senator Moll voted."],
  ["....", "Correction: An earlier version misspelled Senator Moll's name."],
  ["....", "(Corrects dateline)"],
  ["....", "(Corrects headline to say bill passed)"],
  ["....", "(Corrects typo in paragraph 2)"],
  ["....", "(Fixes spacing)"],
  ["!!!!", "Correction: This article has been corrected to fix errors."],
  ["!!!!", "(Corrects throughout)"],
])("of a vote, %s by %s", (wanted, notice) => {
  expect(owned(BILL, BILL_NOW, notice)).toBe(wanted);
});
