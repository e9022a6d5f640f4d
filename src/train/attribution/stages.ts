import { type Filler, fillers, iou, sourceAgrees } from "../../eval/attribution.ts";
import { cueContext, cueFeatures } from "../../extract/learned/cues.ts";
import { type Lemmas, mayHead } from "../../extract/learned/heads.ts";
import { EXTEND_WIDTH, extendFeatures, ownOf, portion, REACH } from "../../extract/learned/judge/extend.ts";
import { outlookOf } from "../../extract/learned/judge/outlook.ts";
import type { Proposals } from "../../extract/learned/judge/proposal.ts";
import type { Rates } from "../../extract/learned/judge/rank.ts";
import { Bag } from "../../extract/learned/numbers/hash.ts";
import type { Lexicon } from "../../extract/learned/sight/lexicon.ts";
import { Frame } from "../../extract/learned/tagger/frame.ts";
import { ROLES, stepFeatures, tokenFeatures } from "../../extract/learned/tagger/spans.ts";
import type { Table } from "./boost.ts";
import { type Example, rolesOf } from "./examples.ts";
import type { Marked } from "./gold.ts";
import { type Rows, RowsBuilder } from "./linear.ts";
import type { Sequences } from "./tagger.ts";

export const BITS = { cue: 20, token: 16, step: 15 } as const;

/** A lemma of which so few are cues is not looked at; how often a verb must stand to be known as such a lemma. */
const [LEAST_RATE, FREQUENT] = [0.002, 200];

/** Which lemmas may head a cue, and what every cue's lemma was how often. */
export function lexicon(examples: readonly Example[]): { lemmas: Lemmas; rates: Rates } {
  const counts = new Map<string, [number, number]>();
  for (const { view, marked } of examples) {
    for (const lemma of view.lemma) {
      const count = counts.get(lemma) ?? [0, 0];
      count[1] += 1;
      counts.set(lemma, count);
    }
    for (const { head } of marked) {
      const count = counts.get(view.lemma[head] ?? "");
      if (count) count[0] += 1;
    }
  }
  const heads = [...counts].filter(([, [cues]]) => cues > 0);
  const rare = ([cues, count]: readonly [number, number]) => cues < LEAST_RATE * count;
  const those = (all: readonly (readonly [string, unknown])[]) => new Set(all.map(([lemma]) => lemma));
  return {
    lemmas: {
      known: those(heads.filter(([, rate]) => rate[0] > 1 && !rare(rate))),
      never: those([...counts].filter(([, rate]) => rate[1] >= FREQUENT && rare(rate))),
    },
    rates: new Map(heads),
  };
}

/** Rows that each belong to an example. */
export interface Owned {
  /** The example of each row. */
  readonly owner: Int32Array;
}

export interface CueRows extends Owned {
  readonly rows: Rows;
  readonly labels: Float32Array;
  readonly token: Int32Array;
}

export function cueRows(examples: readonly Example[], lemmas: Lemmas, lexicon: Lexicon): CueRows {
  const builder = new RowsBuilder();
  const bag = new Bag(BITS.cue);
  const [labels, owner, token]: [number[], number[], number[]] = [[], [], []];
  examples.forEach(({ view, marked }, k) => {
    const heads = new Set(marked.map((m) => m.head));
    const context = cueContext(view, lexicon);
    for (const i of mayHead(view, lemmas)) {
      cueFeatures(context, i, bag);
      builder.push(bag.places, bag.size);
      labels.push(heads.has(i) ? 1 : 0);
      owner.push(k);
      token.push(i);
    }
  });
  return {
    rows: builder.rows(),
    labels: Float32Array.from(labels),
    owner: Int32Array.from(owner),
    token: Int32Array.from(token),
  };
}

/** The role of each token of `[from, to)` in an annotated attribution. */
function rolesIn({ source, cue, content }: Marked, from: number, to: number): Uint8Array {
  const out = new Uint8Array(to - from);
  for (const [set, role] of [
    [content, ROLES.content],
    [source, ROLES.source],
    [cue, ROLES.cue],
  ] as const)
    for (const i of set) if (i >= from && i < to) out[i - from] = role;
  return out;
}

export interface Tagging extends Owned {
  readonly sequences: Sequences;
}

