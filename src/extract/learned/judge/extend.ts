import type { View } from "../sight/view.ts";
import { ROLES } from "../tagger/spans.ts";
import type { Outlook } from "./outlook.ts";

/** How many sentences behind and before the cue's own its content may reach. */
export const REACH = { forward: 12, back: 6 } as const;
export const EXTEND_WIDTH = 40;

/** What is known of a cue's own sentence. */
export interface Own {
  readonly outlook: Outlook;
  readonly head: number;
  /** Tokens of content, how many of them are quoted, the first and the last, and how many stand left and right of the cue. */
  readonly count: number;
  readonly quoted: number;
  readonly first: number;
  readonly last: number;
  readonly left: number;
  readonly right: number;
  /** The likeliest other cue outside of quotations in the sentence, and behind the cue. */
  readonly rival: number;
  readonly later: number;
}

/** Sums up a cue's sentence, of which `labels` has the roles of the tokens from token `at` on. */
export function ownOf(outlook: Outlook, head: number, labels: ArrayLike<number>, at: number): Own {
  const { view, likely } = outlook;
  const s = view.sentence[head] as number;
  const from = view.from[s] as number;
  const to = view.from[s + 1] as number;
  let count = 0;
  let quoted = 0;
  let first = -1;
  let last = -1;
  let left = 0;
  let right = 0;
  let rival = 0;
  let later = 0;
  for (let i = from; i < to; i += 1) {
    const free = (view.quote[i] as number) < 0;
    const p = likely[i] as number;
    if (free && i !== head && p > rival) rival = p;
    if (free && i > head && p > later) later = p;
    if (labels[i - at] !== ROLES.content) continue;
    count += 1;
    if (!free) quoted += 1;
    if (first < 0) first = i;
    last = i;
    if (i < head) left += 1;
    else right += 1;
  }
  return { outlook, head, count, quoted, first, last, left, right, rival, later };
}

/** The tokens of sentence `s` that would belong to content coming from `direction`: a leading quotation, or all. */
export function portion(view: View, s: number, direction: 1 | -1): { from: number; to: number } {
  const from = view.from[s] ?? 0;
  const to = view.from[s + 1] ?? 0;
  const first = direction > 0 ? from : to - 1;
  const id = view.quote[first] ?? -1;
  if (id < 0) return { from, to };
  let edge = first;
  while (edge >= from && edge < to && (view.quote[edge] ?? -1) >= 0) edge += direction;
  return direction > 0 ? { from, to: edge } : { from: edge + 1, to };
}

const LEMMAS = new Map(
  ["say", "tell", "write", "ask", "add", "tweet", ":", "call", "continue", "explain"].map((lemma, k) => [
    lemma,
    k,
  ]),
);

/** Whether content reaches into the sentence `step` away, as numbers written to `out`. */
export function extendFeatures(own: Own, step: number, out: Float32Array): void {
  const { head, count } = own;
  const { view, likely, quoted, outside, inside, third, persons } = own.outlook;
  const { onwards, backwards, around, closing } = own.outlook;
  const { quote, block, word } = view;
  const forward = step > 0;
  const direction = forward ? 1 : -1;
  const s = view.sentence[head] as number;
  const target = s + step;
  const near = target - direction;
  const from = view.from[s] as number;
  const to = view.from[s + 1] as number;
  const tf = view.from[target] as number;
  const tt = view.from[target + 1] as number;
  const seam = forward ? tf : tt;
  out[0] = direction;
  out[1] = Math.abs(step);
  out[2] = block[target] === block[s] ? 1 : 0;
  out[3] = block[target] === block[near] ? 1 : 0;
  out[4] = goesOn(quote, seam - 1, seam);
  out[5] = marked(quote, tf);
  out[6] = marked(quote, tt - 1);
  out[7] = quoted[target] as number;
  out[8] = count > 0 ? own.quoted / count : -1;
  out[9] = count;
  out[10] = count === 0 ? 99 : forward ? to - 1 - own.last : own.first - from;
  out[11] = forward ? to - 1 - head : head - from;
  out[12] = outside[target] as number;
  out[13] = inside[target] as number;
  out[14] = LEMMAS.get(view.lemma[head] as string) ?? -1;
  out[15] = word[to - 1] === ":" || word[to - 2] === ":" ? 1 : 0;
  out[16] = tt - tf;
  out[17] = own.left;
  out[18] = own.right;
  out[19] = quoted[s] as number;
  out[20] = marked(quote, forward ? to - 1 : from);
  const beyond = target + direction;
  const more = beyond >= 0 && beyond < block.length;
  out[21] = more ? (quoted[beyond] as number) : -1;
  out[22] = more && block[beyond] === block[target] ? 1 : 0;
  out[23] = more ? (forward ? goesOn(quote, tt - 1, tt) : goesOn(quote, tf, tf - 1)) : 0;
  out[24] = likely[head] as number;
  out[25] = third[target] as number;
  out[26] = persons[target] as number;
  out[27] = Math.abs(step) > 1 ? (quoted[near] as number) : -1;
  out[28] = own.rival;
  out[29] = own.later;
  const part = portion(view, target, direction);
  out[30] = (part.to - part.from) / Math.max(1, tt - tf);
  out[31] = marked(quote, head);
  out[32] = view.pos[head] === "VBG" ? 1 : 0;
  out[33] = word[from] === "''" || word[tf] === "''" ? 1 : 0;
  out[34] = (forward ? onwards : backwards)[target] as number;
  out[35] = around[target] as number;
  out[36] = closing[s] as number;
  out[37] = closing[target] as number;
  out[38] = more ? (outside[beyond] as number) : -1;
  out[39] = quote[tf] !== undefined && quote[tf] === quote[tt - 1] ? 1 : 0;
}

function marked(quote: Int32Array, i: number): number {
  return (quote[i] ?? -1) >= 0 ? 1 : 0;
}

/** 1 where one quotation holds both. */
function goesOn(quote: Int32Array, i: number, j: number): number {
  const id = quote[i] ?? -1;
  return id >= 0 && id === (quote[j] ?? -1) ? 1 : 0;
}
