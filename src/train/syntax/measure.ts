import { tokenize } from "../../extract/syntax/tokenize.ts";
import type { Analyser } from "../../extract/syntax/types.ts";
import type { SilverArticle } from "./silver.ts";

/** How far an analyser agrees with the silver, each as a share; entities by whole span and kind, F1. */
export interface Figures {
  /** F1 of our own tokens against the silver's, by both edges. */
  readonly tokens: number;
  readonly pos: number;
  readonly lemma: number;
  /** Persons, organizations, locations and the rest of proper names together, then each kind. */
  readonly names: number;
  readonly kinds: Readonly<Record<string, number>>;
  /** Unlabelled and labelled attachment over all tokens, and without punctuation. */
  readonly uas: number;
  readonly las: number;
  readonly uasWords: number;
  readonly lasWords: number;
}

const PROPER = ["PERSON", "ORGANIZATION", "LOCATION", "MISC"];

/** Compares an analyser with the silver on the silver's own tokens. */
export function measure(articles: readonly SilverArticle[], analyser: Analyser): Figures {
  const cut = new Overlap();
  const spans = new Map<string, Overlap>();
  let [all, pos, lemma, heads, arcs, words, wordHeads, wordArcs] = [0, 0, 0, 0, 0, 0, 0, 0];
  for (const { text, sentences } of articles)
    for (const gold of sentences) {
      const from = gold.tokens[0]?.start ?? 0;
      const own = tokenize(text, from, gold.tokens.at(-1)?.end ?? from);
      cut.add(
        gold.tokens.map(({ start, end }) => `${start} ${end}`),
        own.map(({ start, end }) => `${start} ${end}`),
      );
      const said = analyser.analyse(gold.tokens);
      for (const kind of new Set([...gold.ner, ...said.ner])) {
        if (kind === "O") continue;
        const overlap = spans.get(kind) ?? new Overlap();
        spans.set(kind, overlap);
        overlap.add(stretches(gold.ner, kind), stretches(said.ner, kind));
      }
      for (let i = 0; i < gold.tokens.length; i++) {
        const head = said.head[i] === gold.head[i];
        const arc = head && said.label[i] === gold.label[i];
        all++;
        if (said.pos[i] === gold.pos[i]) pos++;
        if (said.lemma[i] === gold.lemma[i]) lemma++;
        if (head) heads++;
        if (arc) arcs++;
        if (gold.label[i] === "punct") continue;
        words++;
        if (head) wordHeads++;
        if (arc) wordArcs++;
      }
    }
  const proper = new Overlap();
  for (const kind of PROPER) proper.join(spans.get(kind) ?? new Overlap());
  return {
    tokens: cut.f1(),
    pos: pos / all,
    lemma: lemma / all,
    names: proper.f1(),
    kinds: Object.fromEntries([...spans].sort().map(([kind, overlap]) => [kind, overlap.f1()])),
    uas: heads / all,
    las: arcs / all,
    uasWords: wordHeads / words,
    lasWords: wordArcs / words,
  };
}

class Overlap {
  private both = 0;
  private gold = 0;
  private said = 0;

  add(gold: readonly string[], said: readonly string[]): void {
    const known = new Set(gold);
    this.gold += gold.length;
    this.said += said.length;
    this.both += said.filter((one) => known.has(one)).length;
  }

  join({ both, gold, said }: Overlap): void {
    this.both += both;
    this.gold += gold;
    this.said += said;
  }

  f1(): number {
    return (2 * this.both) / Math.max(1, this.gold + this.said);
  }
}

function stretches(kinds: readonly string[], kind: string): string[] {
  const found: string[] = [];
  for (let start = 0; start < kinds.length; start++) {
    if (kinds[start] !== kind) continue;
    let end = start;
    while (kinds[end] === kind) end++;
    found.push(`${start} ${end}`);
    start = end;
  }
  return found;
}