export function taggings(examples: readonly Example[], likely: readonly Float32Array[]): Tagging {
  const [tokens, steps] = [new RowsBuilder(), new RowsBuilder()];
  const [token, step] = [new Bag(BITS.token), new Bag(BITS.step)];
  const [start, labels, owner, heads]: [number[], number[], number[], number[]] = [[0], [], [], []];
  examples.forEach(({ view, marked }, k) => {
    const frame = new Frame();
    for (const one of marked) {
      frame.begin(view, one.head, likely[k] ?? new Float32Array(view.size));
      labels.push(...rolesIn(one, frame.from, frame.to));
      for (let t = frame.from; t < frame.to; t += 1) {
        tokenFeatures(frame, t, token);
        tokens.push(token.places, token.size);
        step.begin();
        if (t > frame.from) stepFeatures(frame, t, step);
        steps.push(step.places, step.size);
      }
      start.push(labels.length);
      owner.push(k);
      heads.push(one.head - frame.from);
    }
  });
  const sequences = {
    start: Int32Array.from(start),
    tokens: tokens.rows(),
    steps: steps.rows(),
    labels: Uint8Array.from(labels),
    heads: Int32Array.from(heads),
  };
  return { sequences, owner: Int32Array.from(owner) };
}

export interface Tabled extends Owned {
  readonly table: Table;
  readonly labels: Float32Array;
}

/** For each annotated attribution, the sentences that its content reaches and the first that it does not. */
export function extensions(examples: readonly Example[], likely: readonly Float32Array[]): Tabled {
  const [values, labels, owner]: [number[], number[], number[]] = [[], [], []];
  const row = new Float32Array(EXTEND_WIDTH);
  examples.forEach(({ view, marked }, k) => {
    const outlook = outlookOf(view, likely[k] ?? new Float32Array(view.size));
    for (const one of marked) {
      const s = view.sentence[one.head] ?? 0;
      const [from, to] = [view.from[s] ?? 0, view.from[s + 1] ?? 0];
      const own = ownOf(outlook, one.head, rolesIn(one, from, to), from);
      const content = new Set(one.content);
      for (const direction of [1, -1] as const) {
        for (let step = 1; step <= (direction > 0 ? REACH.forward : REACH.back); step += 1) {
          const target = s + direction * step;
          if (target < 0 || target >= view.block.length) break;
          extendFeatures(own, direction * step, row);
          values.push(...row);
          owner.push(k);
          const part = portion(view, target, direction);
          let held = 0;
          for (let i = part.from; i < part.to; i += 1) if (content.has(i)) held += 1;
          const reaches = held * 2 > part.to - part.from;
          labels.push(reaches ? 1 : 0);
          if (!reaches) break;
        }
      }
    }
  });
  return {
    table: { width: EXTEND_WIDTH, values: Float32Array.from(values) },
    labels: Float32Array.from(labels),
    owner: Int32Array.from(owner),
  };
}

/** What proposals are worth: 0 for one that would not count, more where its words are exact. */
export interface Worths {
  readonly whole: Float32Array;
  /** 1 where the content would count, whatever the source. */
  readonly content: Float32Array;
}

export function worths({ text, view, gold }: Example, all: Proposals): Worths {
  const found = all.proposals.map((p) => fillers(text, [rolesOf(view, p)])[0] ?? null);
  const whole = new Float32Array(found.length);
  const shares = (g: Filler, p: Filler) => [...p.cue].some((word) => g.cue.has(word));
  for (const g of gold) {
    const own = found.flatMap((p, k) => (p && shares(g, p) ? [k] : []));
    for (const k of own.length > 0 ? own : found.keys()) {
      const p = found[k];
      if (!p || !sourceAgrees(g.source, p.source)) continue;
      const overlap = iou(g.content, p.content);
      if (overlap >= 0.5)
        whole[k] = Math.max(whole[k] ?? 0, 0.8 + 0.2 * (overlap >= 0.999 ? 1 : overlap * 0.5));
    }
  }
  // What another cue says would count as well, where nobody annotated this one.
  const content = Float32Array.from(found, (p) => {
    const own = p ? gold.filter((g) => shares(g, p)) : [];
    return p && (own.length > 0 ? own : gold).some((g) => iou(g.content, p.content) >= 0.5) ? 1 : 0;
  });
  return { whole, content };
}
