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
const PRIOR = 6;
/** How much third claims count for agreement against contradiction, and for one matter against another; what they say is
 * not independent, so it grows by the square root of their number. */
const THIRDS = 0.7;
const MATTER = 0.5;
/** What claims say of a pair is heard anew once they have been heard themselves. */
const ROUNDS = 2;
/** Heard together, claims say the same over and over: chances as sure as that are right far less often. */
const TEMPER = 7;
/** No chain of two judgements is surer than this, and no pair by more than these log-odds. */
const SURE = 0.999;
const MOST = 60;

/** Chances of a pair once its likeness and the claims between are heard, and how many of these spoke for its stance. */
export interface Heard extends Chances {
  readonly thirds: number;
  /** Log-odds that third claims give to agreement over contradiction. */
  readonly swayed: number;
}

/** For each claim the others that it was judged with, and the pair's place. */
type Around = ReadonlyMap<number, ReadonlyMap<number, number>>;

/**
 * Hears each pair together with the others of its pool: a claim that agrees with both speaks for their agreement, and
 * one that agrees with one and contradicts the other for their contradiction; one that is of the matter of either speaks
 * for one matter, and one that is of the matter of one alone against it.
 */
export function hearTogether(pairs: readonly JudgedPair[]): Heard[] {
  const alone = pairs.map(({ alone, likeness }) => withLikeness(alone, likeness));
  const around = aroundOf(pairs);
  let heard: Heard[] = alone.map((chances) => ({ ...chances, thirds: 0, swayed: 0 }));
  for (let round = 0; round < ROUNDS; round += 1) heard = heardAnew(pairs, around, alone, heard);
  return heard.map((one) => ({ ...one, ...tempered(one) }));
}

function aroundOf(pairs: readonly JudgedPair[]): Around {
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
  return around;
}

const NONE: ReadonlyMap<number, number> = new Map();

/** What the pairs are by themselves and by what was last heard of those around. */
function heardAnew(
  pairs: readonly JudgedPair[],
  around: Around,
  alone: readonly Chances[],
  last: readonly Chances[],
): Heard[] {
  const lean = Float64Array.from(last, ({ agree, contradict }) => agree - contradict);
  const joined = Float64Array.from(last, ({ neutral }) => 1 - 2 * neutral);
  return pairs.map(({ a, b }, pair) => {
    let [few, many] = [around.get(a) ?? NONE, around.get(b) ?? NONE];
    if (few.size > many.size) [few, many] = [many, few];
    let [stances, matters, thirds, agreeing] = [0, 0, 0, 0];
    for (const [third, one] of few) {
      const other = many.get(third);
      if (other === undefined) continue;
      thirds += 1;
      const chain = (lean[one] as number) * (lean[other] as number);
      stances += odds(chain);
      if (chain > 0) agreeing += 1;
      const [x, y] = [joined[one] as number, joined[other] as number];
      // A claim of neither's matter tells nothing of theirs.
      if (x > 0 || y > 0) matters += odds(x * y);
    }
    const share = thirds > 0 ? 1 / Math.sqrt(thirds) : 0;
    const swayed = bounded(THIRDS * share * stances);
    const { agree, contradict, neutral } = alone[pair] as Chances;
    const along = swayed > 0 ? agreeing : thirds - agreeing;
    return {
      ...shares(
        agree * Math.exp(swayed / 2),
        contradict * Math.exp(-swayed / 2),
        neutral * Math.exp(-bounded(MATTER * share * matters)),
      ),
      thirds: along,
      swayed,
    };
  });
}

/** Log-odds of a chance that is told as its distance from even, -1 to 1. */
const odds = (chain: number): number => 2 * Math.atanh(Math.max(-SURE, Math.min(SURE, chain)));
const bounded = (sum: number): number => Math.max(-MOST, Math.min(MOST, sum));

/** The same order of chances, less sure. */
function tempered({ agree, contradict, neutral }: Chances): Chances {
  return shares(agree ** (1 / TEMPER), contradict ** (1 / TEMPER), neutral ** (1 / TEMPER));
}

/** The chances of two claims as their likeness shifts them. */
export function withLikeness({ agree, contradict, neutral }: Chances, likeness: number): Chances {
  return shares(agree, contradict, neutral * ((SLACK + USUAL) / (SLACK + likeness)) ** PRIOR);
}

function shares(agree: number, contradict: number, neutral: number): Chances {
  const total = agree + contradict + neutral;
  return { agree: agree / total, contradict: contradict / total, neutral: neutral / total };
}
