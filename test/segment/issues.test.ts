import { describe, expect, it } from "vitest";
import { segment } from "../../src/segment/segment.ts";

const CONTEXT = { headline: null, published: "2026-03-04T12:00:00Z", publisher: null };
const kinds = (text: string) =>
  segment(`The tower in Norvik fell on Monday.\n\n${text}`, CONTEXT).notices.map(({ kind }) => kind);

describe("what another issue had wrong", () => {
  it.each([
    "We wrote yesterday that the tower had cost $30 million. That was the price of the bridge; the tower cost $8 million. Sorry about that!",
    "Yesterday we said the tower was 90 metres high. It's 40. Sorry!",
    "On Monday we told you that the tower was for sale. It isn't. We're sorry for the mix-up.",
    "In yesterday's edition we wrote that the tower was for sale. It is not.",
    "Yesterday's newsletter said the tower had been sold. It hasn't been. Apologies!",
    "We said on Tuesday that Lind was a judge. She is a lawyer. Our apologies.",
    "In Friday's email, I wrote that the tower was 90 metres high. It is 40. My mistake.",
    "Last week I wrote that Lind was the owner. She's the builder. Sorry, Ms. Lind!",
    "An item yesterday said that the tower was for sale. It is not, and we regret the error.",
    "Yesterday's quiz had the wrong answer to question 4. The tower is in Norvik, not Harn.",
    "We linked to the wrong story on the tower yesterday. Here is the right one. Sorry about that!",
    "Several readers wrote to point out that the tower is in Norvik, not Harn, as we wrote yesterday. They're right.",
    "Eagle-eyed readers noticed that we called the tower a bridge on Monday. We regret the error.",
    "A reader has pointed out that the tower in Tuesday's column is 40 metres high, not 90. I regret the error.",
    "An article headlined “Mayor took £9,000 trip” (14 February) said that Mr Lind had travelled at public expense. We accept that he paid for the journey himself and apologise to him for the error.",
    "Our article “Tower of shame” (3 March) stated that the builder had been fined. In fact he had not been. We apologise for the error.",
    "An article on 3 March reported that the builder had been fined. In fact he was never charged. We are happy to correct this and apologise for the error.",
    "Our 3 March article “Tower of shame” claimed the builder had fled. This was untrue, and we are sorry.",
    "On 3 March we published an article headlined “Tower of shame”, in which we said that Mr Lind had been fined. We now accept that this is untrue, and apologise to Mr Lind.",
    "A report in The Courier on 3 March said that Mr Lind had been fined. This was incorrect. We apologise to Mr Lind for any distress caused.",
    "In an article published on 3 March (“Tower of shame”) we said that Mr Lind was a director of the firm. He left it in 2019. We apologise for the error.",
    "An article “Tower of shame” (3 March, p. 4) said the builder was paid £9m. The figure was £0.9m.",
    "A previous article suggested that Mr Lind had been arrested. We are happy to make clear that he was not and apologise to him.",
    "In common with other newspapers we reported that Mr Lind had been arrested. He was not. We apologise to Mr Lind.",
    "Mr Ola Lind: an apology. On 3 March we said that Mr Lind had fled. He had not, and we apologise to him.",
    "A headline on 3 March, “Mayor fled”, was misleading. The mayor was on leave.",
    "Our story of 3 March on the tower contained several errors. The tower is 40 metres high and was built in 1904.",
  ])("owns up: %s", (text) => {
    expect(kinds(text)).toEqual(["correction"]);
  });

  it.each([
    "We said on Monday that we would go, and we went. Sorry is not a word she uses.",
    "We wrote on Monday about the tower. It is 40 metres high.",
    "On Tuesday we reported that the tower had been sold. On Wednesday its owner confirmed it.",
    "An article in the Courier on Monday said that the mayor had fled. He apologised for the confusion.",
    "A report on Tuesday said that prices had risen. “We regret the error,” the agency said.",
    "A reader pointed out that the tower is older than the bridge.",
    "Several readers noticed the tower before the critics did.",
    "A headline on Monday called the mayor a thief. He sued the paper.",
    "The bank said on Friday that the fee was wrong. “We apologise,” it said.",
    "Monday's paper said the tower had been sold.",
    "I wrote on Friday that the tower would fall, and it did.",
    "Our story on Tuesday was read by a million people.",
    "In Monday's match we said goodbye to a legend.",
  ])("does not: %s", (text) => {
    expect(kinds(text)).toEqual([]);
  });
});
