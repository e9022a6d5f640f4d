import { expect, test } from "vitest";
import { told } from "./told.ts";

test.each([
  [
    "a bound that comes with its figure is an addition, and no doubt",
    "A crane fell onto a market in Dorrin on Friday, rescuers said.",
    "At least seven people were trapped when a crane fell onto a market in Dorrin on Friday, rescuers said.",
    ["elaborated; number: - → At least seven"],
  ],
  [
    "a capital letter hides no slot where a claim stands in the other's place",
    "Nobody was fined, clerk Ana Moss said.",
    "Thirty drivers were fined, clerk Ana Moss said.",
    ["fact-changed; number: - → Thirty; negation: nobody → -"],
  ],
  [
    "one of them is a number where the other text has more",
    "A guard was bitten, the zoo said.",
    "Two guards were bitten, the zoo said.",
    ["fact-changed; number: A → Two"],
  ],
  [
    "somebody whose name is spelled nearly alike is the same who speaks",
    "“It cost us an hour,” said Vera Stahl, a nurse.",
    "“It cost us three hours,” said Vera Stall, a nurse.",
    [
      "fact-changed; number: an → three; quote: It cost us an hour, → It cost us three hours,; source: Vera Stahl → Vera Stall",
    ],
  ],
  [
    "another figure by another source in its place is told as one change",
    "Four boats were seized, a customs official said.",
    "More than nine boats were seized, a navy source said.",
    ["fact-changed; number: Four → nine; hedge: - → more than; source: a customs official → a navy source"],
  ],
  [
    "who was not named and is now, beside other figures",
    "A sailor said he had seen a flare at about 4am.",
    "A sailor, Mats Holm, said he had seen two flares at about 4.20am.",
    ["fact-changed; number: a → two; date: 4am. → 4.20am.; source: A sailor → Mats Holm"],
  ],
  [
    "a part is counted in the units of its whole",
    "The line cancelled 30 sailings on Sunday, it said.",
    "The line cancelled 48 of its 90 sailings on Sunday, it said.",
    ["fact-changed; number: 30 → 48; number: - → 90"],
  ],
  [
    "above bounds a figure",
    "Rents are about 60% of income, the tenants' union said.",
    "Rents are above 60% of income, the tenants' union said.",
    ["hedging-changed; hedge: about → above"],
  ],
  [
    "not to have decided whether is not to have decided not to",
    "Coach Ida Brun said she would not race again.",
    "Coach Ida Brun said she had not decided whether to race again.",
    ["fact-changed; negation: not race → not decided"],
  ],
  [
    "that somebody said it is only alleged",
    "The foreman, Pelle Rask, told his men that they should hide the drums.",
    "The foreman, Pelle Rask, allegedly told his men that they should hide the drums.",
    ["hedging-changed; hedge: - → allegedly"],
  ],
  [
    "to refuse is the contrary of to agree",
    "The parish council agreed to look at the plans.",
    "The parish council refused to look at the plans.",
    ["fact-changed; antonym: agreed → refused"],
  ],
  [
    "what is cut with its own denial was not turned round",
    "“Nobody likes this, but the band costs 12% less,” landlord Ike Pohl said.",
    "“The band costs 12% less,” landlord Ike Pohl said.",
    ["quote-changed; quote: Nobody likes this, but the band costs 12% less, → The band costs 12% less,"],
  ],
  [
    "what is denied again denies nothing new",
    "“There is no leak in the tunnel,” foreman Gus Ode said.",
    "“There is no leak in the tunnel, and there never was,” foreman Gus Ode said.",
    [
      "quote-changed; quote: There is no leak in the tunnel, → There is no leak in the tunnel, and there never was,",
    ],
  ],
  [
    "a “not” of the first part still turns it",
    "The ferry is not sold, but it is for sale, agent Kim Toft said.",
    "The ferry is sold, but it is for sale, agent Kim Toft said.",
    ["fact-changed; negation: not → -"],
  ],
  [
    "who was never told is no source",
    "Violinist Ebba Rahm says she was not told of the audition.",
    "Violinist Ebba Rahm says she was never told of the audition.",
    ["reworded"],
  ],
  [
    "up is the contrary of down",
    "Visits are up 3% on last year, the museum says.",
    "Visits are down 3% on last year, the museum says.",
    ["fact-changed; antonym: up → down"],
  ],
  [
    "a quotation that is told in one sentence or in two is the same",
    "“We are hungry,” said cook Remy Falk. “We want our wages.”",
    "“We are hungry and we want our wages,” said cook Remy Falk.",
    [],
  ],
  [
    "marks that came within the words are told",
    "The mill said it regretted the smoke.",
    "The mill said it “regretted” the smoke.",
    ["quote-changed; quote: - → regretted"],
  ],
  [
    "who is told of by another of two names that stand side by side is the same",
    "“This must end,” the Bishop of Harn, the Rt Rev Noel Adair, said.",
    "“This must end,” said the Rt Rev Noel Adair, bishop of Harn.",
    [],
  ],
  [
    "an answer of one word in the place of another is one claim",
    "Asked how many beds were empty, Ida Rehn said: “Forty.”",
    "Asked how many beds were empty, Ida Rehn said: “Fifty.”",
    ["fact-changed; number: Forty → Fifty; quote: Forty. → Fifty."],
  ],
])("%s", (_, old, next, events) => expect(told(old, next)).toEqual(events));

