import { expect, test } from "vitest";
import { readText } from "../../src/cli/input/texts.ts";
import type { ClaimEvent } from "../../src/model/change.ts";
import { segment } from "../../src/segment/segment.ts";
import { between } from "../../src/version/carry/between.ts";
import { disclosed } from "../../src/version/disclosure.ts";
import { kindOf, slots } from "../../src/version/slots/slots.ts";

/** What a notice, as it is found in a text, makes of one wording that became another. */
function told(old: string, next: string, notice: string): ClaimEvent {
  const { notices } = segment(
    `The minister said on Tuesday that ${next}.\n\nBoats stayed in port.\n\n${notice}`,
  );
  expect(notices).toHaveLength(1);
  const found = slots(old, next);
  const side = (text: string) => ({ text, spans: [], attribution: `att_${text}` });
  const event = {
    kind: kindOf(old, next, found) ?? "reworded",
    claim: "clm_2",
    supersedes: "clm_1",
    old: side(old),
    new: side(next),
    slots: found,
    disclosedBy: null,
    confidence: 0.9,
    reason: "a fact in it changed",
  };
  return disclosed(event, notices, "The minister");
}

const DID = "he had approved the ferry contract";
const DID_NOT = "he had not approved the ferry contract";
const WILL = "the company will close the Halvard plant";
const WILL_NOT = "the company will not close the Halvard plant";

const NUMBER = "UPDATE, 9.05 a.m.: This story has been updated with a new number of people in hospital.";

test.each([
  [WILL, WILL_NOT, "(Corrects to say the company will not close)"],
  [WILL, WILL_NOT, "CORRECTION: This story has been corrected to say the company will not close."],
  [WILL, WILL_NOT, "Correction: An earlier version said the company would close. It will not."],
  [DID, DID_NOT, "(Corrects to say that the minister did not approve it)"],
  [DID, DID_NOT, "(Corrects paragraph 3 to say not approved)"],
  [DID, DID_NOT, "(Refiles to insert dropped word 'not' in paragraph 2)"],
  [DID, DID_NOT, "Correction: An earlier version omitted the word “not”."],
  [DID, DID_NOT, "Correction: This article misstated whether the minister had approved the contract."],
  [DID_NOT, DID, "(Corrects to show minister approved contract)"],
  [DID_NOT, DID, "(Corrects to remove the word 'not')"],
  ["no trains would run on Monday", "trains would run on Monday", "(Corrects to say trains will run)"],
  ["the harbour had a six-hour outage", "the harbour had a five-hour outage", "(Corrects to five hours)"],
  ["at least 12 people were taken to hospital", "19 people were taken to hospital", NUMBER],
  ["12 people were taken to hospital", "19 people were taken to hospital", "(Corrects number of people)"],
  [
    "two people had died",
    "four people had died",
    "UPDATE: 3.30 p.m. This article has been updated with new figures and a comment from Norrick Power.",
  ],
  [
    "two people had died",
    "four people had died",
    "Updated June 3, 2026, 9:15 a.m. BST: This article has been updated with the latest figures from the minister.",
  ],
  ["the ferry sails on Monday", "the ferry sails on Tuesday", "(Corrects date)"],
])("%s → %s is owned up to by %s", (old, next, notice) => {
  const event = told(old, next, notice);
  expect(event.kind).toBe("fact-changed");
  expect(event.disclosedBy?.text).toBe(notice);
});

test.each([
  [DID, DID_NOT, "(Corrects spelling of Halvard in paragraph 4)"],
  [DID, DID_NOT, "Correction: An earlier version of this article misspelled the name of the minister."],
  [DID, DID_NOT, "(Corrects to say the union did not approve the strike at three ports)"],
  [DID, DID_NOT, "(Corrects to insert dropped word 'ferry')"],
  [WILL, WILL_NOT, "(Corrects to say the union will not strike)"],
  ["12 boats were lost in the storm", "19 boats were lost in the storm", NUMBER],
  ["the ferry sails on Monday", "the ferry sails on Tuesday", "(Corrects number of ferries)"],
  [
    "two people had died",
    "four people had died",
    "Update, 9.05 a.m.: This story has been updated with the latest figures from the harbour board.",
  ],
  [
    "12 people were taken to hospital",
    "19 people were taken to hospital",
    "(Corrects number of people evacuated)",
  ],
  [
    "the harbour had a six-hour outage",
    "the harbour had a five-hour outage",
    "(Corrects to say five boats sank)",
  ],
])("%s → %s is not owned up to by %s", (old, next, notice) => {
  expect(told(old, next, notice).disclosedBy).toBeNull();
});

