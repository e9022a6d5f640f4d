import { hashOf, mix } from "../numbers/hash.ts";
import type { View } from "../sight/view.ts";

/** Of a longer sentence only this many tokens on either side of the cue are read. */
export const FARTHEST = 120;

/** A chance from which a token counts as another cue that stands between. */
const OTHER_CUE = 0.3;

const COMMA = hashOf(",");
const KINDS = new Set("nsubj nsubjpass dobj ccomp xcomp parataxis advcl auxpass".split(" "));

/** The stretch of a sentence that is read for a cue, `[from, to)`. */
export interface Stretch {
  readonly view: View;
  readonly cue: number;
  readonly from: number;
  readonly to: number;
}

/**
 * How the tokens of a cue's sentence lie to it. One frame serves one cue after the other; its arrays have an entry for
 * each token of the sentence, token `base` the first.
 */
export class Frame implements Stretch {
  declare view: View;
  cue = 0;
  from = 0;
  to = 0;
  base = 0;
  /** Path through the tree from the cue to each token: whole, its first two steps, its first. */
  whole = new Int32Array(0);
  short = new Int32Array(0);
  branch = new Int32Array(0);
  /** Root of the branch that the token stands in, seen from the cue. */
  root = new Int32Array(0);
  /** Count of likely other cues, commas, and changes of quotation between the cue and each token. */
  others = new Int32Array(0);
  commas = new Int32Array(0);
  quotes = new Int32Array(0);
  /** The role of each token in what the rules found for this cue; 4 where they found nothing. */
  hints = new Uint8Array(0);
  /** What kinds of dependents the cue has. */
  kind = 0;
  /** Steps from the cue or the ancestor of it where the path turns down; -1 where that is not known yet. */
  private depth = new Int32Array(0);
  /** The path so far, of four steps down at most. */
  private path = new Int32Array(0);
  private climb = new Int32Array(0);

  /** Lays it over the sentence of a cue. */
  begin(view: View, cue: number, likely: Float32Array): this {
    const s = view.sentence[cue] as number;
    const base = view.from[s] as number;
    const end = view.from[s + 1] as number;
    this.view = view;
    this.cue = cue;
    this.base = base;
    this.from = Math.max(base, cue - FARTHEST);
    this.to = Math.min(end, cue + FARTHEST);
    this.reserve(end - base);
    this.kind = kindOf(view, cue);
    this.paths(end - base);
    this.between(1, likely);
    this.between(-1, likely);
    const { hints, from, to } = this;
    const hinted = view.hints.roles.get(cue);
    for (let t = from; t < to; t += 1) hints[t - base] = hinted ? (hinted.get(t) ?? 0) : 4;
    return this;
  }

  private reserve(size: number): void {
    if (this.whole.length < size) {
      const room = size * 2;
      this.whole = new Int32Array(room);
      this.short = new Int32Array(room);
      this.branch = new Int32Array(room);
      this.root = new Int32Array(room);
      this.others = new Int32Array(room);
      this.commas = new Int32Array(room);
      this.quotes = new Int32Array(room);
      this.hints = new Uint8Array(room);
      this.depth = new Int32Array(room);
      this.path = new Int32Array(room);
      this.climb = new Int32Array(room);
    }
    const at = this.cue - this.base;
    this.others[at] = 0;
    this.commas[at] = 0;
    this.quotes[at] = 0;
  }

  /** The paths from the cue: up to an ancestor, of which only the cue's own and the last label matter, then down. */
  private paths(size: number): void {
    const { view, cue, base, depth, climb } = this;
    const { head } = view;
    const label = view.hash.label;
    depth.fill(-1, 0, size);
    let steps = 0;
    for (let a = cue; a >= 0; a = head[a] as number, steps += 1) {
      let h = mix(Math.min(steps, 5), steps > 0 ? (label[cue] as number) : 0);
      if (steps > 1) h = mix(h, label[head[cue] as number] as number);
      this.put(a - base, 0, h, a);
    }
    for (let t = 0; t < size; t += 1) {
      let count = 0;
      let a = t;
      while (a >= 0 && (depth[a] as number) < 0) {
        climb[count] = a;
        count += 1;
        const up = head[a + base] as number;
        a = up < 0 ? -1 : up - base;
      }
      while (count > 0) {
        count -= 1;
        const k = climb[count] as number;
        this.down(a, k, label[k + base] as number);
        a = k;
      }
    }
  }

  /** One step down from `a`, whose path is known, to `k`. */
  private down(a: number, k: number, label: number): void {
    const steps = (this.depth[a] as number) + 1;
    const path = this.path[a] as number;
    const h = steps <= 4 ? mix(path, label) : path;
    this.put(k, steps, h, steps === 1 ? k + this.base : (this.root[a] as number));
    if (steps > 1) this.branch[k] = this.branch[a] as number;
    if (steps > 1) this.short[k] = steps === 2 ? h : (this.short[a] as number);
  }

  private put(k: number, steps: number, h: number, root: number): void {
    this.depth[k] = steps;
    this.path[k] = h;
    this.branch[k] = h;
    this.short[k] = mix(h, 3);
    this.whole[k] = mix(h, Math.min(6, steps));
    this.root[k] = root;
  }

  private between(step: 1 | -1, likely: Float32Array): void {
    const { view, from, to, cue, base } = this;
    const { quote, hash } = view;
    let others = 0;
    let commas = 0;
    let quotes = 0;
    for (let t = cue + step; t >= from && t < to; t += step) {
      const k = t - base;
      if (quote[t] !== quote[t - step]) quotes += 1;
      this.others[k] = others;
      this.commas[k] = commas;
      this.quotes[k] = quotes;
      if ((likely[t] as number) > OTHER_CUE) others += 1;
      if (hash.word[t] === COMMA) commas += 1;
    }
  }
}

function kindOf(view: View, cue: number): number {
  let kind = view.hash.pos[cue] as number;
  const end = view.kidsFrom[cue + 1] as number;
  for (let k = view.kidsFrom[cue] as number; k < end; k += 1) {
    const kid = view.kids[k] as number;
    if (KINDS.has(view.label[kid] as string))
      kind = mix(kind, mix(view.hash.label[kid] as number, kid < cue ? 1 : 2));
  }
  return kind;
}
