import type { View } from "../sight/view.ts";
import type { Tagged } from "../tagger/propose.ts";
import { ROLES } from "../tagger/spans.ts";
import { portion } from "./extend.ts";

/** A cue with what was found for it, as lists of tokens in order. */
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
  const { view, cue: head } = tagged.frame;
  const s = view.sentence[head] as number;
  const content: number[] = [];
  for (let k = back; k >= 1; k -= 1) outside(view, s - k, -1, content);
  push(tagged, ROLES.content, content);
  for (let k = 1; k <= forward; k += 1) outside(view, s + k, 1, content);
  const [source, cue]: [number[], number[]] = [[], []];
  push(tagged, ROLES.source, source);
  push(tagged, ROLES.cue, cue);
  return { head, tagged, forward, back, source, cue, content, reach };
}

function outside(view: View, sentence: number, direction: 1 | -1, into: number[]): void {
  const { from, to } = portion(view, sentence, direction);
  for (let i = from; i < to; i += 1) into.push(i);
}

function push({ labels, frame }: Tagged, role: number, into: number[]): void {
  for (let k = 0; k < labels.length; k += 1) if (labels[k] === role) into.push(frame.from + k);
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

/** True when a sorted list holds `i`. */
export function has(list: readonly number[], i: number): boolean {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? 0) < i) low = middle + 1;
    else high = middle;
  }
  return list[low] === i;
}
