import { judge, oneEvent, type Verdict } from "./match.ts";
import { explain } from "./stance/explain.ts";
import {
  type Chances,
  type Judgement,
  type Prepared,
  type StanceModel,
  stanceModel,
} from "./stance/model.ts";
import type { View } from "./view.ts";

/** Within a story claims share names and matter whatever they say, so both forests must be sure. */
const SURE = { agrees: 0.8, contradicts: 0.8 };
/** Scores are told in thousandths. */
const ROUNDED = 0.0005;
/** How much rarer than chance the words must be that both claims have, in all. */
const SHARED = 9;
/** Of what the shorter claim says the other must say this much: only one in twenty of the judge's sure verdicts rests on
 * less, and two in three of the pairs of a story have less. */
const COVERED = 0.3;

const prepared = new WeakMap<View, Prepared>();

/** A claim as the trained judge reads it, once. */
export function preparedOf(claim: View, by: StanceModel = stanceModel()): Prepared {
  if (by !== stanceModel()) return by.prepare(claim.text, claim);
  const known = prepared.get(claim);
  if (known) return known;
  const made = by.prepare(claim.text, claim);
  prepared.set(claim, made);
  return made;
}

/** What the rules of causes say, if they say anything. */
export function byCause(a: View, b: View): Verdict | null {
  if (a.causes.length === 0 || b.causes.length === 0) return null;
  const rules = judge(a, b, true);
  return rules?.causal ? rules : null;
}

/** What `a` is to `b`: by the rules of causes, else by the trained judge, else by what the other rules see. */
export function decide(a: View, b: View, story: boolean, by: StanceModel = stanceModel()): Verdict | null {
  const rules = judge(a, b, story);
  if (rules?.causal) return rules;
  if (a.polarity === "declines" || b.polarity === "declines" || !oneEvent(a, b, true)) return null;
  const judgement = by.judge(preparedOf(a, by), preparedOf(b, by));
  const denied = (a.polarity === "denies") !== (b.polarity === "denies");
  const trained = mayBeSure(judgement, story) ? trainedVerdict(judgement, denied, story) : null;
  // Rules of number, negation and matter were set within a story, and speak where the judge is not sure.
  if (!rules || (trained && trained.score >= rules.score)) return trained;
  return story || trained?.stance === rules.stance ? rules : trained;
}

/** False where the verdict is settled before all forests are asked. */
function mayBeSure(judgement: Judgement, story: boolean): boolean {
  const { close, all } = sharedRarity(judgement);
  if (close < SHARED) return false;
  if (!story) return true;
  if (all < COVERED * judgement.comparison.short.weight) return false;
  // The geometric mean of two chances reaches a bound only when each of them reaches its square.
  const { agree, contradict } = judgement.evidence;
  return Math.max(agree, contradict) >= (Math.min(SURE.agrees, SURE.contradicts) - ROUNDED) ** 2;
}

function trainedVerdict(judgement: Judgement, denied: boolean, story: boolean): Verdict | null {
  const { agree, contradict } = turnedBy(denied, story ? sure(judgement) : judgement.news);
  const { thresholds } = stanceModel().file;
  const stance = contradict > agree ? ("contradicts" as const) : ("agrees" as const);
  const score = Math.round(Math.max(agree, contradict) * 1000) / 1000;
  if (score < (story ? SURE[stance] : thresholds[stance].suggested)) return null;
  return {
    stance,
    score,
    level: score >= thresholds[stance].confirmed ? "confirmed" : "suggested",
    get evidence() {
      return [...denial(denied), ...explain(judgement, stance)];
    },
  };
}

const denial = (denied: boolean) =>
  denied
    ? [{ feature: "negation", detail: "One side denies what the other asserts.", weight: 0.7, spans: [] }]
    : [];

/** A claim told as denied stands for its contrary. */
function turnedBy(denied: boolean, { agree, contradict, neutral }: Chances): Chances {
  return denied ? { agree: contradict, contradict: agree, neutral } : { agree, contradict, neutral };
}

/** What both forests hold for likely. */
function sure({ news, evidence }: Judgement): Chances {
  const [agree, contradict] = [
    Math.sqrt(news.agree * evidence.agree),
    Math.sqrt(news.contradict * evidence.contradict),
  ];
  return { agree, contradict, neutral: Math.max(0, 1 - agree - contradict) };
}

/** The rarity of the words of the shorter claim that the longer one has: of those that are as good as the same, and of all by how alike they are. */
function sharedRarity({ comparison: { short, alignment } }: Judgement): { close: number; all: number } {
  let [close, all] = [0, 0];
  for (const { s, strength } of alignment.pairs) {
    const rarity = short.words[s]?.entry.rarity ?? 0;
    if (strength >= 0.7) close += rarity;
    all += strength * rarity;
  }
  return { close, all };
}
