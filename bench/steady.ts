/**
 * How much of what an article says stays as it was read when a paragraph beside it is edited (goal: .99). In each paragraph
 * that is taken, one small thing is edited: a digit, a "not" put in, a word dropped, another surname, a sentence added or
 * gone. What stands in the paragraphs right before and behind it, and in none that was edited, counts as steady where its
 * source, cue and content are the same to the letter.
 *
 *   node --import tsx bench/steady.ts FILE [paragraphs=12]     FILE: JSON lines with a `text`, gzipped or not
 */
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { randomOf } from "../src/eval/random.ts";
import { learned } from "../src/extract/extract.ts";
import type { Finding } from "../src/model/attribution.ts";
import type { Span } from "../src/model/span.ts";
import { segment } from "../src/segment/segment.ts";
import { overlaps } from "../src/text/span.ts";

const [path, paragraphs = "12"] = process.argv.slice(2);
if (path === undefined) throw new Error("give a file of JSON lines with a `text` each");

/** Shorter paragraphs are headings and bylines. */
const LEAST = 60;
const EDITS: Readonly<Record<string, (words: string) => string>> = {
  number: (words) => words.replace(/\d/, (digit) => String((Number(digit) + 1) % 10)),
  negation: (words) => words.replace(/\b(?:is|was|will|has|had|are|were)\b/, "$& not"),
  word: (words) => words.replace(/^((?:\S+\s+){3,9})\S+\s/, "$1"),
  name: (words) => words.replace(/\b(\p{Lu}\p{Ll}+) \p{Lu}\p{Ll}+\b/u, "$1 Vandermeer"),
  added: (words) => `${words} Officials met in the morning.`,
  gone: (words) => words.replace(/^[^.!?]*[.!?]["”]?\s+(?=\S)/, ""),
};

const read = (text: string) => learned.extract(text, segment(text));
const spansOf = ({ source, cue, content }: Finding): Span[] => [...source, ...cue, ...content];

/** Where a finding stands once the text has `by` letters more from `from` on. */
const placed = ({ source, cue, content }: Finding, from: number, by: number): string =>
  [source, cue, content]
    .map((spans) =>
      spans
        .map(({ start, end }) => (start < from ? `${start}-${end}` : `${start + by}-${end + by}`))
        .join(" "),
    )
    .join("/");

const counts = new Map(Object.keys(EDITS).map((name) => [name, { same: 0, all: 0 }]));
const file = readFileSync(path);
const lines = (path.endsWith(".gz") ? gunzipSync(file) : file).toString().split("\n").filter(Boolean);
const random = randomOf(5);
for (const line of lines) {
  const { text } = JSON.parse(line) as { text: string };
  const found = read(text);
  const blocks = segment(text).blocks.filter(
    ({ role, start, end }) => role === "paragraph" && end - start >= LEAST,
  );
  for (let n = 0; n < Number(paragraphs) && blocks.length > 1; n += 1) {
    const at = Math.floor(random() * blocks.length);
    const block = blocks[at] as Span;
    const [name = "", edit] = Object.entries(EDITS)[n % counts.size] ?? [];
    const count = counts.get(name);
    const words = text.slice(block.start, block.end);
    const edited = edit?.(words) ?? words;
    if (!count || edited === words) continue;
    const beside = [blocks[at - 1], blocks[at + 1]].flatMap((one) => one ?? []);
    const after = new Set(
      read(text.slice(0, block.start) + edited + text.slice(block.end)).map((one) => placed(one, 0, 0)),
    );
    for (const finding of found) {
      const spans = spansOf(finding);
      if (spans.some((span) => overlaps(span, block))) continue;
      if (!beside.some((one) => spans.some((span) => overlaps(span, one)))) continue;
      count.all += 1;
      if (after.has(placed(finding, block.end, edited.length - words.length))) count.same += 1;
    }
  }
}
let [same, all] = [0, 0];
for (const [name, count] of counts) {
  console.log(`${name.padEnd(9)} ${(count.same / count.all).toFixed(4)}  (${count.same} of ${count.all})`);
  [same, all] = [same + count.same, all + count.all];
}
console.log(`all       ${(same / all).toFixed(4)}  (${same} of ${all})`);
