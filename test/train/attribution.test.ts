import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { attribution } from "../../src/cli/train/attribution.ts";
import { type Model, readModel } from "../../src/extract/learned/model.ts";
import { attributed } from "../../src/extract/learned/read.ts";
import { exampleOf, rolesOf } from "../../src/train/attribution/examples.ts";
import { packModel } from "../../src/train/attribution/pack.ts";
import { readSilver } from "../../src/train/syntax/files.ts";

const dir = mkdtempSync(join(tmpdir(), "stemma-train-"));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const NAMES = ["Vale", "Orr", "Lind", "Bray", "Moss", "Kerr", "Holt"];
const VERBS = ["said", "claimed", "warned"];
const THINGS = ["bridges", "ferries", "schools", "mills"];

/** A word with its part of speech, head (from 1, 0 for the root) and relation. */
type Word = readonly [string, string, number, string];

const told = (name: string, verb: string, thing: string): Word[] => [
  ["Mayor", "NNP", 2, "compound"],
  [name, "NNP", 3, "nsubj"],
  [verb, "VBD", 0, "root"],
  ["the", "DT", 5, "det"],
  [thing, "NNS", 6, "nsubj"],
  ["closed", "VBD", 3, "ccomp"],
  [".", ".", 3, "punct"],
];
const plain = (thing: string): Word[] => [
  ["The", "DT", 2, "det"],
  [thing, "NNS", 3, "nsubj"],
  ["closed", "VBD", 0, "root"],
  ["early", "RB", 3, "advmod"],
  [".", ".", 3, "punct"],
];

/** An article of which every other sentence says who said something, with its syntax. */
function article(at: number) {
  const [gold, sentences] = [[] as object[], [] as object[]];
  let text = "";
  for (let k = 0; k < 6; k += 1) {
    const pick = (list: readonly string[]) => list[(at * 5 + k * 3 + at * k) % list.length] as string;
    const words = k % 2 === 0 ? told(pick(NAMES), pick(VERBS), pick(THINGS)) : plain(pick(THINGS));
    const from = words.map(([word], i) => {
      if (i > 0 && word !== ".") text += " ";
      text += word;
      return text.length - word.length;
    });
    text += k === 2 ? "\n\n" : " ";
    const span = (a: number, b: number) => ({
      start: from[a] ?? 0,
      end: (from[b] ?? 0) + (words[b]?.[0].length ?? 0),
    });
    if (k % 2 === 0) gold.push({ source: [span(0, 1)], cue: [span(2, 2)], content: [span(3, 5)] });
    sentences.push({
      tok: words.map(([word, pos], i) => [from[i], (from[i] ?? 0) + word.length, word, word, pos, "O"]),
      dep: words.map(([, , head, relation], i) => [relation, head, i + 1]),
    });
  }
  return { text: text.trim(), gold, sentences };
}

const ARTICLES = Array.from({ length: 24 }, (_, at) => ({ id: `a${at}`, ...article(at) }));
/** What WordNet says of a few of the words: lemma, part of speech and field, how often it was met. */
const SENSES = `say%2:32:00:: 1 1 9
claim%2:32:00:: 2 1 3
close%2:35:00:: 3 1 4
mayor%1:18:00:: 4 1 1`;
const lines = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row)).join("\n");

/** Runs the command over the made-up corpus; gives the model that it wrote. */
async function trained(out: string): Promise<Buffer> {
  await attribution(dir, join(dir, out), dir, undefined, 3);
  return readFileSync(join(dir, out, "attribution.bin"));
}

describe("training on a corpus made here", () => {
  let first: Buffer;
  let model: Model;

  beforeAll(async () => {
    vi.spyOn(process.stdout, "write").mockReturnValue(true);
    vi.spyOn(process.stderr, "write").mockReturnValue(true);
    writeFileSync(
      join(dir, "train.jsonl"),
      lines(ARTICLES.map(({ id, text, gold }) => ({ id, text, attributions: gold }))),
    );
    writeFileSync(
      join(dir, "syntax-train.jsonl"),
      lines(ARTICLES.map(({ id, sentences }) => ({ id, sentences }))),
    );
    writeFileSync(join(dir, "index.sense"), SENSES);
    first = await trained("first");
    model = readModel(first);
  }, 600_000);

  afterAll(() => vi.restoreAllMocks());

  it("writes the same bytes a second time", async () => {
    expect(Buffer.compare(await trained("second"), first)).toBe(0);
  }, 600_000);

  it("writes what is read back as it was", () => {
    expect(Buffer.compare(packModel(model), first)).toBe(0);
    // From an odd place in memory too, where numbers of four bytes cannot be read in place.
    const odd = new Uint8Array(first.length + 1);
    odd.set(first, 1);
    expect(Buffer.compare(packModel(readModel(odd.subarray(1))), first)).toBe(0);
  });

  it("finds again what it was taught, and nothing in between", () => {
    const silver = readSilver(join(dir, "syntax-train.jsonl"), join(dir, "train.jsonl"));
    const found = ARTICLES.map(({ id, text }, at) => {
      const { view } = exampleOf(
        { id, text, publisher: "", attributions: [] },
        silver[at]?.sentences ?? [],
        model.senses,
      );
      return attributed(view, model).map(({ proposal }) => rolesOf(view, proposal));
    });
    expect(found).toEqual(ARTICLES.map(({ gold }) => gold));
  });
});
