import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readSyntax } from "../../../src/extract/syntax/analyse.ts";
import { tokenize } from "../../../src/extract/syntax/tokenize.ts";
import type { Parsed } from "../../../src/extract/syntax/types.ts";
import { jackknife } from "../../../src/train/syntax/jackknife.ts";
import { measure } from "../../../src/train/syntax/measure.ts";
import { type SilverRow, silverArticle } from "../../../src/train/syntax/silver.ts";
import { trainSyntax } from "../../../src/train/syntax/train.ts";

/** What was learned of a sentence, its words without their numbers. */
const unnumbered = ({ words, ...told }: Parsed) => ({
  ...told,
  words: words?.map(({ form, pos, lemma }) => ({ form, pos, lemma })),
});

/** A word, its lemma, part of speech, kind of entity, head (from 1) and relation. */
type Word = readonly [string, string, string, string, number, string];

const SENTENCES: readonly (readonly Word[])[] = [
  [
    ["Mayor", "Mayor", "NNP", "O", 3, "compound"],
    ["Ada", "Ada", "NNP", "PERSON", 3, "compound"],
    ["Vale", "Vale", "NNP", "PERSON", 4, "nsubj"],
    ["said", "say", "VBD", "O", 0, "root"],
    ["the", "the", "DT", "O", 6, "det"],
    ["bridges", "bridge", "NNS", "O", 7, "nsubj"],
    ["closed", "close", "VBD", "O", 4, "ccomp"],
    [".", ".", ".", "O", 4, "punct"],
  ],
  [
    ["The", "the", "DT", "O", 2, "det"],
    ["firm", "firm", "NN", "O", 3, "nsubj"],
    ["said", "say", "VBD", "O", 0, "root"],
    ["Orr", "Orr", "NNP", "PERSON", 5, "nsubj"],
    ["paid", "pay", "VBD", "O", 3, "ccomp"],
    ["Lisbon", "Lisbon", "NNP", "LOCATION", 5, "dobj"],
    [".", ".", ".", "O", 3, "punct"],
  ],
  [
    ["Closed", "close", "VBN", "O", 2, "amod"],
    ["bridges", "bridge", "NNS", "O", 4, "nsubj"],
    ["were", "be", "VBD", "O", 4, "cop"],
    ["cheap", "cheap", "JJ", "O", 0, "root"],
    [",", ",", ",", "O", 4, "punct"],
    ["Vale", "Vale", "NNP", "PERSON", 7, "nsubj"],
    ["said", "say", "VBD", "O", 4, "parataxis"],
    [".", ".", ".", "O", 4, "punct"],
  ],
];

function silver(id: string) {
  let text = "";
  const sentences = SENTENCES.map((words) => ({
    tok: words.map(([word, lemma, pos, ner]) => {
      const begin = text.length;
      text += `${word} `;
      return [begin, begin + word.length, word, lemma, pos, ner] as const;
    }),
    dep: words.map(([, , , , head, relation], at) => [relation, head, at + 1] as const),
  }));
  const row: SilverRow = { id, sentences };
  const article = silverArticle(row, text);
  if (article === null) throw new Error("the made-up silver does not fit its text");
  return article;
}

const ARTICLES = Array.from({ length: 12 }, (_, at) => silver(`a${at}`));
const PLAN = { epochs: 6, settleAt: 3, least: 1, labelLeast: 1 };
const MODEL = trainSyntax(ARTICLES, { tags: PLAN, names: PLAN, trees: PLAN });
const analyser = readSyntax(MODEL);