/** What became of the claims of a story whose second state is another text; `null` for an event that nothing announces. */
const announced = (old: string, next: string) => {
  const [was, is] = [old, next].map((text, i) => readText({ id: String(i), text }).held);
  if (!was || !is) throw new Error("two texts are needed");
  return between(was, is).events.map(({ kind, disclosedBy }) => [kind, disclosedBy?.kind ?? null]);
};

const LAMB = "“They never told us about the gas line,” said Edith Lamb.";
const POOL = "The pool is shut, Mara Lind said.";

test.each([
  [LAMB, LAMB.replace("Edith", "Janet"), "Correction: A quotation was attributed to the wrong neighbour."],
  [
    LAMB,
    LAMB.replace("the gas", "any gas"),
    "Correction: A previous version of this story omitted a word from the quote by Edith Lamb.",
  ],
  [
    `${POOL}\n\n${LAMB}`,
    POOL,
    "This article was amended on 2 February 2025 to remove a comment from Edith Lamb.",
  ],
  [
    `${POOL}\n\n${LAMB}`,
    POOL,
    "Editor’s note: This article has been retracted because it could not be verified.",
  ],
  [
    `${POOL}\n\n“It is empty,” said neighbour Edith Lamb.`,
    POOL,
    "We have removed a claim by a neighbour from this article after it was shown to be wrong. We apologise to the club.",
  ],
  [
    "“They shredded the files,” said Karim Bel, a clerk at the mint.",
    "“They shredded the files,” said a clerk at the mint.",
    "Editor’s note: The name of the clerk has been removed from this article at his request.",
  ],
  [
    "The pool will open on 3 June, Mara Lind said.",
    "The pool will open on 4 June, Mara Lind said.",
    "Correction: This story has been corrected to give the right date on which the pool will open.",
  ],
  [
    "The pool opens at 9 a.m. CT, Mara Lind said.",
    "The pool opens at 9 a.m. MT, Mara Lind said.",
    "Clarification: An earlier version of this story misstated the time zone in which the pool opens.",
  ],
  [
    "The pool is shut, bath attendant Mara Lindd said.",
    "The pool is shut, bath attendant Mara Lind said.",
    "(Corrects spelling of bath attendant’s name in paragraph 1)",
  ],
  [POOL, `${POOL}\n\nThe pool must open, said union leader Edith Lamb.`, "(Recasts, adds union comment)"],
  [
    "Mara Lind said she would shut the pool.",
    "Mara Lind said they would shut the pool.",
    "This story has been updated to correct Mara Lind’s pronouns.",
  ],
  [
    `${POOL}\n\n${LAMB}`,
    POOL,
    "Editor’s note: We have retracted this story, because we could not verify the account of Edith Lamb.",
  ],
  [
    "The club owned the pool, neighbour Edith Lamb said.",
    "The club rented the pool, neighbour Edith Lamb said.",
    "An earlier version of this story reported that Ms Lamb said the club owned the pool. She did not say that.",
  ],
  [
    "The pool lies 40 feet below the street, Mara Lind said.",
    "The pool lies 14 feet below the street, Mara Lind said.",
    "Correction: An earlier version of this story gave a wrong depth.",
  ],
  [
    "Bather Edith Lamb, 71, found the key, Mara Lind said.",
    "Bather Edith Lamb, 17, found the key, Mara Lind said.",
    "An earlier version of this article gave the wrong age for Edith Lamb.",
  ],
  [
    "The pool has 40 cabins, Mara Lind said.\n\nShe said nine guards had left.",
    "The pool has 60 cabins, Mara Lind said.\n\nShe said five guards had left.",
    "Correction: The numbers of cabins and of guards were wrong in an earlier version of this story.",
  ],
  [
    `${POOL}\n\n${LAMB}`,
    POOL,
    "Editor’s note: A comment by Edith Lamb has been removed from this story while we look into it.",
  ],
  [
    "The club owned the pool, neighbour Edith Lamb said.",
    "The club rented the pool, neighbour Edith Lamb said.",
    "Correction: We previously reported that the club owned the pool. It rented the pool.",
  ],
  [
    `“I shut the pool,” neighbour Edith Lamb told us.\n\n${POOL}`,
    POOL,
    "We wrongly quoted Ms Lamb as saying that she shut the pool. She did not say this and we apologise.",
  ],
  [POOL, POOL, "UPDATE 5:10pm: Edith Lamb has denied that. “It is a lie,” she said."],
])("%s → %s is owned up to by %s", (old, next, notice) => {
  const events = announced(old, `${next}\n\n${notice}`);
  expect(events.length).toBeGreaterThan(0);
  expect(events.every(([, by]) => by !== null)).toBe(true);
});

