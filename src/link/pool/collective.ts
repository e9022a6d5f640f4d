import type { Chances } from "../stance/model.ts";

/** Two claims by their places, how alike they are, and what a judge says of them alone. */
export interface JudgedPair {
  readonly a: number;
  readonly b: number;
  readonly likeness: number;
  readonly alone: Chances;
}

/** A pair of this likeness is as likely of one matter as the judge's training pairs are. */
const USUAL = 0.45;
/** Added to both, so that a pair of no likeness is not ruled out by that alone. */
const SLACK = 0.15;
/** How much likeness counts beside the judge's own chances. */
const PRIOR = 3;
/** How much third claims count; what they say is not independent, so it grows by the square root of their number. */
const THIRDS = 1.5;
/** No chain of two judgements is surer than this. */
const SURE = 0.999;

/** Chances of a pair once its likeness and the claims between are heard, and how many of these spoke for its stance. */
export interface Heard extends Chances {
  readonly thirds: number;
  /** Log-odds that third claims give to agreement over contradiction. */
  readonly swayed: number;
}

/**
 * Hears each pair together with the others of its pool: a claim that agrees with both speaks for their agreement, and
 * one that agrees with one and contradicts the other for their contradiction.
 */
export function hearTogether(pairs: readonly JudgedPair[]): Heard[] {
  const first = pairs.map(({ alone, likeness }) => withLikeness(alone, likeness));
  const lean = Float64Array.from(first, ({ agree, contradict }) => agree - contradict);
  const around = new Map<number, Map<number, number>>();
  const note = (one: number, other: number, pair: number) => {
    const known = around.get(one);
    if (known) known.set(other, pair);
    else around.set(one, new Map([[other, pair]]));
  };
  pairs.forEach(({ a, b }, pair) => {
    note(a, b, pair);
    note(b, a, pair);
  });
  const none = new Map<number, number>();
  return pairs.map(({ a, b }, pair) => {
    let [few, many] = [around.get(a) ?? none, around.get(b) ?? none];
    if (few.size > many.size) [few, many] = [many, few];
    let [sum, thirds, agreeing] = [0, 0, 0];
    for (const [third, one] of few) {
      const other = many.get(third);
      if (other === undefined) continue;
      thirds += 1;
      const chain = (lean[one] as number) * (lean[other] as number);
      sum += 2 * Math.atanh(Math.max(-SURE, Math.min(SURE, chain)));
      if (chain > 0) agreeing += 1;
    }
    const swayed = thirds > 0 ? (THIRDS * sum) / Math.sqrt(thirds) : 0;
    const { agree, contradict, neutral } = first[pair] as Chances;
    const along = swayed > 0 ? agreeing : thirds - agreeing;
    return {
      ...shares(agree * Math.exp(swayed / 2), contradict * Math.exp(-swayed / 2), neutral),
      thirds: along,
      swayed,
    };
  });
}

function withLikeness({ agree, contradict, neutral }: Chances, likeness: number): Chances {
  return shares(agree, contradict, neutral * ((SLACK + USUAL) / (SLACK + likeness)) ** PRIOR);
}

function shares(agree: number, contradict: number, neutral: number): Chances {
  const total = agree + contradict + neutral;
  return { agree: agree / total, contradict: contradict / total, neutral: neutral / total };
}
