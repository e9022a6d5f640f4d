import type { Evidence } from "../model/graph.ts";
import type { Span } from "../model/span.ts";
import { keptWith } from "./claim/kept.ts";
import { isName, matter, type View } from "./claim/view.ts";
import { forWhom } from "./claim/whom.ts";
import { areUnlike, isForecast } from "./clash.ts";
import { blameBoth, judge, mayJoin, type Verdict } from "./match.ts";
import { isShared } from "./pairs.ts";
import { againstUnlike, type Hearing, IN_A_POOL } from "./pool/collective.ts";
import { clearsAnother } from "./rivals.ts";
import { explain } from "./stance/explain.ts";
import type { Mark } from "./stance/features/marks.ts";
import {
  type Chances,
  type Judgement,
  type Prepared,
  type StanceModel,
  stanceModel,
} from "./stance/model.ts";
import type { Reading } from "./stance/read.ts";
import { otherTolls } from "./tolls.ts";
import { isOpen, otherNames } from "./turned.ts";

/** How much rarer than chance the words must be that both claims have, in all. */
const SHARED = 9;
/** Beside whom their pronouns stand for, the words that both claims have must be so rare in all: more than "went". */
const BESIDE = 6;
/** Whoever says so much of what another only names says it again. */
const SAME = 0.85;
/** Claims that are less alike are not judged: hardly any of them are of one matter. */
const LEAST_ALIKE = 0.25;
/** Nor are those of which the evidence forest holds both stances for less likely than this, which costs .002 of either F1. */
const EVIDENT = 0.1;
/** Where the odds of either stance, by the evidence forest and as likeness shifts them, are less than this, the forests for news
 * are not asked: it halves the asking and costs .005 and .012 of the F1 of both stances. Such a pair is heard as the evidence forest holds it. */
const LEAST_ODDS = 0.015;
/** How claims that arrive are heard. The usual likeness is the best of .45 to .6 for the F1 of both stances on held-out answers
 * (docs/relations.md). */
export const ARRIVING: Hearing = { ...IN_A_POOL, usual: 0.6, matter: 1.5, foes: false };

const prepared = keptWith((claim: View): Prepared => stanceModel().prepare(claim.text, claim));

/** A claim as the trained judge reads it, once. */
export const preparedOf = (claim: View, by: StanceModel = stanceModel()): Prepared =>
  by === stanceModel() ? prepared(claim) : by.prepare(claim.text, claim);

/** What the rules of causes say, if they say anything. */
export function byCause(a: View, b: View): Verdict | null {
  if ((a.causes.length === 0 || b.causes.length === 0) && !blameBoth(a, b)) return null;
  const rules = mayJoin(a, b) ? judge(a, b) : null;
  return rules?.by === "cause" ? rules : null;
}

/** The chances of two claims of which a rule says what they are. */
export function byRule({ stance, score }: Pick<Verdict, "stance" | "score">): Chances {
  const other = (1 - score) / 2;
  return stance === "agrees"
    ? { agree: score, contradict: other, neutral: other }
    : { agree: other, contradict: score, neutral: other };
}

/** What the rules or the judge say of two claims, nothing else being known. */
export interface Alone {
  readonly chances: Chances;
  readonly likeness: number;
}

/** What two claims of one story are to each other by themselves, before others are heard. */
export interface Weighed {
  /** What the rules of causes, figures and words say. */
  readonly rules: Verdict | null;
  /** The chances by themselves, and how alike the claims are, 0 to 1; null where the judge has nothing to say. */
  readonly alone: Alone | null;
  readonly why: (stance: Verdict["stance"]) => readonly Evidence[];
  /** True where a contradiction, if it is one, is sure by what the two say and that they are known to be of one story. */
  readonly isSure?: boolean;
}

/** Weighs two claims by the rules and the trained judge; null where nothing can join them. */
export function weigh(a: View, b: View, by: StanceModel = stanceModel()): Weighed | null {
  if (!mayJoin(a, b)) return null;
  const rules = judge(a, b);
  if (rules?.by === "cause") return { rules, alone: ruledAlone(rules), why: byRules(rules) };
  if (a.bare || b.bare)
    return rules && isPlain(a, b, rules) ? { rules, alone: null, why: byRules(rules) } : null;
  // By one word only rules may join a claim that has hardly another.
  if (!isShared(a, b)) return rules && { rules, alone: null, why: byRules(rules) };
  const judgement = by.judge(preparedOf(a, by), preparedOf(b, by));
  const { close, likeness, crossed, beside } = sharedBy(judgement, a, b);
  // Whom a pronoun stands for is not yet what is said: "she must go" and "she learned of it in March" of one minister.
  if (!beside) return null;
  const isUnlike = close < SHARED || likeness < LEAST_ALIKE;
  // What rules see is then words of no one matter.
  if (isUnlike && crossed) return null;
  if (isUnlike || isFar(judgement)) return rules && { rules, alone: null, why: byRules(rules) };
  const denied = (a.polarity === "denies") !== (b.polarity === "denies");
  const unlike = areUnlike(a, b);
  // To deny one figure is not to tell another ("did not dismiss 300", "dismissed 450"), nor to clear the one to blame the other.
  if ((denied && (unlike || blameOthers(a, b))) || clearsAnother(a, b)) return null;
  // Nor does whoever tells another figure agree ("without power for nine hours", "for four"), or counts others, whatever else they share.
  if (unlike || otherTolls(a, b)) return rules && { rules, alone: null, why: byRules(rules) };
  const apart =
    otherNames(a, b) ||
    isOpen(a) ||
    isOpen(b) ||
    (!denied && isForecast(a) !== isForecast(b) && !isAgainst(judgement));
  return {
    rules,
    alone: rules?.by === "figure" ? ruledAlone(rules) : judgedAlone(judgement, denied, likeness, apart),
    why: byWords(a, b, by, rules, denied),
  };
}

