import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { oddsOf, readOdds } from "../../src/extract/learned/numbers/odds.ts";
import { BITS } from "../../src/extract/learned/telling/telling.ts";
import { type JudgedRow, judgedOf, named } from "../../src/train/telling/rows.ts";
import { trainTelling } from "../../src/train/telling/train.ts";

/** Sixty findings of twenty texts: those with trait 7 tell something, those with trait 9 nothing. */
const judged = Array.from({ length: 60 }, (_, n): JudgedRow => {
  const label = n % 3 === 0 ? 0 : 1;
  return { features: [label ? 7 : 9, 100 + (n % 5)], label, weight: 1, text: `t${n % 20}`, chance: 0.5 };
});
const annotated = Array.from({ length: 10 }, (_, n) => ({ features: [7, n], label: 1, weight: 0.1 }));

it("parts what tells something from what does not, and gives the same bytes again", () => {
  const { bytes, held } = trainTelling(judged, annotated, 5);
  expect(held).toMatchObject({ told: 40, nothing: 20, area: 1, gone: { "0.01": 1 } });
  const model = readOdds(bytes, BITS);
  expect(oddsOf(model, [7, 101])).toBeGreaterThan(0);
  expect(oddsOf(model, [9, 101])).toBeLessThan(0);
  expect(trainTelling(judged, annotated, 5).bytes).toEqual(bytes);
});

it("reads what readers judged, and says what a line has to be", () => {
  const all = judgedOf("test/telling/judged.jsonl");
  expect(all.length).toBeGreaterThan(1500);
  expect(new Set(all.map(({ is }) => is)).size).toBe(6);
  const texts = readFileSync("test/telling/pieces.jsonl", "utf8").trim().split("\n");
  const own = new Map(
    texts.map((line) => JSON.parse(line).text as string).map((text) => [named(text), text]),
  );
  expect(own.size).toBe(texts.length);
  const judgedOwn = all.filter(({ text }) => own.has(text));
  expect(judgedOwn.length).toBeGreaterThan(3000);
  for (const { text, cue, content } of judgedOwn) {
    const size = [...(own.get(text) ?? "")].length;
    for (const [start, end] of [...cue, ...content]) expect(start < end && end <= size).toBe(true);
  }
  const path = join(mkdtempSync(join(tmpdir(), "telling-")), "judged.jsonl");
  const [first = ""] = readFileSync("test/telling/judged.jsonl", "utf8").split("\n");
  writeFileSync(path, first.replace(/"is":"\w+"/, '"is":"maybe"'));
  expect(() => judgedOf(path)).toThrow(/"right"/);
});
