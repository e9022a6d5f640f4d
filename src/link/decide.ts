import { judge, oneEvent, type Verdict } from "./match.ts";
import { explain } from "./stance/explain.ts";
import { type Chances, type Judgement, type Prepared, stanceModel } from "./stance/model.ts";
import type { View } from "./view.ts";

/** Rules that state what no headline teaches: who or what is to blame. */
const CAUSES = new Set(["cause clash", "same cause", "rival causes"]);
/** Within a story claims share names and matter whatever they say, so both forests must be sure. */
const SURE = { agrees: 0.8, contradicts: 0.8 };
/** How much rarer than chance the words must be that both claims have, in all. */
const SHARED = 9;

const prepared = new WeakMap<View, Prepared>();

/** A claim as the trained judge reads it, once. */
export function preparedOf(claim: View): Prepared {
  const known = prepared.get(claim);
  if (known) return known;
  const made = stanceModel().prepare(claim.text);
  prepared.set(claim, made);
  return made;
}

/** What the rules of causes say, if they say anything. */
export function byCause(a: View, b: View): Verdict | null {
  if (a.causes.length === 0 || b.causes.length === 0) return null;
  const rules = judge(a, b, true);
  return isByCause(rules) ? rules : null;
}

const isByCause = (rules: Verdict | null): boolean => CAUSES.has(rules?.evidence[0]?.feature ?? "");

/** What `a` is to `b`: by the rules of causes, else by the trained judge, else by what the other rules see. */
export function decide(a: View, b: View, story: boolean): Verdict | null {
  const rules = judge(a, b, story);
  if (isByCause(rules)) return rules;
  if (a.polarity === "declines" || b.polarity === "declines" || !oneEvent(a, b, true)) return null;
  const judgement = stanceModel().judge(preparedOf(a), preparedOf(b));
  const denied = (a.polarity === "denies") !== (b.polarity === "denies");
  const chances = turnedBy(denied, story ? sure(judgement) : judgement.news);
  const trained = verdictOf(chances, judgement, denied, story);
  // Rules of number, negation and matter were set within a story, and speak where the judge is not sure.
  if (!rules || (trained && trained.score >= rules.score)) return trained;
  return story || trained?.stance === rules.stance ? rules : trained;
}

function verdictOf(
  { agree, contradict }: Chances,
  judgement: Judgement,
  denied: boolean,
  story: boolean,
): Verdict | null {
  const { thresholds } = stanceModel().file;
  const stance = contradict > agree ? ("contradicts" as const) : ("agrees" as const);
  const score = Math.round(Math.max(agree, contradict) * 1000) / 1000;
  if (score < (story ? SURE[stance] : thresholds[stance].suggested) || sharedRarity(judgement) < SHARED)
    return null;
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

function sharedRarity({ comparison: { short, alignment } }: Judgement): number {
  return alignment.pairs.reduce(
    (sum, { s, strength }) => sum + (strength >= 0.7 ? (short.words[s]?.entry.rarity ?? 0) : 0),
    0,
  );
}
