import { describe, expect, it } from "vitest";
import { amiss } from "../../../../src/extract/wiring/sources/amiss.ts";
import { segment } from "../../../../src/segment/segment.ts";
import { drawn, marked } from "../../marked.ts";
import { telling } from "../../told.ts";

const told = telling("source", "cue", "content", "via", "polarity");

describe("what the parser takes for something else", () => {
  it("finds who speaks behind a title that was taken for the verb", () => {
    expect(told("“Nobody reads the small print,” Ms Vang retorted.")).toMatchObject([
      { source: "Ms Vang", cue: "retorted", content: "“Nobody reads the small print,”" },
    ]);
  });

  it("finds who speaks between the two halves of a quotation", () => {
    expect(told('"If the wind drops," said skipper Rhys Marden, "we will sail before noon."')).toMatchObject([
      { source: "skipper Rhys Marden", cue: "said" },
    ]);
  });

  it("finds who speaks behind a quotation, by what they are and their name", () => {
    expect(
      told("The pier is shut, Mara Lind said.\n\n“It is empty,” said neighbour Rhys Marden."),
    ).toMatchObject([
      { source: "Mara Lind" },
      { source: "neighbour Rhys Marden", content: "“It is empty,”" },
    ]);
  });

  it("finds who declines by sending questions elsewhere", () => {
    expect(told("The drug's maker, Corvane AI, referred questions to Halden.")).toMatchObject([
      { source: "The drug's maker, Corvane AI", cue: "referred", polarity: "declines" },
    ]);
  });

  it("finds who speaks in a clause that ends by a colon", () => {
    expect(told('The governor, Ada Vang, was curt: "We lost it. It will not come back."')).toMatchObject([
      { source: "The governor, Ada Vang" },
    ]);
  });

  it("finds who speaks by their age, where they were taken for what was said", () => {
    const { text, finding } = marked("<Ida Flo>, 43, {said} [the hall leaks].");
    const sentence = segment(text).sentences[0];
    expect(
      drawn(
        text,
        amiss(text, () => sentence, finding),
      ),
    ).toMatchObject({
      source: "Ida Flo, 43",
      content: "the hall leaks",
    });
  });

  it("takes no heading for a speaker", () => {
    expect(
      told("ROW AT THE LODGE: Singer Emily Vang has left the band for good, The Bugle can reveal."),
    ).toMatchObject([{ source: "The Bugle", cue: "can reveal" }]);
  });

  it.each([
    ["Harbour fire: what we know so far", 0],
    ["Explainer: Why the sluice failed", 0],
    ["Anna Vang: what happened was a crime", 1],
  ])("takes no topic for a speaker: %s", (heading, found) => {
    expect(told(`${heading}\n\nThe sluice opened at noon and nobody was there to see it.`)).toHaveLength(
      found,
    );
  });

  it("leaves the subject of what is said to it", () => {
    expect(
      told("Police said three people had been taken to hospital, one of them with serious injuries."),
    ).toMatchObject([
      {
        source: "Police",
        content: "three people had been taken to hospital, one of them with serious injuries",
      },
    ]);
  });

  it("leaves what somebody did by saying it out of what they said", () => {
    expect(
      told(
        "Four people were injured when a tram hit a van, the ambulance service said on Monday evening, revising an earlier figure of three.",
      ),
    ).toMatchObject([{ content: "Four people were injured when a tram hit a van" }]);
  });

  it("gives what an outlet reports between commas of those it cites to them", () => {
    expect(
      told("The Ledger, citing four unnamed officials, had reported that the dam leaked in March."),
    ).toMatchObject([
      {
        source: "four unnamed officials",
        cue: "had reported",
        content: "that the dam leaked in March",
        via: "The Ledger",
      },
    ]);
  });

  it("leaves a name alone that stands beside what is no word", () => {
    const { text, finding } = marked(`${"À_".repeat(24000)} Lind” of it, <Emily Lind>, {said} <it rained>`);
    const sentence = { start: 0, end: text.length, block: 0 };
    expect(amiss(text, () => sentence, finding)).toBe(finding);
  });
});
