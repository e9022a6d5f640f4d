import { describe, expect, it } from "vitest";
import type { View } from "../../../../src/extract/learned/sight/view.ts";
import { withFronted } from "../../../../src/extract/wiring/asides/fronted.ts";
import type { Reading } from "../../../../src/extract/wiring/reading.ts";
import { marked } from "../../marked.ts";
import { telling } from "../../told.ts";
import { writtenText } from "../../written.ts";

/** One sentence of nouns. */
function reading(text: string): Reading {
  const tokens = [...text.matchAll(/[\p{L}’]+|[^\s\p{L}]/gu)];
  const view = {
    size: tokens.length,
    start: Int32Array.from(tokens, ({ index }) => index),
    end: Int32Array.from(tokens, ({ index, 0: word }) => index + word.length),
    word: tokens.map(([word]) => word),
    pos: tokens.map(() => "NN"),
    sentence: new Int32Array(tokens.length),
    from: Int32Array.of(0, tokens.length),
  } as unknown as View;
  return { ...writtenText(text), view, names: view };
}

const told = telling("source", "content");

describe("a quotation that goes on with what its sentence began by", () => {
  it.each([
    ["If the dam fails, Okafor said, “four villages have nine minutes.”", "If the dam fails", "Okafor"],
    [
      "In cases of flooding, the council said, “the tenant is never at fault.”",
      "In cases of flooding",
      "the council",
    ],
    ["Unless it rains, Lind told reporters, “the wells will be dry by May.”", "Unless it rains", "Lind"],
    ["Without a pilot, he said, “no ship may enter.”", "Without a pilot", "he"],
    [
      "Because of the way the contract was written, said Ida Rosen, “the city pays twice.”",
      "Because of the way the contract was written",
      "Ida Rosen",
    ],
    ["Instead, Axel Moe said, “she began as the favourite.”", "Instead", "Axel Moe"],
    ["Under the old lease, she wrote, “rents could never rise.”", "Under the old lease", "she"],
  ])("has it: %s", (text, front, source) => {
    const found = told(text);
    expect(found).toHaveLength(1);
    expect(found[0]?.content).toMatch(new RegExp(`^${front} “`, "u"));
    expect(found[0]?.source).toBe(source);
  });

  it.each([
    "If the dam fails, Okafor said, “Four villages have nine minutes.”",
    "Minutes later, Lind added, “we are leaving.”",
    "At a hearing on Tuesday, Lind said, “nobody was told.”",
    "Despite repeated requests for comment, the firm said “nothing to add.”",
    "When he was asked about it, Lind said, “we are leaving.”",
  ])("has not when or where it was said, or what is whole: %s", (text) => {
    const one = told(text).find(({ content }) => content.includes("“"));
    expect(one?.content).toMatch(/^“/u);
  });
});

describe("a quotation before who says it that begins amid its sentence", () => {
  it.each([
    [
      "The mayor “has no plan. He never had one,” said Ida Rosen.",
      "The mayor “has no plan. He never had one,”",
    ],
    [
      "The endorsement “was early enough that few knew him. People were talking of Lind,” said Ida Rosen of the union.",
      "The endorsement “was early enough that few knew him. People were talking of Lind,”",
    ],
    [
      "“I don’t think the usual wisdom” – that Blom is a liberal – “is going to last,” he said.",
      "“I don’t think the usual wisdom” – that Blom is a liberal – “is going to last,”",
    ],
    [
      "“Instead of calming people,” Moro “opted for a takedown,” said Dag Andres, a spokesman.",
      "“Instead of calming people,” Moro “opted for a takedown,”",
    ],
    [
      "The program, known as the Fuel Standard, “can continue to be a powerful tool,” Lind wrote.",
      "The program, known as the Fuel Standard, “can continue to be a powerful tool,”",
    ],
  ])("is told with all of it: %s", (text, content) => {
    expect(told(text)).toContainEqual(expect.objectContaining({ content }));
  });

  it("is left where who says it stands before it too", () => {
    const { text, finding } = marked(
      "Ida Rosen said he came up to her <“and said hello. He was kind,”> [Rosen] {said}.",
    );
    const { content } = withFronted(reading(text), [finding])[0] ?? finding;
    expect(content).toEqual(finding.content);
  });

  it("is left where a comma parts what comes before", () => {
    expect(told("Yet, “it is hard to tell,” said Ida Rosen.")[0]?.content).toMatch(/^“it/u);
  });
});

it("leaves where somebody spoke out of what was said", () => {
  const { text, finding } = marked("<Outside court>, [Vo] {said} <the email proved it>.");
  const [one] = withFronted(reading(text), [finding]);
  expect(one?.content.map(({ start, end }) => text.slice(start, end))).toEqual(["the email proved it"]);
});
