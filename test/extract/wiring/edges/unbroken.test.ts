import { expect, it } from "vitest";
import { unbroken } from "../../../../src/extract/wiring/edges/unbroken.ts";
import type { Finding } from "../../../../src/model/attribution.ts";
import type { Span } from "../../../../src/model/span.ts";
import { wordsOf } from "../../../../src/text/span.ts";
import { telling } from "../../told.ts";
import { writtenText } from "../../written.ts";

/** The content of findings that have these pieces of a text as their cue and, behind it, their content. */
function contents(text: string, ...told: readonly (readonly [cue: string, ...content: string[]])[]) {
  const span = (piece: string): Span => ({
    start: text.indexOf(piece),
    end: text.indexOf(piece) + piece.length,
  });
  const findings = told.map(
    ([cue, ...content]): Finding => ({
      source: [],
      cue: [span(cue)],
      content: content.map(span),
      via: [],
      manner: "mixed",
      act: "statement",
      polarity: "asserts",
      speaker: null,
      confidence: 1,
    }),
  );
  return unbroken(writtenText(text), findings).map(({ content, manner }) => [wordsOf(text, content), manner]);
}

const SAID = "The mayor said: “The pier is safe. The ferry sails again, and nobody was hurt.” Then she left.";

it("carries content on to the end of the quotation that it begins", () => {
  expect(contents(SAID, ["said", "“The pier is safe"])).toEqual([
    ["“The pier is safe. The ferry sails again, and nobody was hurt.”", "direct"],
  ]);
});

it("makes one of what a full stop parts within a quotation", () => {
  expect(
    contents(SAID, ["said", "“The pier is safe", "The ferry sails again, and nobody was hurt.”"]),
  ).toEqual([["“The pier is safe. The ferry sails again, and nobody was hurt.”", "direct"]]);
});

it("carries content back to the beginning of the quotation that it ends", () => {
  const text = "“By the way, nobody at all was hurt on the pier,” Lind said.";
  expect(contents(text, ["said", "nobody at all was hurt on the pier,”"])).toEqual([
    ["“By the way, nobody at all was hurt on the pier,”", "direct"],
  ]);
});

it("carries on content that has words before its quotation", () => {
  const text = "Lind said that the pier was “safe. Nobody was hurt.” Then she left.";
  expect(contents(text, ["said", "that the pier was “safe"])).toEqual([
    ["that the pier was “safe. Nobody was hurt.”", "mixed"],
  ]);
});

it("leaves what lies within a quotation and touches none of its marks", () => {
  expect(contents(SAID, ["said", "The ferry sails again"])).toEqual([["The ferry sails again", "mixed"]]);
});

it("leaves the rest of a quotation that another finding has", () => {
  const text = "The mayor said: “The pier is safe. My engineer swears that it holds.” Then she left.";
  expect(contents(text, ["said", "“The pier is safe"], ["swears", "that it holds"])).toEqual([
    ["“The pier is safe", "mixed"],
    ["that it holds", "mixed"],
  ]);
});

it("leaves a name in marks of which content has the end", () => {
  const text = "Lind told “Harbour Today” that the pier was safe.";
  expect(contents(text, ["told", "Today” that the pier was safe"])).toEqual([
    ["Today” that the pier was safe", "mixed"],
  ]);
});

it("leaves off where a wrong mark has closed a quotation", () => {
  const text = "Lind called the pier “safe“ while walking there. Later she praised the “crew” of the ferry.";
  expect(contents(text, ["called", "the pier “safe“ while walking there"])).toEqual([
    ["the pier “safe“ while walking there", "mixed"],
  ]);
});

it("has all the paragraphs of a quotation that one speaker begins", () => {
  const text =
    "A friend of the couple told the Gazette last night: “Ida is in tears. Tom thinks it is funny, which does not help.\n\n“One more joke and the cake is off, and so is he.”\n\nBut the guests disagree.";
  expect(telling("content")(text)[0]?.content).toMatch(/Ida is in tears.*so is he/s);
});
