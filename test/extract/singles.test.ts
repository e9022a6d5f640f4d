import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quotesOf } from "../../src/extract/quotes/quotes.ts";
import { segment } from "../../src/segment/segment.ts";
import { wordsOf } from "../../src/text/span.ts";
import { findings } from "./told.ts";

const quoted = (text: string) => quotesOf(text, segment(text)).map(({ spans }) => wordsOf(text, spans));

describe("quotations in single marks, where no double ones stand outside them", () => {
  it.each([
    [
      "‘The pier isn’t safe,’ said Mara Lind. ‘It’ll open in May.’",
      ["‘The pier isn’t safe,’", "‘It’ll open in May.’"],
    ],
    [
      "'The pier isn't safe,' said Mara Lind. 'It'll open in May.'",
      ["'The pier isn't safe,'", "'It'll open in May.'"],
    ],
    ["‘The workers’ rights matter,’ said Mara Lind.", ["‘The workers’ rights matter,’"]],
    ["Lind said she ‘cannot sign’ it. ‘Never,’ she added.", ["‘cannot sign’", "‘Never,’"]],
    ["‘They said, “Go home,” and we went,’ Lind said.", ["‘They said, “Go home,” and we went,’"]],
    ["‘The pier fell.\n\n‘Nobody came,’ Lind said.", ["‘The pier fell. ‘Nobody came,’"]],
  ])("%s", (text, expected) => {
    expect(quoted(text)).toEqual(expected);
  });
});

describe("single marks that quote no speech", () => {
  it.each([
    ["apostrophes", "The dogs’ home closed in the ’90s, and the workers’ club didn’t."],
    ["terms", "The ‘lake plan’ was dropped, Mara Lind said."],
    ["what is within double marks", "“He told me, ‘Stop,’ and I did,” said Mara Lind."],
    ["a typewriter's double marks", "''The pier isn't safe,'' said Mara Lind."],
  ])("%s", (_, text) => {
    expect(quoted(text).filter((words) => /^['‘]/.test(words))).toEqual([]);
  });
});

it("are direct speech, and their sentences stand apart without half of their marks", () => {
  const text = "‘The pump failed at noon. We switched it off,’ said Mara Lind.";
  const [found] = findings(text);
  expect(found).toMatchObject({ manner: "direct", speaker: { name: "Mara Lind" } });
  expect(found?.assertions.map(({ content }) => wordsOf(text, content))).toEqual([
    "The pump failed at noon",
    "We switched it off",
  ]);
});

it("lie within their paragraphs, in order, and never overlap", () => {
  const part = fc.constantFrom(
    "‘",
    "’",
    "'",
    "“",
    "”",
    '"',
    "Go",
    "it",
    "home",
    ",",
    ".",
    " ",
    " ",
    "\n\n",
    "s",
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
      const text = parts.join("");
      const spans = quotesOf(text, segment(text)).flatMap((quote) => quote.spans);
      let end = 0;
      for (const span of spans) {
        expect(span.start).toBeGreaterThanOrEqual(end);
        expect(span.end).toBeGreaterThan(span.start);
        end = span.end;
      }
      expect(end).toBeLessThanOrEqual(text.length);
    }),
  );
});