test.each([
  [
    LAMB,
    LAMB.replace("Edith", "Janet"),
    "Correction: A quotation by Mara Lind was attributed to somebody else.",
  ],
  [
    "The pool is shut, bath attendant Mara Lindd said.",
    "The pool is shut, bath attendant Mara Lind said.",
    "Correction: An earlier version of this story misspelled the name of Edith Lamb.",
  ],
  [
    "The pool has 40 cabins, Mara Lind said.",
    "The pool has 60 cabins, Mara Lind said.",
    "Correction: An earlier version of this story gave a wrong depth.",
  ],
  [POOL, `${POOL}\n\nThe pool must open, said Edith Lamb.`, "(Recasts, adds union comment)"],
  [
    "The ferry sailed at dawn, Mara Lind said.",
    "The ferry sailed at night, Mara Lind said.",
    "UPDATE: This story has been updated with the new length of the strike.",
  ],
])("%s → %s is not owned up to by %s", (old, next, notice) => {
  const events = announced(old, `${next}\n\n${notice}`);
  expect(events.length).toBeGreaterThan(0);
  expect(events.every(([, by]) => by === null)).toBe(true);
});

test("a name without its marks is the same name", () => {
  expect(announced("The pool is shut, Mara Kráľ said.", "The pool is shut, Mara Kral said.")).toEqual([]);
  const told = announced("Mara Kráľ will go, Edith Lamb said.", "Mara Kral will go, Edith Lamb said.");
  expect(told).toEqual([["reworded", null]]);
});

test.each([
  [
    "Mark Ostrander, 51, took the keys, according to a neighbour.",
    "The caretaker took the keys, according to a neighbour.",
    "Editor's note: The name of the caretaker was removed from this article because he has not been charged.",
    true,
  ],
  [
    "Mark Ostrander, 51, took the keys, according to a neighbour.",
    "The caretaker took the keys, according to a neighbour.",
    "Editor's note: The name of the school was removed from this article.",
    false,
  ],
  [
    "The rower was found on Monday, police said.",
    "The rower was found on Monday, police said.\n\n“He loved the lake more than anything,” his family said.",
    "Updated on March 3 to add a tribute from his family.",
    true,
  ],
  [
    "The mayor said burglaries had fallen by half.",
    "The mayor said burglaries had fallen by half. Records of the police show a fall of 12 percent.",
    "Clarification: This story has been updated to include records of the police.",
    true,
  ],
  [
    "The tram will cost 4 euros, the mayor said.",
    "The tram will cost 4 euros, the mayor said.\n\n“Nobody will pay that,” said Trude Lie, a nurse.",
    "(Adds quotes, details; paragraph 2)",
    true,
  ],
  [
    "The tram will cost 4 euros, the mayor said.",
    "The tram will cost 4 euros, the mayor said.\n\n“Nobody will pay that,” said Trude Lie, a nurse.",
    "(Adds map of the line)",
    false,
  ],
])("%s → %s by %s: %s", (old, next, notice, owns) => {
  const [was, is] = [old, `${next}\n\n${notice}`].map((text, i) => readText({ id: String(i), text }).held);
  const events = was && is ? between(was, is).events : [];
  expect(events).toHaveLength(1);
  expect(events[0]?.disclosedBy?.text).toBe(owns ? notice : undefined);
});
