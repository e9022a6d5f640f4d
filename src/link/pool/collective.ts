import type { Chances } from "../stance/model.ts";

/** Two claims by their places, how alike they are, and what a judge says of them alone. */
export interface JudgedPair {
  readonly a: number;
  readonly b: number;
  readonly likeness: number;
  readonly alone: Chances;
}

/** Two claims by their places, of which it is known what they are to each other. */
export interface KnownPair {
  readonly a: number;
  readonly b: number;
  readonly chances: Chances;
}

/** Added to both, so that a pair of no likeness is not ruled out by that alone. */
const SLACK = 0.15;
/** No chain of two judgements is surer than this, and no pair by more than these log-odds. */
const SURE = 0.999;
const MOST = 60;

/** What third claims say of a pair. */
export interface Thirds {
  /** How many agree with both, contradict both, and agree with one and contradict the other. */
  readonly both: number;
  readonly neither: number;
  readonly one: number;
  /** How many are of the matter of one of them, at least. */
  readonly heard: number;
  /** Log-odds that third claims give to agreement over contradiction. */
  readonly swayed: number;
}

/** How claims are heard. */
export interface Hearing {
  /** A pair of this likeness, by the measure of these, is as likely of one matter as the judge's training pairs are. */
  readonly usual: number;
  /** How much it counts beside the judge's own chances that two are liker than that, and that they are less like. */
  readonly like: number;
  readonly unlike: number;
  /** How much third claims count for agreement against contradiction, and for one matter against another; what they say is
   * not independent, so it grows by the square root of their number. */
  readonly thirds: number;
  readonly matter: number;
  /** What claims say of a pair is heard anew once they have been heard themselves. */
  readonly rounds: number;
  /** Whether two claims that both contradict a third speak for each other: so it is where a report is believed or not,
   * but three figures contradict each other. */
  readonly foes: boolean;
  /** Heard together, claims say the same over and over: chances as sure as that are right far less often. Which root of them
   * is told where so many third claims were heard. */
  readonly temper: (thirds: number) => number;
}

const TEMPER = 7;

/** Claims of a pool, of which only those pairs are told that are surely joined. */
export const IN_A_POOL: Hearing = {
  usual: 0.45,
  like: 6,
  unlike: 6,
  thirds: 0.7,
  matter: 0.5,
  rounds: 2,
  foes: true,
  temper: () => TEMPER,
};

/** Among so few claims likeness counts half as much as among any number: of a handful, any two are likest. */
const FEW = 400;

/**
 * So many claims of pairs of which each is told what it likeliest is. Chosen on headlines held out by report, for the F1 of
 * the three stances, with files of 30 to 5,000 pairs (docs/relations.md).
 */
export function ofPairs(claims: number): Hearing {
  const like = (5 * claims) / (claims + FEW);
  return {
    usual: 0.45,
    like,
    // What has nothing in common has not, however few there are.
    unlike: Math.max(3, like),
    thirds: 1,
    matter: 1.5,
    rounds: 7,
    foes: true,
    temper: (thirds) => Math.min(16, 1.6 * (1 + thirds)),
  };
}

/** Of a pair of which no third claim was heard. */
export const UNHEARD: Thirds = { both: 0, neither: 0, one: 0, heard: 0, swayed: 0 };

/** Chances of a pair once its likeness and the claims between are heard. */
export interface Heard extends Chances, Thirds {}

/** Field by field, for what is put behind a spread costs the engine a microsecond each: several times as much as all the rest. */
const heardOf = (
  { agree, contradict, neutral }: Chances,
  { both, neither, one, heard, swayed }: Thirds,
): Heard => ({ agree, contradict, neutral, both, neither, one, heard, swayed });

/** For each claim the others that it was judged with, and the pair's place. */
type Around = ReadonlyMap<number, ReadonlyMap<number, number>>;

/**
 * Hears each pair together with the others of its pool: a claim that agrees with both speaks for their agreement, and
 * one that agrees with one and contradicts the other for their contradiction; one that is of the matter of either speaks
 * for one matter, and one that is of the matter of one alone against it. What is `known` of other pairs is heard with
 * them and stays as it is.
 */