test("nobody who would not speak is held to have said what they say now", () => {
  const kinds = told(
    "A spokeswoman for Lumen Mills declined to comment on the letter.",
    "A spokeswoman for Lumen Mills said the letter was forged.",
  );
  expect(kinds.sort()).toEqual(["added", "removed"]);
});

test("what a speaker takes back is told", () => {
  const [event, ...more] = told(
    "“The lift was checked twice,” the manager, Dora Pike, said.",
    "Dora Pike, the manager, withdrew a remark that the lift had been checked twice.",
  );
  expect(more).toEqual([]);
  expect(event).toMatch(/^fact-changed;.*negation: said → withdrew/);
});

test("what a notice says of a claim is not what became of it", () => {
  expect(
    told(
      "The ranger, Ulf Dahl, said the bear had never hurt anyone in the park.",
      "The ranger, Ulf Dahl, said the bear had bitten a walker in the park.\n\nEditor's note: After publication, Mr Dahl said that he had been wrong to say that the bear had never hurt anyone in the park.",
    ),
  ).toEqual(["fact-changed; negation: never → -; owned up to"]);
});

const OPEN = "The bank said branches had not closed.";
const SHUT = "The bank said branches had closed.";

test.each([
  [
    "what a notice repeats is not brought back by it",
    [
      OPEN,
      SHUT,
      `${OPEN}\n\nCorrection: The bank said branches had not closed; the word “not” was dropped in editing.`,
    ],
    ["fact-changed; negation: - → not; owned up to"],
  ],
  [
    "what a notice says the article had somebody say is nothing new, in a live page too",
    [
      "12:20 “Nobody warned us,” foreman Tor Vike told our reporter.",
      "13:05 Correction: At 12:20 we quoted Tor Vike as saying that nobody had warned them. It was a diver, Eli Brandt, who said so.\n\n12:20 “Nobody warned us,” diver Eli Brandt told our reporter.",
    ],
    ["attribution-changed; source: Tor Vike → Eli Brandt; owned up to"],
  ],
  [
    "a notice of euros and dollars owns up to a sign",
    [
      "Lumen Mills expects sales of $90 million, it said.",
      "Lumen Mills expects sales of €90 million, it said.\n\nCorrection: The sales of Lumen Mills are in euros, not dollars.",
    ],
    ["fact-changed; number: $90 million → €90 million; owned up to"],
  ],
  [
    "an update that says what it tells of owns up to what changed in it",
    [
      "Divers expect to raise the barge by noon, their leader said.",
      "Divers raised the barge shortly after 3 p.m., their leader said.\n\nUPDATE: This story has been updated with the raising of the barge.",
    ],
    [expect.stringMatching(/^fact-changed;.*owned up to$/)],
  ],
  [
    "a notice of a name may say whose by what they are",
    [
      "The kiln will cool for a week, head potter Lena Kerr said.",
      "The kiln will cool for a week, head potter Leona Kerr said.\n\nEditor's note: We have corrected the name of the head potter.",
    ],
    ["attribution-changed; source: Lena Kerr → Leona Kerr; owned up to"],
  ],
  [
    "an editor's note that says what was wrong is a notice",
    [
      "The medal goes to Timo Hahn for a lamp, the jury announced.",
      "The medal goes to Tomas Hahn for a lamp, the jury announced.\n\nEditor’s note: The first name of the winner, Tomas Hahn, was given wrongly.",
    ],
    ["fact-changed; name: Timo → Tomas; owned up to"],
  ],
  [
    "a note that says what was put in, and of whom, owns up to nobody else's words",
    [
      "“It was unfair,” dancer Mia Holt told the magazine.",
      "“It was an unfair thing,” dancer Mia Holt told the magazine.\n\nClarification: This article was updated on 3 May to add the theatre's comment.",
    ],
    [expect.not.stringMatching(/owned up to/)],
  ],
  [
    "a quotation that a note says was taken out",
    [
      "Doctors said 14 beds were empty.\n\n“We could take more patients,” nurse Eva Blau said.",
      "Editor’s note: A quotation by a nurse was taken out of this article because it could not be verified.\n\nDoctors said 14 beds were empty.",
    ],
    ["removed; owned up to"],
  ],
])("%s", (_, states, events) => expect(told(...states)).toEqual(events));
