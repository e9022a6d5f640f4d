import { describe, expect, it } from "vitest";
import { segment } from "../../src/segment/segment.ts";

const CONTEXT = { headline: null, published: "2026-03-03T12:00:00Z", publisher: null };
const notices = (text: string) => segment(text, CONTEXT).notices;
const STORY = "The tower in Norvik fell on Monday.";

describe("notices in the manners of many outlets", () => {
  it.each([
    ["live-entry", "14.32 GMT The mayor has arrived at the tower with two engineers"],
    ["live-entry", "7:52 pm - The mayor says that nobody was hurt in the tower."],
    ["live-entry", "Latest: 07:50 AEST - The road to the tower is shut in both directions"],
    ["live-entry", "0915 GMT - The first engineers have reached the foot of the tower"],
    ["live-entry", "13:10 CET: Police ask people to keep away from the tower."],
    ["live-entry", "15:21 24 July 2026 - The mayor has left the tower without a word."],
    ["live-entry", "9.05am | The tower leans further, says the harbour master"],
    ["update", "Added 4 October 2026: The builder has answered at length on his own site."],
    ["update", "Addendum, March 4: The builder has answered on his own site."],
    ["update", "ETA: The builder has been in touch to say that he never saw the plans."],
    ["update", "Edit (4 March): the builder has been in touch."],
    ["update", "UPDATE 2: The builder has been in touch."],
    ["update", "Second update, 5:20 p.m.: The builder has been in touch."],
    ["update", "UPDATE #3 – The builder has been in touch."],
    ["update", "UPDATE @ 9:20 p.m.: The road to the tower has reopened, the police said."],
    ["update", "UPDATE 2-Norvik tower falls, builder blames the wind"],
    ["correction", "CORRECTED-Norvik tower falls, builder blames the wind"],
    ["correction", "REFILE-Norvik tower falls, builder blames the wind"],
    ["correction", "CORRECTED-(OFFICIAL)-Norvik tower falls, builder blames the wind"],
    [
      "clarification",
      "(Reporting by Ida Flo; Editing by Dag Moe) (This March 3 story has been refiled to clarify the owner)",
    ],
    ["correction", "ATTENTION - CORRECTS height of tower in third para ///"],
    ["update", "ATTENTION - ADDS mayor, builder quotes ///"],
    ["correction", "Eds: CORRECTS spelling of builder's name to Moe, not Mo."],
    ["update", "1st Ld-Writethru: Adds the mayor's reply"],
    ["retraction", "ADVISORY: Please disregard the alert headlined “Tower falls”, which was sent in error."],
    ["retraction", "EDITORS: Please ignore our story on the tower, which was sent in error."],
    [
      "editors-note",
      "Editor's note: The picture at the top of this page was replaced on 6 May at the family's request.",
    ],
    [
      "editors-note",
      "A note to readers: Three quotations by the builder have been deleted from this article.",
    ],
    ["correction", "In Tuesday's edition of this newsletter I misstated the height of the tower."],
    ["correction", "Yesterday's newsletter gave the wrong height for the tower. It is 40 metres."],
    ["correction", "Our 12 May story on the tower wrongly said that it was empty."],
    ["correction", "An article headlined “Tower falls” (12 May) wrongly said that the tower was empty."],
    ["correction", "Correction & clarification: the tower is 40 metres high."],
    ["correction", "Correction appended, March 4: the tower is 40 metres high."],
    ["clarification", "Clarification appended: the tower has two owners."],
    [
      "correction",
      "We originally wrote that the tower was empty. It was not. Thanks to readers who pointed this out.",
    ],
    ["correction", "This story originally said that the tower was empty."],
    ["correction", "This article previously stated that the tower was empty."],
    ["update", "This article has been changed since it was first published."],
    ["update", "The headline of this story was changed at 10:20 to reflect the mayor's reply."],
    ["update", "A reference to the mayor has been removed from this article."],
    ["update", "Post updated on 4 March to include the mayor's reply."],
    ["update", "UPDATED THROUGHOUT at 6pm with the mayor's reply."],
    ["correction", "Headline corrected at 4.15pm."],
    ["correction", "Fixed: the spelling of the builder's name."],
    ["correction", "* Corrected the height of the tower in paragraph two."],
    ["update", "(This copy has been updated with the mayor's reply.)"],
    ["correction", "The article has been edited to correct the height of the tower."],
    ["correction", "A version of this story published earlier gave the wrong height for the tower."],
    [
      "correction",
      "Transparency note: In an earlier version of this text we wrote that the tower was empty.",
    ],
    ["editors-note", "Editorial note: This text was changed after publication."],
    ["update", "This fact check has been updated; our rating was changed from “false” to “misleading”."],
    ["correction", "Mea culpa: I wrote that the tower was empty. It was not."],
    [
      "correction",
      "We apologise for the error and are happy to set the record straight: the tower was not empty.",
    ],
    [
      "correction",
      "A headline on 3 March said that the tower was empty. This was inaccurate, and we apologise.",
    ],
    ["correction", "Following a complaint, we accept that our report of 3 March was inaccurate."],
    ["clarification", "We are happy to clarify that the tower has two owners."],
    ["clarification", "We wish to make clear that the tower has two owners."],
    ["retraction", "This article has been retracted at the request of its author."],
    ["retraction", "We have unpublished this story while we look into its sourcing."],
    ["retraction", "The video that stood here has been withdrawn because it was forged."],
    ["correction", "The original headline wrongly named the mayor as the builder."],
    ["correction", "An earlier headline on this story misidentified the builder."],
    [
      "correction",
      "Because of a production error, the last line of this story was missing in some editions.",
    ],
    ["update", "Updated with comment from the builder."],
    ["update", "Updated with more details."],
    ["update", "+++ Update, 16.15 Uhr +++ Die Straße zum Turm ist wieder frei. +++"],
    ["correction", "Korrektur: Wir hatten den Turm zunächst höher gemacht, als er ist."],
    ["correction", "Rectificatif : la tour mesure 40 mètres."],
    ["correction", "Fe de errores: la torre mide 40 metros."],
    ["update", "Nachtrag, 4. März: Der Bauherr hat sich gemeldet."],
    ["update", "Mise à jour : le maire a répondu."],
    ["correction", "Anmerkung der Redaktion: In einer früheren Version stand eine falsche Höhe."],
    ["update", "Anmerkung der Redaktion: Dieser Text wurde nachträglich ergänzt."],
    [
      "retraction",
      "BC-EU--Tower Falls, KILL. Editors: Kill the story slugged Tower Falls, which moved on Monday.",
    ],
    [
      "live-entry",
      "The Latest on the tower (all times local):\n\n1:15 p.m.\n\nThe mayor says that nobody was hurt.",
    ],
    [
      "correction",
      "Corrections & Amplifications\nThe tower is 40 metres high. An earlier version of this article incorrectly said 400.",
    ],
    ["update", "Tower falls in Norvik, nobody hurt [Updated]"],
    ["update", "Tower falls in Norvik, nobody hurt — Updated"],
    ["update", "This story seems to be false: the tower still stands."],
    ["update", "This rumour has been debunked. The tower still stands."],
    ["correction", "Thanks to Ida Flo for pointing out the wrong height."],
    ["correction", "We’ve fixed a typo in the builder’s name."],
    ["update", "We’ve replaced the photograph of the tower."],
    ["update", "The headline above has been changed."],
    [
      "correction",
      "The following correction was printed in our column of 6 March: the tower is 40 metres high.",
    ],
    ["retraction", "STORY WITHDRAWN - The story headlined “Tower falls” was sent in error."],
    [
      "correction",
      "HARN, Ohio (AP) — In a story June 3 about towers, The Associated Press reported erroneously that it fell.",
    ],
    ["clarification", "Clarification note: The article has been edited to make clear who owns the tower."],
    ["correction", "Editor’s note 27/7/2026: An earlier version of this story said the tower stood in Harn."],
    ["correction", "Editor’s note (March 4): An earlier version of this story said the tower stood in Harn."],
    ["correction", "Korrektur vom 09.02.2026: In einer früheren Fassung stand eine falsche Höhe."],
    [
      "correction",
      "Correction March 3, 2026\nA previous version of this story gave the wrong height for the tower.",
    ],
    ["update", "(Updates with the builder’s comment in the third paragraph.)"],
    [
      "clarification",
      "This article has been amended since original publication to reflect who owns the tower.",
    ],
    ["correction", "We corrected the height of the tower in this article."],
    ["correction", "We amended an error in the third paragraph."],
    ["update", "We updated this article on March 4 to add the mayor’s reply."],
    ["correction", "CORRECTION\nThe tower is 40 metres high, not 400."],
    ["clarification", "Clarification, March 3, 10 am ET: The tower has two owners."],
    ["developing", "This is a developing story and will be updated."],
    ["developing", "More to come."],
    ["developing", "Story developing…"],
    ["developing", "MORE DETAILS SOON"],
  ])("%s: %s", (kind, words) => {
    const page = kind === "live-entry" ? words : `${STORY}\n\n${words}`;
    expect(notices(page)).toMatchObject([{ kind }]);
  });

  it("the times of a timeline amid a story are no entries of a live page", () => {
    const lines = [
      "How the tower fell:",
      "11:00 am – The first stones fall from the top.",
      "11:40 am – The mayor arrives with two engineers.",
    ];
    expect(notices([STORY, "Nobody was hurt.", ...lines].join("\n\n"))).toEqual([]);
  });

  it("a line that opens by what an agency changed goes on as a story", () => {
    const added = "(Adds comment from the mayor in paragraphs 5-6, details of the fall)";
    const { blocks, notices } = segment(
      `${added} By Ida Flo NORVIK, Nov 4 (Northwind) - The tower fell on Monday.`,
      CONTEXT,
    );
    expect(notices).toMatchObject([{ kind: "update", text: added }]);
    expect(blocks).toMatchObject([{ role: "paragraph" }]);
  });

  it.each([
    "This interview has been edited for length and clarity.",
    "This article was translated from the Norwegian and condensed for space.",
    "Comments have been edited for length.",
    "This article originally appeared in Tower Monthly.",
    "Note to readers: The names of two women in this story have been changed to protect their privacy.",
    "Some names have been changed.",
    "Update your details before 31 January, the tower tells its keepers",
    "When we make a mistake, we correct it. If you spot an error, please let us know.",
    "We corrected our course by the tower.",
    "This story seems to be about a tower.",
    "The tower was closed at 1:15 p.m.",
    "We’ve replaced the roof of the tower.",
    "Thanks to the builder for the tower.",
    "The plan for the tower was updated",
    "10.30 The tower opens to visitors.",
    "2.15 Kempton",
    "The tower, rebuilt in 2026, opens at 10.30am on Monday.",
    "Added to that, the tower leans.",
    "Edit your photographs of the tower.",
    "Update 5.3 of the tower's software is out",
    "Corrected vision is needed to see the tower.",
    "More to come from the builders of the tower this spring, the mayor said.",
    "Attention: the tower is closed.",
    "We wish to make a call on the tower.",
    "I wrote that the tower would fall in a letter to the mayor.",
    "In Tuesday's newsletter the builder wrote of his tower.",
    "We are happy to welcome you to the tower.",
    "The video that hung here in the tower has been sold.",
  ])("is none: %s", (words) => {
    expect(notices(`${STORY}\n\n${words}`)).toEqual([]);
  });
});

