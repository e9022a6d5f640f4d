import { describe, expect, it } from "vitest";
import { telling } from "../../told.ts";

const stand = (text: string) => telling("polarity")(text)[0]?.polarity;

describe("the stand of who", () => {
  it.each([
    ["Brun doesn’t remember meeting the woman.", "asserts"],
    ["Marsh did not regret her vote.", "asserts"],
    ["Lind does not mind that the deal failed.", "asserts"],
    ["The minister’s refusal to name the donor drew criticism.", "declines"],
    ["The two leaders sidestepped tricky questions about their own plans.", "declines"],
    ["Marsh dodged questions about her taxes.", "declines"],
    ["Brun evaded a question about the cost.", "declines"],
  ])("keeps nothing back by a feeling, but by going round a question: %s", (text, polarity) => {
    expect(stand(text)).toBe(polarity);
  });

  it.each([
    "The engineer said the camera could show a car only within a range of ten metres.",
    "“I could sing you every verse,” said Ann Roe.",
    "The lease says the hall may be used only for weddings.",
    "The treaty says ships may enter the bay in a storm.",
    "A copy of the contract seen by the Ledger says the yard may hire whom it likes.",
    "Members may bring one guest but may not stay overnight, the club secretary said.",
    "“You might as well burn the money,” said Cllr Tom Reid.",
    "“Passengers could have gone anywhere,” the boss told Radio Sul.",
    "“They could have asked us first,” the tenant said.",
    "Her lawyer said he could have walked away at any time.",
    "“They could have been killed,” the tenant said.",
    "“We could lose the final,” said Ann Roe.",
    "The mayor said the rivers could have flooded the town.",
    "The minister said trains could be running only by Monday.",
    "The forecaster said snow could fall as early as Sunday.",
    "The union said a strike was likely before harvest.",
    "Brokers say rents are unlikely to fall.",
    "The vet said older dogs are more likely to limp.",
    "The harbour master praised his likely successor.",
  ])("tells what is possible or to be expected has no reserve: %s", (text) => {
    expect(stand(text)).toBe("asserts");
  });

  it.each([
    "“They might have been killed,” the tenant said.",
    "The report says the bridge may fall.",
    "The coach said she may not play on Sunday.",
    "“We might lose the final,” said Ann Roe.",
    "The mayor said the rivers might have flooded the town.",
    "The minister said trains might be running only by Monday.",
  ])("tells what may be so has some: %s", (text) => {
    expect(stand(text)).toBe("hedges");
  });

  it.each([
    ["Prosecutors allege that he sold the land twice.", "asserts"],
    ["The suit alleges that the firm hid the leak.", "asserts"],
    ["The charity alleged the boats could have been saved.", "hedges"],
    ["The deputy suggested that the bridge had been left to rot.", "asserts"],
    ["Opposition MP Vera Holm suggested the minister had lied.", "asserts"],
    ["The chairman suggested that the vote might be put off.", "hedges"],
    ["A study suggests that bees avoid the paint.", "hedges"],
    ["Early figures suggest the rail link pays its way.", "hedges"],
    ["The auditor questioned whether the bridge was needed.", "hedges"],
    ["Critics question whether the tunnel will ever pay.", "hedges"],
    ["The auditor asked whether the bridge was needed.", "asserts"],
    ["The coach has never doubted that the team would stay up.", "asserts"],
    ["Lind does not doubt that the vote was fair.", "asserts"],
  ])("alleges, suggests, questions or doubts: %s", (text, polarity) => {
    expect(stand(text)).toBe(polarity);
  });

  it.each([
    "The minister stopped short of saying who had signed the order.",
    "Berg stopped short of naming the firm.",
    "The bank did not wish to say how many had left.",
    "The mayor did not want to say whether she would stand again.",
    "A spokesman said it would be inappropriate to comment on the case.",
    "The ministry said it would not be appropriate to discuss the talks.",
    "The board was unwilling to say what it cost.",
    "The firm has declined to state a price of the new watch.",
    "Senator Vega has yet to say whether he will run.",
    "The council has yet to confirm whether the pool will open.",
    "The websites gave no further details regarding the arrest.",
    "The clerk offered no explanation for the change.",
    "Police were not in a position to say who fired.",
  ])("keeps something to themselves is that of none: %s", (text) => {
    expect(stand(text)).toBe("declines");
  });

  it.each([
    "The minister said she wanted to say that it was over.",
    "The palace said it would be inappropriate to lower the flag.",
    "The board was willing to say that it had failed.",
  ])("says something is no such: %s", (text) => {
    expect(stand(text)).toBe("asserts");
  });

  it.each([
    ["The singer laughed off talk of a feud with her sister.", "denies"],
    ["The palace waved away gossip about a split.", "denies"],
    ["The chair brushed aside whispers of a coup.", "denies"],
    ["The singer laughed and talked of a feud with her sister.", "asserts"],
  ])("makes light of talk denies it: %s", (text, polarity) => {
    expect(stand(text)).toBe(polarity);
  });

  it.each([
    ["The minister publicly countered claims that the dam was leaking.", "denies"],
    ["The union countered the claim that it had been told.", "denies"],
    ["The chairman countered that the figures were wrong.", "asserts"],
    ["The minister dismissed the claims as nonsense.", "denies"],
    ["The minister dismissed fears of a shortage as overblown.", "denies"],
    ["The minister dismissed it as gossip.", "denies"],
    ["A doctor dismissed the scan as normal.", "asserts"],
    ["One listener dismisses the narrator's voice as “boring.”", "asserts"],
    ["The clerk gave no sign that he would go.", "asserts"],
    ["The mayor offered no apology.", "asserts"],
  ])("counters or dismisses what others said or do: %s", (text, polarity) => {
    expect(stand(text)).toBe(polarity);
  });
});
