import type { Chances, Thresholds } from "../../link/stance/model.ts";
import { LABELS } from "./corpus.ts";
import type { Example } from "./examples.ts";

/** A pair judged by a model that saw none of its groups. */
export interface Held {
  readonly example: Example;
  readonly own: Chances;
  /** What the forest that learned from the other kind of pair alone says. */
  readonly other: Chances;
  readonly mixed: Chances;
}

interface Row {
  readonly accuracy: number;
  readonly macro: number;
  readonly agree: number;
  readonly contradict: number;
  readonly neutral: number;
  readonly rows: number;
}

/** F1 by class, on pairs whose groups the judge did not see. */
export type Figures = Readonly<Record<string, Row>>;

const round = (value: number) => Math.round(value * 1000) / 1000;

/** The class with the highest chance. */
function decided({ agree, contradict, neutral }: Chances): number {
  if (contradict > agree && contradict > neutral) return 1;
  return neutral > agree ? 2 : 0;
}

/** F1 of each class, their mean and accuracy. */
function row(gold: readonly number[], made: readonly number[]): Row {
  const f1 = LABELS.map((_, k) => {
    const right = gold.filter((label, i) => label === k && made[i] === k).length;
    const all = gold.filter((label) => label === k).length + made.filter((label) => label === k).length;
    return all > 0 ? (2 * right) / all : 0;
  });
  const [agree = 0, contradict = 0, neutral = 0] = f1.map(round);
  return {
    accuracy: round(gold.filter((label, i) => label === made[i]).length / Math.max(1, gold.length)),
    macro: round(f1.reduce((a, b) => a + b, 0) / 3),
    agree,
    contradict,
    neutral,
    rows: gold.length,
  };
}

/** The figures of the card: each kind of pair by the mixed judgement, by its own forest and by the other's. */
export function figuresOf({ news, evidence }: { news: readonly Held[]; evidence: readonly Held[] }): Figures {
  const of = (held: readonly Held[], by: "mixed" | "own" | "other") =>
    row(
      held.map(({ example }) => example.label),
      held.map((one) => decided(one[by])),
    );
  return {
    "news pairs": of(news, "mixed"),
    "news pairs, news forest": of(news, "own"),
    "news pairs, trained on evidence alone": of(news, "other"),
    "evidence pairs": of(evidence, "mixed"),
    "evidence pairs, evidence forest": of(evidence, "own"),
    "evidence pairs, news forest": of(evidence, "other"),
  };
}

/** What precision a confirmed relation must have had on unseen groups. */
const CONFIRMED = 0.8;

/** The score of best F1 is where a stance is suggested; the least one with the precision wanted confirms it. */
export function thresholdsOf(news: readonly Held[]): Thresholds {
  const of = (k: 0 | 1) => {
    const ranked = news
      .map(({ own, example }) => ({ p: k === 0 ? own.agree : own.contradict, right: example.label === k }))
      .sort((x, y) => y.p - x.p);
    const all = ranked.filter(({ right }) => right).length;
    let right = 0;
    let best = 0;
    let [suggested, confirmed] = [0.5, 0.99];
    ranked.forEach(({ p, right: ok }, i) => {
      if (ok) right += 1;
      const f1 = (2 * right) / (i + 1 + all);
      if (f1 > best) {
        best = f1;
        suggested = p;
      }
      if (right / (i + 1) >= CONFIRMED && i >= 20) confirmed = p;
    });
    return { suggested: round(Math.max(0.4, suggested)), confirmed: round(Math.max(suggested, confirmed)) };
  };
  return { agrees: of(0), contradicts: of(1) };
}