describe("when an article says it was last changed", () => {
  it.each([
    ["Last Updated: Jan. 22, 2024 at 10:14 a.m. ET", "2024-01-22T15:14:00Z"],
    ["Last updated : March 03, 2022, 18:22 IST", "2022-03-03T12:52:00Z"],
    ["Last updated: Wednesday, November 22, 2023 | 21:19 EST", "2023-11-23T02:19:00Z"],
    ["Article last updated 9/17/18 at 10:30 PM CDT", "2018-09-18T03:30:00Z"],
    ["Last update: Sunday, 11 September 2022, 13:05 Dhaka time", "2022-09-11T07:05:00Z"],
    ["Last modified on Fri 17 Jun 2022 08.31 BST", "2022-06-17T07:31:00Z"],
    ["Published on 18/01/2024 - 07:12 CET • Updated on 18/01/2024 - 10:02 CET", "2024-01-18T09:02:00Z"],
    ["First published: Jan 18, 2024 7:12 GMT. Last modified Jan 19, 2024 10:02 GMT", "2024-01-19T10:02:00Z"],
    ["Page last updated at 16:12 GMT, Thursday, 5 March 2009", "2009-03-05T16:12:00Z"],
    ["Updated - August 23, 2023 10:47 pm IST - KOCHI", "2023-08-23T17:17:00Z"],
    ["Updated: 14 May 2024 16:20 SAST", "2024-05-14T14:20:00Z"],
    ["Updated: 14 May 2024 16:20 GMT+2", "2024-05-14T14:20:00Z"],
    ["Updated: 14 May 2024 16:20 UTC+05:30", "2024-05-14T10:50:00Z"],
    ["Updated: 2024-05-14T16:20:00+02:00", "2024-05-14T14:20:00Z"],
    ["Updated May 14, 2024 4:20 p.m. Eastern", "2024-05-14T20:20:00Z"],
    ["Updated May 14, 2024 at 4:20 PM Pacific Time", "2024-05-14T23:20:00Z"],
    ["Updated May 14, 2024, 16h20 CEST", "2024-05-14T14:20:00Z"],
    ["Updated at 1620 GMT on 14 May 2024", "2024-05-14T16:20:00Z"],
    ["Updated 14/05/2024 16:20 NZST", "2024-05-14T04:20:00Z"],
    ["Updated: 14 May 2024, 4.20pm Irish time", "2024-05-14T15:20:00Z"],
    [
      "Corrections: A previous version of this story said the tower stood in Harn. In fact, it stood in Norvik. Feb 11, 2022 9:47 AM CT",
      "2022-02-11T15:47:00Z",
    ],
  ])("%s", (words, at) => {
    const [notice, ...more] = notices(`${STORY}\n\n${words}`);
    expect(notice).toMatchObject({ at, certain: true });
    expect(notice?.kind).toBe(/^Corrections/.test(words) ? "correction" : "timestamp");
    expect(more).toEqual([]);
  });
});