describe("syntax", () => {
  it("is learned to the byte from the same sentences", () => {
    expect(Buffer.compare(trainSyntax(ARTICLES, { tags: PLAN, names: PLAN, trees: PLAN }), MODEL)).toBe(0);
  });

  it("agrees with the sentences that it was learned from", () => {
    for (const { tokens, ...gold } of ARTICLES[0]?.sentences ?? []) {
      const words = tokens.map(({ form }, i) => ({ form, pos: gold.pos[i], lemma: gold.lemma[i] }));
      expect(unnumbered(analyser.analyse(tokens))).toEqual({ ...gold, words });
    }
  });

  it("hangs the words of any sentence in one tree, with an entry for each in every array", () => {
    const word = fc.oneof(
      fc.constantFrom("the", "Vale", "said", ",", "“", "”", "closed", "1,200", "’s", "."),
      fc.string({ unit: "binary", maxLength: 8 }),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), (words) => {
        const text = words.join(" ");
        const tokens = tokenize(text, 0, text.length);
        const { pos, ner, head, label, lemma } = analyser.analyse(tokens);
        for (const each of [pos, ner, head, label, lemma]) expect(each.length).toBe(tokens.length);
        expect(head.filter((one) => one === -1).length).toBe(tokens.length === 0 ? 0 : 1);
        for (let at = 0; at < tokens.length; at++) {
          let up = at;
          for (let steps = 0; up !== -1 && steps <= tokens.length; steps++) up = head[up] ?? -1;
          expect(up).toBe(-1);
          expect(label[at] === "root").toBe(head[at] === -1);
        }
      }),
    );
  });

  it("does not depend on the sentence that came before", () => {
    const text = "The mayor said Lisbon closed the bridges.";
    const tokens = tokenize(text, 0, text.length);
    const alone = unnumbered(readSyntax(MODEL).analyse(tokens));
    analyser.analyse(tokenize("Orr, Orr, Orr and Vale paid.", 0, 28));
    expect(unnumbered(analyser.analyse(tokens))).toEqual(alone);
  });

  it("refuses a file that is no model", () => {
    expect(() => readSyntax(new Uint8Array([3, 1, 2, 3]))).toThrow(/not a model/);
    expect(() => readSyntax(MODEL.subarray(0, 400))).toThrow();
  });

  it("is measured as agreeing wholly with itself", () => {
    const { tokens, pos, names, uas, las } = measure(ARTICLES, analyser);
    expect([tokens, pos, names, uas, las]).toEqual([1, 1, 1, 1, 1]);
  });

  it("parses each article once when articles are held out by fold", () => {
    const read = [...jackknife(ARTICLES, 3, { tags: PLAN, names: PLAN, trees: PLAN })];
    expect(read.map(({ id }) => id).sort()).toEqual(ARTICLES.map(({ id }) => id).sort());
    for (const { sentences } of read)
      for (const { tokens, head } of sentences) expect(head.length).toBe(tokens.length);
  });
});

const shipped = readSyntax(readFileSync(new URL("../../../models/syntax.bin", import.meta.url)));

const READINGS: readonly (readonly [
  name: string,
  text: string,
  word: string,
  label: string,
  head: string,
])[] = [
  ["a speaker before the verb", "Mayor Ada Vale said the bridges closed.", "Vale", "nsubj", "said"],
  ["a speaker after the verb", "“We will pay,” said Ada Vale.", "Vale", "nsubj", "said"],
  ["a clause that is said", "The mayor said the bridges closed.", "closed", "ccomp", "said"],
  ["a clause that is denied", "She denied that they had met.", "met", "ccomp", "denied"],
  ["an owner", "The mayor’s aide resigned.", "mayor", "nmod:poss", "aide"],
];

describe("the shipped model", () => {
  it.each(READINGS)("knows %s", (_, text, word, label, head) => {
    const tokens = tokenize(text, 0, text.length);
    const parsed = shipped.analyse(tokens);
    const at = tokens.findIndex(({ form }) => form === word);
    expect([parsed.label[at], tokens[parsed.head[at] ?? -1]?.form]).toEqual([label, head]);
  });

  it("knows persons, places and organizations", () => {
    const text = "John Kerry told the Senate in Washington that he would go.";
    const tokens = tokenize(text, 0, text.length);
    const { ner } = shipped.analyse(tokens);
    const said = Object.fromEntries(tokens.map(({ form }, at) => [form, ner[at]]));
    expect(said).toMatchObject({
      John: "PERSON",
      Kerry: "PERSON",
      Senate: "ORGANIZATION",
      Washington: "LOCATION",
      he: "O",
    });
  });
});
