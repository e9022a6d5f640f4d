import { claimBy } from "../claim/view.ts";
import { type Compared, compared } from "../compared.ts";
import { preparedOf } from "../decide.ts";
import { compareViews, type Pair } from "../link.ts";
import { pairOf } from "../ruled.ts";
import { stanceModel } from "../stance/model.ts";
import { type Heard, ofPairs, UNHEARD, withLikeness } from "./collective.ts";
import { alone, heardOf, type JudgeOf, type PoolClaim, reasonsOf } from "./link.ts";

/** From so much on a pair looks like claims of news rather than a claim and a sentence on its matter. */
const NEWS = 0.5;

/**
 * What any two claims are to each other. Those of the pairs that are news are heard among all of these: a pair that is worth
 * comparing as others speak for it, any other as two claims that have nothing in common. A claim with a sentence on its
 * matter is judged by itself, and so is whatever stands in no pair of news.
 */
export function together(pairs: readonly Pair[], judgeOf: JudgeOf = stanceModel): (pair: Pair) => Compared {
  const read = new Map<string, PoolClaim>();
  const claim = (text: string, source: string | null | undefined): PoolClaim => {
    const id = `${text}\n${source ?? ""}`;
    const known = read.get(id) ?? { id, view: claimBy(text, source), day: null };
    read.set(id, known);
    return known;
  };
  const sides = ({ a, b, context }: Pair): [PoolClaim, PoolClaim] => [
    claim(a, context?.a_source),
    claim(b, context?.b_source),
  ];
  const news = new Map<string, boolean>();
  const isNews = (a: PoolClaim, b: PoolClaim): boolean => {
    const pair = pairOf({ a: a.id, b: b.id });
    const known = news.get(pair);
    if (known !== undefined) return known;
    const by = judgeOf(a, b);
    const is = by.judge(preparedOf(a.view, by), preparedOf(b.view, by)).style >= NEWS;
    news.set(pair, is);
    return is;
  };
  const pool = new Map<string, PoolClaim>();
  for (const pair of pairs) {
    const [a, b] = sides(pair);
    if (isNews(a, b)) pool.set(a.id, a).set(b.id, b);
  }
  const hearing = ofPairs(pool.size);
  const found = new Map<string, Heard>();
  for (const { a, b, heard } of heardOf([...pool.values()], undefined, judgeOf, hearing))
    found.set(pairOf({ a: a.id, b: b.id }), heard);
  return (pair) => {
    const [a, b] = sides(pair);
    const by = judgeOf(a, b);
    if (!pool.has(a.id) || !pool.has(b.id) || !isNews(a, b)) return compareViews(a.view, b.view, by);
    const heard = found.get(pairOf({ a: a.id, b: b.id })) ?? {
      ...withLikeness(alone(a.view, b.view, by), a.view.text === b.view.text ? 1 : 0, hearing),
      ...UNHEARD,
    };
    return compared(heard, (stance) => reasonsOf(a.view, b.view, stance, heard, by));
  };
}
