import { portion } from "./extend.ts";
import type { Tagged } from "./propose.ts";
import { LABELS, ROLES } from "./spans.ts";
import type { View } from "./view.ts";

/** A cue with what was found for it; ranges of tokens, `[from, to)`. */
export interface Proposal {
  readonly head: number;
  readonly tagged: Tagged;
  /** How many sentences behind and before its own the content reaches. */
  readonly forward: number;
  readonly back: number;
  readonly source: readonly number[];
  readonly cue: readonly number[];
  readonly content: readonly number[];
  /** Least certainty of the steps outwards. */
  readonly reach: number;
}

/** The proposal for a cue, given how far its content reaches. */
export function proposalOf(tagged: Tagged, forward: number, back: number, reach: number): Proposal {
  const { frame, labels } = tagged;
  const { view, cue: head, from } = frame;
  const s = view.sentence[head] ?? 0;
  const content: number[] = [];
  const outside = (at: number, direction: 1 | -1) => {
    const part = portion(view, at, direction);
    for (let i = part.from; i < part.to; i += 1) content.push(i);
  };
  for (let k = back; k >= 1; k -= 1) outside(s - k, -1);
  const own = (role: number) => {
    const found: number[] = [];
    labels.forEach((y, k) => {
      if (y === role) found.push(from + k);
    });
    return found;
  };
  content.push(...own(ROLES.content));
  for (let k = 1; k <= forward; k += 1) outside(s + k, 1);
  return { head, tagged, forward, back, source: own(ROLES.source), cue: own(ROLES.cue), content, reach };
}

/** What a lemma was in training: how often, and how often as a cue. */
export type Rates = ReadonlyMap<string, readonly [cues: number, count: number]>;

export const RANK_WIDTH = 77;

/** What all proposals of a document are judged by. */
export interface Grounds {
  readonly likely: Float32Array;
  readonly rates: Rates;
  /** Expected cues a sentence. */
  readonly density: number;
}

export function groundsOf(view: View, likely: Float32Array, rates: Rates): Grounds {
  let total = 0;
  for (const p of likely) total += p;
  return { likely, rates, density: total / Math.max(1, view.from.length - 1) };
}

const POS = ["VBD", "VBZ", "VBP", "VB", "VBG", "VBN", "NN", "NNS", "IN", "JJ", ":", "TO"];
const LABEL = [
  "root",
  "ccomp",
  "xcomp",
  "advcl",
  "acl",
  "acl:relcl",
  "conj",
  "parataxis",
  "case",
  "mwe",
  "dobj",
  "nmod",
  "nsubj",
  "dep",
  "amod",
];
const LEMMAS = [
  "say",
  "tell",
  "call",
  "want",
  "think",
  "believe",
  "ask",
  "know",
  "according",
  "plan",
  "expect",
  "hope",
  "show",
  "accuse",
];

/** Whether a proposal would count, as numbers written to `out`. */
export function rankFeatures(
  index: number,
  all: Proposals,
  { likely, rates, density }: Grounds,
  out: Float32Array,
  at = 0,
): void {
  const p = all.proposals[index];
  if (!p) return;
  const cue = all.leader[index] ?? 0;
  const { view, from, to } = p.tagged.frame;
  const { head } = p;
  let n = at;
  const put = (x: number) => {
    out[n] = x;
    n += 1;
  };
  const prob = likely[head] ?? 0;
  put(Math.log(Math.max(1e-5, prob) / Math.max(1e-5, 1 - prob)));
  const [cues, count] = rates.get(view.lemma[head] ?? "") ?? [0, 0];
  put((cues + 0.2) / (count + 2));
  put(Math.log(1 + count));
  put(POS.indexOf(view.pos[head] ?? ""));
  put(LABEL.indexOf(view.label[head] ?? ""));
  put(LEMMAS.indexOf(view.lemma[head] ?? ""));
  put(p.tagged.whole);
  for (const role of [ROLES.source, ROLES.cue, ROLES.content]) {
    let [least, sum, size, most] = [1, 0, 0, 0];
    p.tagged.labels.forEach((y, k) => {
      const sure = p.tagged.sure.unary[k * LABELS + role] ?? 0;
      if (y === role) {
        least = Math.min(least, sure);
        sum += sure;
        size += 1;
      } else most = Math.max(most, sure);
    });
    put(least);
    put(size > 0 ? sum / size : -1);
    put(size);
    put(most);
  }
  put(p.content.length);
  put(p.forward);
  put(p.back);
  put(p.reach);
  surroundings(p, put);
  source(p, put);
  const near = around(cue, all);
  let [holder, holderRate, held, heldCount, twin] = [0, 0, 0, 0, 0];
  for (const other of near) {
    const chance = likely[other.head] ?? 0;
    if (chance > holder && has(other.content, head)) {
      holder = chance;
      holderRate = other.tagged.whole;
    }
    if (has(p.content, other.head)) {
      held = Math.max(held, chance);
      heldCount += chance;
    }
    if (other.tagged.frame.from === from) twin = Math.max(twin, chance);
  }
  put(holder);
  put(holderRate);
  put(held);
  put(heldCount);
  put(twin);
  let [before, after] = [0, 0];
  for (let i = from; i < head; i += 1) before = Math.max(before, likely[i] ?? 0);
  for (let i = head + 1; i < to; i += 1) after = Math.max(after, likely[i] ?? 0);
  put(before);
  put(after);
  put(density);
  const s = view.sentence[head] ?? 0;
  put(s);
  put(s / Math.max(1, view.from.length - 1));
  let above = 0;
  let depth = 0;
  for (let a = view.head[head] ?? -1; a >= 0 && depth < 30; a = view.head[a] ?? -1, depth += 1)
    above = Math.max(above, likely[a] ?? 0);
  put(above);
  put(depth);
  put(p.tagged.place);
  put(p.tagged.behind);
  const first = all.leaders[cue] ?? p;
  const hinted = view.hints.roles.get(head);
  put(view.hints.kind[head] ?? 0);
  put(hinted ? agreement(p.content, hinted, ROLES.content) : -1);
  put(hinted ? agreement(p.source, hinted, ROLES.source) : -1);
  put(p.source.length - first.source.length);
  put(p.content.length - first.content.length);
}

