import type { Span } from "../model/span.ts";
import { overlaps } from "../text/span.ts";
import { type Figure, figure } from "./score.ts";

/** An article as another program read it: its sentences' tokens, and chains of mentions of one and the same. Offsets are UTF-16. */
export interface Silver {
  readonly sentences: readonly { readonly tokens: readonly SilverToken[] }[];
  readonly chains: readonly (readonly SilverMention[])[];
}

export interface SilverToken extends Span {
  readonly word: string;
  readonly pos: string;
  readonly entity: string;
}

/** Tokens `[from, to)` of a sentence, one of them the head; all count from 0. */
export interface SilverMention {
  readonly sentence: number;
  readonly from: number;
  readonly to: number;
  readonly head: number;
}

/** An attribution whose content was found: the annotated source, and the name that its speaker was given. */
export interface Attributed {
  readonly source: readonly Span[];
  readonly agent: string | null;
}

/** A source that the silver knows by more than itself, and whether it was given the right name. */
export interface Named {
  readonly kind: Kind;
  readonly right: boolean;
  readonly agent: string | null;
  /** What the silver calls it, the heads of its mentions. */
  readonly called: readonly string[];
  readonly words: string;
}

const KINDS = ["he or she", "they", "it", "I or we", "who or that", "name", "noun"] as const;
export type Kind = (typeof KINDS)[number];

const PRONOUNS: readonly (readonly [Kind, RegExp])[] = [
  ["he or she", /^(?:he|she|him|her|himself|herself|his)$/i],
  ["they", /^(?:they|them|themselves|their)$/i],
  ["it", /^(?:it|itself|its|this|that)$/i],
  ["I or we", /^(?:i|we|me|us|my|our|you|your)$/i],
];

/**
 * The sources of attributions with a chain in the silver, each judged. "He" and "she" are somebody: where the silver
 * knows no person by that chain, it is the silver that errs, and they are left out.
 */
export function namedOf(text: string, attributed: readonly Attributed[], silver: Silver): Named[] {
  const mentions = silver.chains.flatMap((chain) => chain.map((mention) => ({ mention, chain })));
  return attributed.flatMap(({ source, agent }) => {
    const [first] = source;
    if (!first) return [];
    const near = mentions
      .map((one) => ({ ...one, share: shareOf(spanOf(silver, one.mention), first) }))
      .filter(({ share }) => share >= 0.5)
      .sort((a, b) => b.share - a.share)[0];
    if (!near) return [];
    const words = text.slice(first.start, first.end);
    const kind = kindOf(words, headOf(silver, near.mention)?.pos ?? "");
    const called = calledOf(silver, near.chain, kind === "he or she");
    return called.length === 0 ? [] : [{ kind, right: isCalled(agent, called), agent, called, words }];
  });
}

/** How many of each kind of source were given the right name, and of all. */
export function agentFigures(named: readonly Named[]): Figure[] {
  const count = (name: string, of: readonly Named[]) => {
    const right = of.filter((one) => one.right).length;
    const found = of.filter(({ agent }) => agent !== null).length;
    return figure(name, { right, found, wanted: of.length });
  };
  return [
    count("agent", named),
    ...KINDS.map((kind) =>
      count(
        `agent, ${kind}`,
        named.filter((one) => one.kind === kind),
      ),
    ),
  ];
}

const headOf = ({ sentences }: Silver, { sentence, head }: SilverMention): SilverToken | undefined =>
  sentences[sentence]?.tokens[head];

function spanOf({ sentences }: Silver, { sentence, from, to }: SilverMention): Span {
  const tokens = sentences[sentence]?.tokens ?? [];
  return { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 };
}

/** How much of what either covers both cover. */
function shareOf(a: Span, b: Span): number {
  if (!overlaps(a, b)) return 0;
  const both = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return both / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

/** What a chain is called by: the last words of its names, or of its nouns where it has no name; no pronouns. */
function calledOf(silver: Silver, chain: readonly SilverMention[], person: boolean): string[] {
  const names = chain.flatMap((mention) => nameIn(silver, mention, person));
  if (names.length > 0 || person) return [...new Set(names)];
  const nouns = chain.flatMap((mention) => headOf(silver, mention) ?? []);
  return [...new Set(nouns.filter(({ pos }) => /^(?:NN|CD|JJ)/.test(pos)).map(({ word }) => bare(word)))];
}

/** The last word of a mention's name: that of the run of names that its head is in, or that it opens with before a comma. */
function nameIn(
  { sentences }: Silver,
  { sentence, from, to, head }: SilverMention,
  person: boolean,
): string[] {
  const tokens = sentences[sentence]?.tokens ?? [];
  const isName = (k: number) =>
    k >= from && k < to && /^NNP/.test(tokens[k]?.pos ?? "") && (!person || tokens[k]?.entity === "PERSON");
  const runFrom = (k: number): string[] => {
    let last = k;
    while (isName(last + 1) && tokens[last + 1]?.entity === tokens[k]?.entity) last += 1;
    return [tokens[k], tokens[last]].flatMap((token) => (token ? bare(token.word) : []));
  };
  if (isName(head)) return runFrom(head);
  const comma = tokens.findIndex(({ word }, k) => k > from && k < to && /^(?:,|-LRB-|\()$/.test(word));
  return comma > from && isName(comma - 1) ? [bare(tokens[comma - 1]?.word ?? "")] : [];
}

/** A name's word without the stop of "Jr.". */
const bare = (word: string): string => word.toLowerCase().replace(/\.$/, "");

function kindOf(words: string, pos: string): Kind {
  if (/^W/.test(pos) || /^(?:who|which|that)$/i.test(words)) return "who or that";
  const pronoun = PRONOUNS.find(([, pattern]) => pattern.test(words));
  if (pronoun) return pronoun[0];
  return /^NNP/.test(pos) ? "name" : "noun";
}

/** What follows the head of a name: "Department of Justice", "people familiar with the matter". */
const BEHIND = /,|\s(?:of|for|in|at|with|from|on|to|by|who|that|which|familiar|close)\s/i;

/** True when a name's last word, or the last before a preposition, is one that the chain is called by. */
function isCalled(agent: string | null, called: readonly string[]): boolean {
  if (agent === null) return false;
  const last = (name: string) => bare(/([\p{L}\p{N}.&’'-]+)[^\p{L}\p{N}]*$/u.exec(name)?.[1] ?? "");
  return [last(agent), last(agent.split(BEHIND)[0] ?? agent)].some((word) => called.includes(word));
}