/** What only names something says nothing that may be so or not, but for what it counts, and for what another says in the same words, names apart. */
function isPlain(a: View, b: View, { by, stance, score }: Verdict): boolean {
  if (by === "figure") return true;
  return (
    stance === "agrees" && score >= SAME && matter(a).some((key) => b.concepts.has(key) && !isName(a, key))
  );
}

// Closures that are returned are not named at each call, as those in a literal are by whoever strips the types.
function byRules(rules: Verdict): Weighed["why"] {
  return () => rules.evidence;
}

/** Judged anew, for the few that are told: what the judge read of a pair takes too much room to be kept of all of them. */
function byWords(a: View, b: View, by: StanceModel, rules: Verdict | null, denied: boolean): Weighed["why"] {
  return (stance) =>
    rules?.by === "figure" && stance === rules.stance
      ? rules.evidence
      : [...denial(denied), ...explain(by.judge(preparedOf(a, by), preparedOf(b, by)), stance)];
}

/** True where each blames or clears what the other does not speak of. */
const blameOthers = (a: View, b: View): boolean =>
  a.causes.length > 0 &&
  b.causes.length > 0 &&
  !a.causes.some((x) => b.causes.some((y) => x.kind === y.kind));

function judgedAlone(judgement: Judgement, denied: boolean, likeness: number, apart: boolean): Alone {
  const { evidence } = judgement;
  const chances = turnedBy(denied, isLikely(evidence, likeness) ? judgement.news : evidence);
  if (!apart) return { chances, likeness };
  return { chances: { ...chances, contradict: 0, neutral: chances.neutral + chances.contradict }, likeness };
}

const AGAINST: ReadonlySet<Mark> = new Set<Mark>(["not", "fake", "deny", "doubt"]);

/** True where either side says of something that it is not so. What was so clashes with what is to come no other way. */
const isAgainst = ({ comparison: { short, long } }: Judgement): boolean =>
  [...short.shades, ...long.shades].some(({ mark }) => AGAINST.has(mark));

/** Settled before the forests for news are asked. */
const isFar = ({ evidence: { agree, contradict } }: Judgement): boolean =>
  Math.max(agree, contradict) < EVIDENT;

function isLikely({ agree, contradict }: Chances, likeness: number): boolean {
  const most = Math.max(agree, contradict);
  return most >= LEAST_ODDS * (1 - most) * againstUnlike(likeness, ARRIVING);
}

/** What a rule says is not shifted by how alike the claims are. */
const ruledAlone = (rules: Verdict): Alone => ({ chances: byRule(rules), likeness: ARRIVING.usual });

const denial = (denied: boolean) =>
  denied
    ? [{ feature: "negation", detail: "One side denies what the other asserts.", weight: 0.7, spans: [] }]
    : [];

/** A claim told as denied stands for its contrary. */
function turnedBy(denied: boolean, { agree, contradict, neutral }: Chances): Chances {
  return denied ? { agree: contradict, contradict: agree, neutral } : { agree, contradict, neutral };
}

/** Where a claim only tells for whom something is, read once. */
const whomIn = keptWith(({ text, signs }: Reading) => forWhom(text, signs));

const lies = ({ start }: Span, within: ReturnType<typeof forWhom>): boolean =>
  within.some(([from, to]) => from <= start && start < to);

const isMeant = ({ start }: Span, by: Span | null): boolean =>
  by !== null && by.start <= start && start < by.end;

/** The rarity of the words that both claims have, as good as the same, and how much two claims share by rarity of what they
 * say: of what the shorter one says and of what both say together, in the mean. What one side tells as what happens and the
 * other of those for whom something is, they do not share. */
function sharedBy({ comparison: { short, long, alignment, swapped } }: Judgement, a: View, b: View) {
  const [meant, meantToo] = swapped ? [b.named, a.named] : [a.named, b.named];
  const [mine, yours] = [whomIn(short), whomIn(long)];
  let [close, all, own, crossed] = [0, 0, 0, false];
  for (const { s, l, strength } of alignment.pairs) {
    const [one, other] = [short.words[s], long.words[l]];
    if (!one || !other) continue;
    if (lies(one, mine) !== lies(other, yours)) {
      crossed = true;
      continue;
    }
    const { rarity } = one.entry;
    if (!isMeant(one, meant) && !isMeant(other, meantToo)) own += rarity;
    if (strength >= 0.7) close += rarity;
    all += strength * rarity;
  }
  const likeness =
    (all / Math.max(1, short.weight) + (2 * all) / Math.max(1, short.weight + long.weight)) / 2;
  // Without a name put for a pronoun nothing is only meant.
  const beside = (meant === null && meantToo === null) || own >= BESIDE;
  return { close, likeness, crossed, beside };
}
