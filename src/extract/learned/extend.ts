import { ROLES } from "./spans.ts";
import type { View } from "./view.ts";

/** How many sentences behind and before the cue's own its content may reach. */
export const REACH = { forward: 12, back: 6 } as const;
export const EXTEND_WIDTH = 34;

/** What is known of a cue's own sentence. */
export interface Own {
  readonly view: View;
  readonly head: number;
  /** Roles of the tokens of the sentence from token `from` on. */
  readonly labels: ArrayLike<number>;
  readonly from: number;
  readonly likely: Float32Array;
}

/** The tokens of sentence `s` that would belong to content coming from `direction`: a leading quotation, or all. */
export function portion(view: View, s: number, direction: 1 | -1): { from: number; to: number } {
  const [from, to] = [view.from[s] ?? 0, view.from[s + 1] ?? 0];
  const first = direction > 0 ? from : to - 1;
  const id = view.quote[first] ?? -1;
  if (id < 0) return { from, to };
  let edge = first;
  while (edge >= from && edge < to && (view.quote[edge] ?? -1) >= 0) edge += direction;
  return direction > 0 ? { from, to: edge } : { from: edge + 1, to };
}

const LEMMAS = ["say", "tell", "write", "ask", "add", "tweet", ":", "call", "continue", "explain"];

/** Whether content reaches into the sentence `step` away, as numbers written to `out`. */
export function extendFeatures(own: Own, step: number, out: Float32Array, at = 0): void {
  const { view, head, labels, likely } = own;
  const direction = step > 0 ? 1 : -1;
  const s = view.sentence[head] ?? 0;
  const target = s + step;
  const near = target - direction;
  const [from, to] = [view.from[s] ?? 0, view.from[s + 1] ?? 0];
  const [tf, tt] = [view.from[target] ?? 0, view.from[target + 1] ?? 0];
  let n = at;
  const put = (x: number) => {
    out[n] = x;
    n += 1;
  };
  const q = (i: number) => view.quote[i] ?? -1;
  const quotedIn = (a: number, b: number) => {
    let sum = 0;
    for (let i = a; i < b; i += 1) if (q(i) >= 0) sum += 1;
    return b > a ? sum / (b - a) : 0;
  };
  let [count, quotedCount, first, last, left, right] = [0, 0, -1, -1, 0, 0];
  for (let i = from; i < to; i += 1) {
    if (labels[i - own.from] !== ROLES.content) continue;
    count += 1;
    if (q(i) >= 0) quotedCount += 1;
    if (first < 0) first = i;
    last = i;
    if (i < head) left += 1;
    else right += 1;
  }
  put(direction);
  put(Math.abs(step));
  put(view.block[target] === view.block[s] ? 1 : 0);
  put(view.block[target] === view.block[near] ? 1 : 0);
  const seam = direction > 0 ? [tf - 1, tf] : [tt - 1, tt];
  put(q(seam[0] ?? 0) >= 0 && q(seam[0] ?? 0) === q(seam[1] ?? 0) ? 1 : 0);
  put(q(tf) >= 0 ? 1 : 0);
  put(q(tt - 1) >= 0 ? 1 : 0);
  put(quotedIn(tf, tt));
  put(count > 0 ? quotedCount / count : -1);
  put(count);
  put(count === 0 ? 99 : direction > 0 ? to - 1 - last : first - from);
  put(direction > 0 ? to - 1 - head : head - from);
  let [outside, inside] = [0, 0];
  for (let i = tf; i < tt; i += 1) {
    if (q(i) >= 0) inside = Math.max(inside, likely[i] ?? 0);
    else outside = Math.max(outside, likely[i] ?? 0);
  }
  put(outside);
  put(inside);
  put(LEMMAS.indexOf(view.lemma[head] ?? ""));
  put(view.word[to - 1] === ":" || view.word[to - 2] === ":" ? 1 : 0);
  put(tt - tf);
  put(left);
  put(right);
  put(quotedIn(from, to));
  put(q(direction > 0 ? to - 1 : from) >= 0 ? 1 : 0);
  const beyond = target + direction;
  const more = beyond >= 0 && beyond < view.block.length;
  put(more ? quotedIn(view.from[beyond] ?? 0, view.from[beyond + 1] ?? 0) : -1);
  put(more && view.block[beyond] === view.block[target] ? 1 : 0);
  put(
    more &&
      q(direction > 0 ? tt - 1 : tf) >= 0 &&
      q(direction > 0 ? tt : tf - 1) === q(direction > 0 ? tt - 1 : tf)
      ? 1
      : 0,
  );
  put(likely[head] ?? 0);
  let [third, persons] = [0, 0];
  for (let i = tf; i < tt; i += 1) {
    if (/^(he|she|they|his|her|their)$/.test(view.word[i] ?? "")) third += 1;
    if (/^(i|we|my|our|us|me|you)$/.test(view.word[i] ?? "")) persons += 1;
  }
  put(third);
  put(persons);
  put(Math.abs(step) > 1 ? quotedIn(view.from[near] ?? 0, view.from[near + 1] ?? 0) : -1);
  let rival = 0;
  for (let i = from; i < to; i += 1) if (i !== head && q(i) < 0) rival = Math.max(rival, likely[i] ?? 0);
  put(rival);
  let later = 0;
  for (let i = head + 1; i < to; i += 1) if (q(i) < 0) later = Math.max(later, likely[i] ?? 0);
  put(later);
  const part = portion(view, target, direction);
  put((part.to - part.from) / Math.max(1, tt - tf));
  put(q(head) >= 0 ? 1 : 0);
  put(view.pos[head] === "VBG" ? 1 : 0);
  put(view.word[from] === "''" || view.word[tf] === "''" ? 1 : 0);
}