export function hearTogether(
  pairs: readonly JudgedPair[],
  known: readonly KnownPair[] = [],
  hearing: Hearing = IN_A_POOL,
): Heard[] {
  const alone = pairs.map(({ alone, likeness }) => withLikeness(alone, likeness, hearing));
  const there = known.map(({ chances }) => chances);
  let heard: Heard[] = alone.map((chances) => heardOf(chances, UNHEARD));
  const told = () => heard.map((one) => heardOf(tempered(one, hearing.temper(one.heard)), one));
  if (known.length === 0 && haveOneEnd(pairs)) return told();
  const around = aroundOf([...pairs, ...known]);
  for (let round = 0; round < hearing.rounds; round += 1)
    heard = heardAnew(pairs, around, alone, [...heard, ...there], hearing);
  return told();
}

/** True where a claim is an end of every pair, so that there is no third claim to any: it takes three pairs to go round. */
function haveOneEnd(pairs: readonly JudgedPair[]): boolean {
  const [first] = pairs;
  return !first || [first.a, first.b].some((end) => pairs.every(({ a, b }) => a === end || b === end));
}

function aroundOf(pairs: readonly Omit<KnownPair, "chances">[]): Around {
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
  { thirds: weight, matter, foes }: Hearing,
): Heard[] {
  const lean = new Float64Array(last.length);
  const joined = new Float64Array(last.length);
  for (const [place, { agree, contradict, neutral }] of last.entries()) {
    lean[place] = agree - contradict;
    joined[place] = 1 - 2 * neutral;
  }
  return pairs.map(({ a, b }, pair) => {
    let [few, many] = [around.get(a) ?? NONE, around.get(b) ?? NONE];
    if (few.size > many.size) [few, many] = [many, few];
    let [stances, matters, thirds] = [0, 0, 0];
    const said = { both: 0, neither: 0, one: 0, heard: 0, swayed: 0 };
    for (const [third, one] of few) {
      const other = many.get(third);
      if (other === undefined) continue;
      thirds += 1;
      const [mine, yours] = [lean[one] as number, lean[other] as number];
      const counts = foes || mine > 0 || yours > 0;
      if (counts) stances += odds(mine * yours);
      const [x, y] = [joined[one] as number, joined[other] as number];
      if (counts && x > 0 && y > 0) said[mine * yours < 0 ? "one" : mine > 0 ? "both" : "neither"] += 1;
      // A claim of neither's matter tells nothing of theirs.
      if (x > 0 || y > 0) {
        matters += odds(x * y);
        said.heard += 1;
      }
    }
    const share = thirds > 0 ? 1 / Math.sqrt(thirds) : 0;
    said.swayed = bounded(weight * share * stances);
    const { agree, contradict, neutral } = alone[pair] as Chances;
    const chances = shares(
      agree * Math.exp(said.swayed / 2),
      contradict * Math.exp(-said.swayed / 2),
      neutral * Math.exp(-bounded(matter * share * matters)),
    );
    return heardOf(chances, said);
  });
}

/** Log-odds of a chance that is told as its distance from even, -1 to 1. */
const odds = (chain: number): number => 2 * Math.atanh(Math.max(-SURE, Math.min(SURE, chain)));
const bounded = (sum: number): number => Math.max(-MOST, Math.min(MOST, sum));

/** The chances that a score so told stands for; what is left is shared by the other two. */
export function untempered(stance: "agrees" | "contradicts", score: number): Chances {
  const [own, other] = [score ** TEMPER, ((1 - score) / 2) ** TEMPER];
  return stance === "agrees" ? shares(own, other, other) : shares(other, own, other);
}

/** The same order of chances, less sure. */
function tempered({ agree, contradict, neutral }: Chances, root: number): Chances {
  return shares(agree ** (1 / root), contradict ** (1 / root), neutral ** (1 / root));
}

type Likening = Pick<Hearing, "usual" | "like" | "unlike">;

/** The chances of two claims as their likeness shifts them. */
export function withLikeness(
  { agree, contradict, neutral }: Chances,
  likeness: number,
  hearing: Likening,
): Chances {
  return shares(agree, contradict, neutral * againstUnlike(likeness, hearing));
}

/** How many times likelier it is of claims that are so alike than of usual ones that they are of other matter. */
export const againstUnlike = (likeness: number, { usual, like, unlike }: Likening): number =>
  ((SLACK + usual) / (SLACK + likeness)) ** (likeness < usual ? unlike : like);

function shares(agree: number, contradict: number, neutral: number): Chances {
  const total = agree + contradict + neutral;
  return { agree: agree / total, contradict: contradict / total, neutral: neutral / total };
}
