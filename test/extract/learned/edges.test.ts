import { describe, expect, it } from "vitest";
import type { Scored } from "../../../src/extract/learned/judge/decode.ts";
import { EDGES_WIDTH, edgeFeatures, redrawn } from "../../../src/extract/learned/judge/drawn.ts";
import { edged } from "../../../src/extract/learned/judge/edges.ts";
import type { Proposal } from "../../../src/extract/learned/judge/proposal.ts";
import type { Forest } from "../../../src/extract/learned/numbers/trees.ts";
import { sensesOf } from "../../../src/extract/learned/sight/senses.ts";
import { viewOf } from "../../../src/extract/learned/sight/view.ts";

// "Ada Berg, who ran the harbour, said it rained": each word with its tag, head (from 0, -1 for the root) and relation.
const WORDS: readonly (readonly [string, string, number, string])[] = [
  ["Ada", "NNP", 1, "compound"],
  ["Berg", "NNP", 8, "nsubj"],
  [",", ",", 1, "punct"],
  ["who", "WP", 4, "nsubj"],
  ["ran", "VBD", 1, "acl:relcl"],
  ["the", "DT", 6, "det"],
  ["harbour", "NN", 4, "dobj"],
  [",", ",", 1, "punct"],
  ["said", "VBD", -1, "root"],
  ["it", "PRP", 10, "nsubj"],
  ["rained", "VBD", 8, "ccomp"],
];
const CUE = 8;

const FORMS = WORDS.map(([form]) => form);
const at = (k: number) => FORMS.slice(0, k).join(" ").length + (k > 0 ? 1 : 0);
const whole = { start: 0, end: FORMS.join(" ").length };
const VIEW = viewOf(
  { blocks: [{ ...whole, role: "paragraph" }], sentences: [{ ...whole, block: 0 }], notices: [] },
  [
    {
      tokens: FORMS.map((form, k) => ({ form, start: at(k), end: at(k) + form.length })),
      pos: WORDS.map(([, pos]) => pos),
      head: WORDS.map(([, , head]) => head),
      label: WORDS.map(([, , , label]) => label),
      ner: FORMS.map(() => "O"),
      lemma: FORMS,
    },
  ],
  [],
  [],
  sensesOf({ verbs: "", nouns: "" }),
);

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, k) => from + k);

/** A reading whose source is `[from, to)`; `least` is how sure its least sure token is. */
function reading(from: number, to: number, least = 0.5): Proposal {
  const sure = { least, mean: least, size: to - from, most: 1 - least };
  const tagged = {
    frame: { view: VIEW, cue: CUE, from: 0, to: FORMS.length },
    labels: new Uint8Array(FORMS.length),
    spoken: Float32Array.from(FORMS, (_, k) => (k < 2 ? 0.9 : 0.4)),
    sure: [sure, sure, sure] as const,
    whole: -1,
    behind: 0,
    place: 0,
  };
  return {
    head: CUE,
    tagged,
    forward: 0,
    back: 0,
    source: range(from, to),
    cue: [CUE],
    content: [9, 10],
    reach: 1,
  };
}

const words = (from: number, to: number) => FORMS.slice(from, to).join(" ");
const ways = (p: Proposal, others: readonly Proposal[] = [p]) =>
  edged(p, others)?.runs.map(({ from, to }) => words(from, to));

/** One tree that gives `high` where feature `asked` is above `bound`, and `low` elsewhere. */
const forest = (asked: number, bound: number, low: number, high: number): Forest => ({
  base: 0,
  root: Int32Array.of(0),
  feature: Int16Array.of(asked, -1, -1),
  value: Float32Array.of(bound, low, high),
  child: Int32Array.of(1, 0, 0),
});
/** How many tokens a way has, and how many more than the reading before it. */
const [SIZE, LEFT] = [2, 3];
const kept = (proposal: Proposal): Scored => ({ proposal, chance: 0.8, weight: 0.8 });

describe("the edges of a source", () => {
  it("are as read, of other readings, of whole subtrees, or at marks and clauses, and hold no cue or content", () => {
    const found = ways(reading(0, 5), [reading(0, 5), reading(1, 7)]);
    expect(found?.[0]).toBe("Ada Berg , who ran");
    expect(found).toEqual(
      expect.arrayContaining(["Ada Berg", "Berg , who ran the harbour", "Ada Berg , who ran the harbour"]),
    );
    expect(found?.filter((way) => /said|rained|^,|,$/.test(way))).toEqual([]);
    expect(new Set(found).size).toBe(found?.length);
  });

  it("are never drawn around “who” alone", () => {
    expect(ways(reading(1, 4), [reading(1, 4), reading(3, 4)])).not.toContain("who");
  });

  it.each([
    ["there is no source", reading(0, 0)],
    ["every token is sure", reading(0, 2, 0.95)],
    ["it is in pieces", { ...reading(0, 2), source: [0, 1, 6] }],
    ["it is a mark", reading(2, 3)],
  ])("are not asked about where %s", (_, p) => {
    expect(edged(p, [p])).toBeNull();
  });

  it("are told by as many numbers as the trees are trained on", () => {
    const all = edged(reading(0, 2), [reading(0, 2)]);
    const out = new Float32Array(EDGES_WIDTH + 1).fill(Number.NaN);
    if (all) edgeFeatures(all, 0, 0.8, out);
    expect([...out].map(Number.isNaN).indexOf(true)).toBe(EDGES_WIDTH);
    expect([out[0], out[SIZE]]).toEqual([1, 2]);
  });

  it("are not drawn within a name, though that were likelier", () => {
    const p = reading(0, 2);
    expect(ways(p)).toContain("Berg");
    expect(redrawn(kept(p), [p], forest(LEFT, -1, 2, -2)).proposal).toBe(p);
  });

  it("are drawn anew where another way is likelier by more than a margin, and else stay", () => {
    const p = reading(0, 2);
    expect(redrawn(kept(p), [p], forest(SIZE, 6, -2, 2)).proposal.source).toEqual(range(0, 7));
    expect(redrawn(kept(p), [p], forest(SIZE, 6, 0, 0.1)).proposal).toBe(p);
    expect(redrawn(kept(p), [p], forest(SIZE, 6, 2, -2)).proposal).toBe(p);
  });
});
