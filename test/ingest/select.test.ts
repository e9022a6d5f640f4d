import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { blocksOf } from "../../src/ingest/page/blocks.ts";
import type { Element } from "../../src/ingest/page/dom.ts";
import { choose } from "../../src/ingest/page/select.ts";

const STORY = [
  "The harbour master said on Sunday that nine people had been rescued from the ferry, and none was hurt.",
  "Fog had covered the sound since the early morning, and two other crossings had been put off until noon.",
  "The line will tell on Monday when its ferries sail again, and what it will pay to those aboard.",
  "A ship of the coast guard lay beside the wreck by ten, and divers looked at the hull until it was dark.",
];
const OTHER =
  "Rents in the old town rose again this year, a report by the city's own office of housing says.";
const LABEL = "Nine rescued";
const paragraphs = (texts: readonly string[]) => texts.map((text) => `<p>${text}</p>`).join("");
const PAGE = `<div>${paragraphs([OTHER])}</div><div>${paragraphs(STORY)}</div><div>${paragraphs([LABEL])}</div>`;

/** The words that are taken for the article where Readability kept these. */
function taken(inside: string, kept: readonly string[]): string[] {
  const { document } = parseHTML(`<html><body>${inside}</body></html>`);
  const blocks = blocksOf(document.body as unknown as Element);
  const marks = blocks.filter(({ text }) => kept.includes(text)).map(({ mark }) => mark);
  const chosen = choose(blocks, new Set(marks), { description: null, headline: null });
  return chosen.filter(({ body }) => body).map(({ block }) => block.text);
}

test("where Readability kept next to nothing, the place with the most prose is the article", () => {
  expect(taken(PAGE, [])).toEqual(STORY);
  expect(taken(PAGE, [LABEL])).toEqual(STORY);
});

test("what Readability kept is the article where it is prose enough, or no place holds far more", () => {
  const [first = "", second = ""] = STORY;
  const apart = `<div>${paragraphs([OTHER, first])}</div><div>${paragraphs([second])}</div><div>${paragraphs([LABEL])}</div>`;
  expect(taken(apart, [OTHER, first])).toEqual([OTHER, first]);
  expect(taken(apart, [LABEL])).toEqual([LABEL]);
});

test("behind a beginning that stands apart, what repeats the description leads the article, and once", () => {
  const dek = "Nine people were taken off a ferry in the sound, and nobody was hurt.";
  const { document } = parseHTML(
    `<html><body><div><p>${dek}</p></div><section><p>${dek}</p></section><div>${paragraphs(STORY)}</div></body></html>`,
  );
  const blocks = blocksOf(document.body as unknown as Element);
  const kept = new Set(blocks.filter(({ text }) => STORY.includes(text)).map(({ mark }) => mark));
  const chosen = choose(blocks, kept, { description: `${dek} It was foggy.`, headline: null });
  expect(chosen.filter(({ body }) => body).map(({ block }) => block.text)).toEqual([dek, ...STORY]);
});
