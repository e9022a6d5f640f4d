import type { Evidence } from "../../model/graph.ts";
import { cited } from "../cited.ts";
import type { Mark } from "./features/marks.ts";
import type { Judgement } from "./model.ts";
import type { Reading } from "./read.ts";

type Spans = { side: "a" | "b"; start: number; end: number }[];

const AGAINST: Readonly<Partial<Record<Mark, string>>> = {
  not: "negates",
  fake: "calls it untrue",
  deny: "denies",
  doubt: "doubts",
};
const round = (value: number) => Math.round(value * 1000) / 1000;

/** Why two claims were judged so, in words that stand in them. */
export function explain(judgement: Judgement, stance: "agrees" | "contradicts"): Evidence[] {
  const { short, long, swapped, alignment, figures, substitutions, opposites } = judgement.comparison;
  const [s, l] = swapped ? (["b", "a"] as const) : (["a", "b"] as const);
  const found: Evidence[] = [];
  const add = (feature: string, detail: string, weight: number, spans: Spans) =>
    found.push({ feature, detail, weight: round(weight), spans });
  const both = (x: { start: number; end: number }, y: { start: number; end: number }): Spans => [
    { side: s, start: x.start, end: x.end },
    { side: l, start: y.start, end: y.end },
  ];
  if (stance === "contradicts") {
    for (const { mine, rival, fit } of figures) {
      // "Before March" and "in March" are told by other words than "March".
      if (fit !== "apart" || !rival || cited(short, mine) === cited(long, rival)) continue;
      add(
        "number clash",
        `${cited(short, mine)} against ${cited(long, rival)}.`,
        judgement.evidence.contradict,
        both(mine, rival),
      );
    }
    const seen = new Set<string>();
    for (const { s: one, l: two, kind } of [...opposites, ...substitutions]) {
      if (kind === "number" || kind === "word" || kind === "sibling" || seen.has(one.lower)) continue;
      seen.add(one.lower);
      const how = kind === "opposite" ? "is the opposite of" : "stands where the other has";
      add(
        kind === "opposite" ? "opposites" : "other name",
        `${cited(short, one)} ${how} ${cited(long, two)}.`,
        0.7,
        both(one, two),
      );
    }
  }
  const shades = ([claim, side]: readonly [Reading, "a" | "b"]) =>
    claim.shades.flatMap(({ mark, start, end }) => {
      const how = AGAINST[mark];
      // Who is tried for fraud is not called untrue.
      const isCrime = /^frauds?$/i.test(claim.text.slice(start, end));
      return how === undefined || isCrime ? [] : [{ claim, side, mark, how, start, end }];
    });
  const [one, two] = [shades([short, s]), shades([long, l])];
  if (stance === "contradicts" ? one.length > 0 !== two.length > 0 : one.length > 0 && two.length > 0) {
    for (const { claim, side, mark, how, start, end } of [...one, ...two].slice(0, 4)) {
      const feature = mark === "not" ? "negation" : "refutation";
      add(
        feature,
        `${cited(claim, { start, end })} ${how}${stance === "contradicts" ? ", on one side only" : ""}.`,
        0.7,
        [{ side, start, end }],
      );
    }
  }
  const places = alignment.pairs.flatMap((pair) => {
    const [x, y] = [short.words[pair.s], long.words[pair.l]];
    return x && y ? [{ x, y, pair }] : [];
  });
  if (places.length > 0) {
    const told = places.map(({ x, y }) =>
      x.lower === y.lower && short.text.slice(x.start, x.end) === long.text.slice(y.start, y.end)
        ? cited(short, x)
        : `${cited(short, x)} and ${cited(long, y)}`,
    );
    const cover =
      places.reduce((sum, { x, pair }) => sum + pair.strength * x.entry.rarity, 0) /
      Math.max(1, short.weight);
    add(
      "aligned words",
      `Both speak of ${told.join(", ")}.`,
      cover,
      places.flatMap(({ x, y }) => both(x, y)),
    );
  }
  return found;
}
