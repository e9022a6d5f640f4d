import { describe, expect, it } from "vitest";
import { randomOf } from "../../src/eval/random.ts";
import { extractors } from "../../src/extract/extract.ts";
import type { Finding } from "../../src/model/attribution.ts";
import { segment } from "../../src/segment/segment.ts";
import { wordsOf } from "../../src/text/span.ts";
import { stories } from "../stories.ts";
import { findings } from "./told.ts";

const partsOf = ({ source, cue, content, via }: Finding) => [source, cue, content, via];
const texts = stories().flatMap(({ files }) => [...files.values()].map(({ text }) => text));
/** The last state of each article. */
const latest = stories().flatMap(({ files }) => [
  ...new Map([...files.values()].map(({ url, text }) => [url, text])).values(),
]);

/** Who says what by what words, wherever it stands. */
const labels = (text: string) =>
  findings(text).map((finding) => ({
    at: finding.cue[0]?.start ?? finding.content[0]?.start ?? 0,
    label: partsOf(finding)
      .map((spans) => wordsOf(text, spans))
      .join(" | "),
  }));

describe("a paragraph is read the same whatever stands beside it", () => {
  const EDITS = [
    (paragraph: string) => paragraph.replace(/\d+/g, (figures) => String(Number(figures) + 2)),
    (paragraph: string) => paragraph.replace(/\s\S+(?=\.$)/, " indeed"),
    (paragraph: string) => `${paragraph} Nothing else was known by the evening.`,
    () => "The harbour was quiet in the morning, and the shops had opened early.",
  ];

  it("in at least 99 of 100 cases", () => {
    let [kept, all] = [0, 0];
    for (const text of latest) {
      const paragraphs = text.split("\n\n");
      const before = labels(text);
      let start = 0;
      for (const [k, paragraph] of paragraphs.entries()) {
        const edited = EDITS[k % EDITS.length]?.(paragraph) ?? paragraph;
        const after = labels(paragraphs.with(k, edited).join("\n\n"));
        const end = start + paragraph.length;
        const [was, is] = [
          before.filter(({ at }) => at < start || at >= end),
          after.filter(({ at }) => at < start || at >= start + edited.length),
        ];
        const open = is.map(({ label }) => label);
        for (const { label } of was) {
          const same = open.indexOf(label);
          if (same >= 0) open.splice(same, 1);
          kept += same >= 0 ? 1 : 0;
        }
        // What came of nothing is a change as well.
        all += was.length + open.length;
        start = end + 2;
      }
    }
    expect(all).toBeGreaterThan(300);
    expect(kept / all).toBeGreaterThanOrEqual(0.99);
  });
});

describe.each(extractors)("whatever the text, $name answers with spans that lie in it", ({ extract }) => {
  const random = randomOf(7);
  const pick = <T>(from: readonly T[]): T | undefined => from[Math.floor(random() * from.length)];
  const words = texts.flatMap((text) => text.split(/(?<=\s)/));
  const MARKS = [..."“”\"'’«»„()[]:;,.!?—–-…\n\n\t "];
  const anything = () => String.fromCharCode(Math.floor(random() * 0x10000));
  const made = (length: number, of: () => string) => {
    const parts: string[] = [];
    for (let size = 0; size < length; ) {
      const part = of();
      parts.push(part);
      size += part.length;
    }
    return parts.join("");
  };

  it.each([
    ["nothing", ""],
    ["one lone surrogate", "\ud83d"],
    ["words in any order", made(20_000, () => pick(words) ?? "")],
    ["words and marks in any order", made(20_000, () => pick(random() < 0.5 ? words : MARKS) ?? "")],
    ["any code units", made(20_000, anything)],
    ["words amid any code units", made(20_000, () => (random() < 0.2 ? anything() : (pick(words) ?? "")))],
    ["marks alone", made(5_000, () => pick(MARKS) ?? "")],
    ["a sentence without an end", `Lind said that ${"it rained and ".repeat(3_000)}it snowed`],
    ["quotations left open", "Lind said: “It rained.\n\n".repeat(500)],
    ["the same pronoun again and again", "It said it was late. ".repeat(5_000)],
    ["one long word", "said".repeat(25_000)],
    ["a day before many spaces", `4 March${" ".repeat(20_000)}it snowed`],
    ["a hundred kilobytes of news", made(100_000, () => `${pick(texts) ?? ""}\n\n`)],
  ])("%s", (_, text) => {
    for (const finding of extract(text, segment(text))) {
      for (const { start, end } of partsOf(finding).flat()) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
      }
      expect(finding.content).not.toEqual([]);
      expect(finding.confidence).toBeGreaterThan(0);
      expect(finding.confidence).toBeLessThanOrEqual(1);
    }
  });
});

it("a run of letters that is no word is part of no name, and keeps nobody from being named", () => {
  const run = "A".repeat(300);
  const [before, behind] = [
    findings(`The mayor, ${run}, said the bridge is safe.`),
    findings(`“The bridge is safe,” said Ann Lee ${run}.`),
  ];
  expect(before.map(({ speaker }) => speaker?.name)).toEqual(["mayor"]);
  expect(behind.map(({ speaker }) => speaker?.name)).toEqual(["Ann Lee"]);
});
