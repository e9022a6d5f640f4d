import { expect, test } from "vitest";
import { owned } from "./told.ts";

const TANKER =
  "A tanker ran aground off Harn on Monday, the coast guard said. | The crew of 21 are safe, the owner, Castell Marine, said.";
const TANKER_NOW =
  "A tanker ran aground off Harn on Monday, the coast guard said. | The crew of 21 are safe, the owner, Castell Marine, said. | The captain was arrested on Tuesday, police said. | “We are sorry,” said Ola Berg, a director of Castell Marine. | The spill could reach the shore by Friday, scientists at the Sea Institute said. | Fishing has been banned, the fisheries ministry said.";

test.each([
  ["!...", "(Adds arrest of captain)"],
  ["!...", "(Adds arrest)"],
  ["!...", "This story has been updated with the arrest of the captain."],
  ["!...", "This story has been updated with the captain's arrest."],
  ["!!..", "(Adds arrest, owner comment)"],
  ["!!..", "(Adds captain's arrest, comment by owner)"],
  ["!!..", "(Updates with arrest, apology from owner)"],
  [".!..", "This article has been updated to include an apology from the owner."],
  [".!..", "This article was updated to include a statement by Castell Marine."],
  [".!..", "(Adds company comment)"],
  ["..!.", "(Adds scientists)"],
  ["..!.", "(Adds details on spill)"],
  ["..!.", "(Adds forecast by scientists)"],
  ["..!.", "This article has been updated with new information about the spill."],
  ["...!", "(Adds fishing ban)"],
  ["...!", "This story has been updated with a ban on fishing."],
  ["...!", "This story was updated to reflect that fishing has been banned."],
  ["..!!", "(Adds spill, fishing ban)"],
  ["!!!!", "(Adds details)"],
  ["!!!!", "(Adds details, quotes)"],
  ["!!!!", "(Adds background, details; changes slug)"],
  ["!!!!", "(Updates throughout)"],
  ["!!!!", "This story has been updated with additional information."],
  ["!!!!", "This story has been updated."],
  ["!!!!", "Update: This is an updated version of a story first published on Monday."],
  ["!!!!", "This article has been updated to include more details."],
  ["!.!.", "(Adds arrest, scientists' forecast)"],
  ["!...", "Update, Tuesday: The captain has been arrested."],
  ["!...", "UPDATE: Police have arrested the captain."],
  ["....", "This story was updated to add a map."],
  ["....", "This article has been updated to correct the spelling of Harn."],
  ["....", "(Adds byline)"],
  ["....", "(Fixes headline)"],
])("of what was added, %s by %s", (wanted, notice) => {
  expect(owned(TANKER, TANKER_NOW, notice)).toBe(wanted);
});

const DAM =
  "The dam will be finished in 2027, the ministry said. | It has cost $400 million, according to minister Ida Moll. | Villagers were paid, Ms Moll said. | “They took our land,” said farmer Ola Berg. | The bank that lent the money did not do checks, an auditor said.";
const DAM_NOW =
  "The dam will be finished in 2027, the ministry said. | It has cost $400 million, according to ministry documents. | Villagers were paid, Ms Moll said.";

test.each([
  [
    "!..",
    "Correction: An earlier version attributed the cost of the dam to the minister. The figure is from ministry documents.",
  ],
  [
    "!..",
    "Correction: The cost was attributed to Ida Moll in an earlier version of this story. It is from ministry documents.",
  ],
  ["!..", "Correction: An earlier version of this story misattributed the cost of the dam."],
  ["!..", "(Corrects source of cost)"],
  ["!..", "(Corrects attribution in paragraph 2)"],
  ["!..", "(Corrects sourcing in second paragraph)"],
  [".!.", "Editor's note: A quotation from a farmer has been removed from this article."],
  [".!.", "Editor's note: A quote by Ola Berg was removed because it could not be verified."],
  [".!.", "This article was amended to remove comments by a farmer."],
  [".!.", "A farmer's comments were removed from this story at his request."],
  ["..!", "This article was amended to remove an auditor's claim about the bank."],
  ["..!", "This article was amended to remove a claim about the bank."],
  ["..!", "An allegation against the bank has been removed from this story."],
  ["..!", "This story was amended to remove unsupported allegations about the bank."],
  ["..!", "Editor's note: A paragraph about the bank's checks has been removed."],
  ["..!", "Editor's note: A sentence on the bank was deleted from this article for legal reasons."],
  [
    ".!!",
    "Editor's note: Two paragraphs have been removed from this article because they did not meet our standards.",
  ],
  [".!!", "Editor's note: Two passages have been removed from this article after publication."],
  [".!!", "Editor's note: The last two paragraphs of this article have been removed."],
  ["!!!", "Editor's note: This article has been withdrawn pending review."],
])("of what was taken out, %s by %s", (wanted, notice) => {
  expect(owned(DAM, DAM_NOW, notice)).toBe(wanted);
});