/** How far the tokens agree with those that the rules gave the role. */
function agreement(tokens: readonly number[], hinted: ReadonlyMap<number, number>, role: number): number {
  let [both, all] = [0, tokens.length];
  for (const [i, r] of hinted) {
    if (r !== role) continue;
    if (has(tokens, i)) both += 1;
    else all += 1;
  }
  return all === 0 ? 1 : both / all;
}

/** All proposals of a document, and the first reading of each cue among them. */
export interface Proposals {
  readonly proposals: readonly Proposal[];
  readonly leaders: readonly Proposal[];
  /** Of each proposal, its cue's place among the leaders. */
  readonly leader: readonly number[];
}

export function gathered(proposals: readonly Proposal[]): Proposals {
  const leaders: Proposal[] = [];
  const leader = proposals.map((p) => {
    if (p.tagged.place === 0) leaders.push(p);
    return leaders.length - 1;
  });
  return { proposals, leaders, leader };
}

/** How many cues on either side can bear on one. */
const NEAR = 24;

/** The first readings of the cues near that of a proposal. */
function around(at: number, { leaders }: Proposals): readonly Proposal[] {
  return leaders
    .slice(Math.max(0, at - NEAR), at + NEAR + 1)
    .filter((_, k) => k + Math.max(0, at - NEAR) !== at);
}

/** True when a sorted list holds `i`. */
export function has(list: readonly number[], i: number): boolean {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? 0) < i) low = middle + 1;
    else high = middle;
  }
  return list[low] === i;
}

function surroundings(p: Proposal, put: (x: number) => void): void {
  const { view, from, to } = p.tagged.frame;
  const { head, content } = p;
  const q = (i: number) => ((view.quote[i] ?? -1) >= 0 ? 1 : 0);
  put(q(head));
  put(content.length > 0 ? content.reduce((sum, i) => sum + q(i), 0) / content.length : 0);
  const first = content[0] ?? head;
  const last = content.at(-1) ?? head;
  put(first - head);
  put(last - head);
  const right = content.find((i) => i > head) ?? -1;
  put(right < 0 ? -1 : right - head);
  put(
    right < 0
      ? -1
      : ["that", "to", "``", "the", "he", "it", "for", "of", "as", ":"].indexOf(view.word[right] ?? ""),
  );
  put(
    right < 0
      ? -1
      : ["IN", "TO", "``", "DT", "PRP", "NNP", "NN", "VBG", "VB", "WP", "WRB", "JJ"].indexOf(
          view.pos[right] ?? "",
        ),
  );
  put(["that", "to", ",", ".", "''", "``", "the", "of", "in", "by", ":"].indexOf(view.word[head + 1] ?? ""));
  put(
    [",", "''", "to", "has", "is", "be", "was", "not", "n't", "have", "would", "and", "who"].indexOf(
      view.word[head - 1] ?? "",
    ),
  );
  let pieces = 0;
  content.forEach((i, k) => {
    if (k === 0 || content[k - 1] !== i - 1) pieces += 1;
  });
  put(pieces);
  put(head - from);
  put(to - head);
  put(content.some((i) => (view.pos[i] ?? "").startsWith("VB") || view.pos[i] === "MD") ? 1 : 0);
  put(first === from ? 1 : 0);
  put(to - last);
  let [verbs, ccomp, xcomp, dobj] = [0, 0, 0, 0];
  for (let k = view.kidsFrom[head] ?? 0; k < (view.kidsFrom[head + 1] ?? 0); k += 1) {
    const label = view.label[view.kids[k] ?? 0] ?? "";
    if (label === "ccomp") ccomp = 1;
    if (label === "xcomp") xcomp = 1;
    if (label === "dobj") dobj = 1;
    if (label === "neg") verbs = 1;
  }
  put(verbs);
  put(ccomp);
  put(xcomp);
  put(dobj);
}

function source(p: Proposal, put: (x: number) => void): void {
  const { view } = p.tagged.frame;
  const set = p.source;
  const top = set.find((i) => !set.includes(view.head[i] ?? -1)) ?? -1;
  put(set.length);
  put(top < 0 ? 0 : (set[0] ?? 0) - p.head);
  put(
    top < 0
      ? -1
      : ["NNP", "NN", "NNS", "PRP", "NNPS", "WP", "DT", "CD", "WDT", "JJ"].indexOf(view.pos[top] ?? ""),
  );
  put(top < 0 ? -1 : ["O", "PERSON", "ORGANIZATION", "LOCATION", "MISC"].indexOf(view.ner[top] ?? ""));
  put(top < 0 ? -1 : ["nsubj", "nsubjpass", "nmod", "nmod:poss", "dobj"].indexOf(view.label[top] ?? ""));
  put(
    top < 0
      ? -1
      : ["he", "she", "it", "they", "i", "we", "you", "who", "that", "which", "people"].indexOf(
          view.word[top] ?? "",
        ),
  );
  put(top >= 0 && (view.quote[top] ?? -1) >= 0 ? 1 : 0);
}
