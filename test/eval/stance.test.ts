import { expect, test } from "vitest";
import { scoreLinks } from "../../src/eval/links.ts";
import { scoreRetrieval } from "../../src/eval/retrieval.ts";
import type { Figure, Value } from "../../src/eval/score.ts";
import { type Stance, type StanceGold, scoreStance } from "../../src/eval/stance.ts";
import { reasons } from "../../src/link/link.ts";

const named = (figures: readonly (Figure | Value)[], name: string) =>
  figures.find((figure) => figure.name === name);

const row = (id: string, label: StanceGold["label"], group: string): StanceGold => ({
  id,
  a: `${id} one`,
  b: `${id} two`,
  label,
  meta: { group },
});
const ROWS = [
  row("1", "agree", "x"),
  row("2", "contradict", "x"),
  row("3", "contradict", "y"),
  row("4", "neutral", "y"),
];
const MADE: Record<string, Stance> = { 1: "agrees", 2: "contradicts", 3: "unrelated" };
const made = ({ id }: StanceGold) => {
  const stance = MADE[id];
  return stance ? { stance } : null;
};

test("an unanswered pair counts as unrelated, and macro-F1 is the mean of the labels' F1", () => {
  const { figures, errors } = scoreStance(ROWS, { answer: made, compare: null, reasons: () => [] });
  expect(named(figures, "agree")).toMatchObject({ right: 1, found: 1, wanted: 1 });
  expect(named(figures, "contradict")).toMatchObject({ right: 1, found: 1, wanted: 2 });
  expect(named(figures, "neutral")).toMatchObject({ right: 1, found: 2, wanted: 1 });
  expect(named(figures, "macro-F1")).toMatchObject({ value: (1 + 2 / 3 + 2 / 3) / 3 });
  expect(named(figures, "accuracy")).toMatchObject({ value: 0.75 });
  expect(named(figures, "answered")).toMatchObject({ value: 0.75 });
  expect(errors).toMatchObject([{ id: "3", label: "contradict", made: "neutral" }]);
});

test("contradictions are told apart by the reason in their words", () => {
  const why = (a: string) => (a.startsWith("2") ? ["number"] : []);
  const { figures } = scoreStance(ROWS, { answer: made, compare: null, reasons: why });
  expect(named(figures, "contradict, number")).toMatchObject({ right: 1, wanted: 1 });
  expect(named(figures, "contradict, no such word")).toMatchObject({ right: 0, wanted: 1 });
});

test("a judge that looks at the first side alone is found out, and so is one that minds the order", () => {
  const first = (_: StanceGold, a: string) =>
    ({ stance: /^[23] one/.test(a) ? "contradicts" : "unrelated" }) as const;
  const answer = (one: StanceGold) => first(one, one.a);
  const { figures } = scoreStance(ROWS, { answer, compare: first, reasons: () => [] });
  expect(named(figures, "one side only, contradict")).toMatchObject({ right: 2, found: 2, wanted: 2 });
  expect(named(figures, "symmetry")).toMatchObject({ value: 0.5 });
});

const headline = (id: string, label: StanceGold["label"], group: string) => ({
  id,
  b: `headline ${id}`,
  label,
  meta: { group },
});
const POOL = [
  headline("1", "agree", "x"),
  headline("2", "agree", "x"),
  headline("3", "contradict", "x"),
  headline("4", "neutral", "x"),
  headline("5", "agree", "y"),
];

test("headlines of one report agree where their stands do; those without a stand are not asked for", () => {
  const links = [
    { a: "2", b: "1", stance: "agrees", score: 0.9 },
    { a: "1", b: "3", stance: "contradicts", score: 0.8 },
    { a: "1", b: "4", stance: "contradicts", score: 0.9 },
    { a: "5", b: "1", stance: "contradicts", score: 0.7 },
  ];
  const { figures, errors } = scoreLinks(POOL, links, [...links, { a: "3", b: "1" }]);
  expect(named(figures, "links agree")).toMatchObject({ right: 1, found: 1, wanted: 1 });
  expect(named(figures, "links contradict")).toMatchObject({ right: 1, found: 2, wanted: 2 });
  expect(named(figures, "contradict at P ≥ 0.80")).toMatchObject({ right: 1, found: 1, wanted: 2 });
  expect(named(figures, "candidates agree")).toMatchObject({ right: 1, wanted: 1 });
  expect(named(figures, "candidates contradict")).toMatchObject({ right: 1, wanted: 2 });
  expect(named(figures, "candidates per claim")).toMatchObject({ value: 8 / 5 });
  expect(errors.map(({ a, b, wanted, made: found, compared }) => [a, b, wanted, found, compared])).toEqual([
    ["2", "3", "contradict", null, false],
    ["1", "5", null, "contradict", true],
  ]);
});

test("contradictions of one score are taken together, whichever of them are right", () => {
  const tied = [
    { a: "1", b: "3", stance: "contradicts", score: 1 },
    { a: "5", b: "1", stance: "contradicts", score: 1 },
  ];
  for (const links of [tied, [...tied].reverse()])
    expect(named(scoreLinks(POOL, links, null).figures, "contradict at P ≥ 0.80")).toMatchObject({
      right: 0,
      found: 0,
    });
});

test.each([
  ["negation", "the mayor will resign", "the mayor will not resign"],
  ["refutation", "a crab the size of a van was filmed", "the film of a crab the size of a van is a hoax"],
  ["antonym", "the bridge will open in spring", "the bridge will close in spring"],
  ["number", "12 people were hurt in the fire", "15 people were hurt in the fire"],
  ["date", "the bridge was built in 1912", "the bridge was built in 1931"],
  ["cause", "the outage was caused by an AI agent", "the outage was caused by user error"],
])("words that may clash by %s are named so", (reason, a, b) => {
  expect(reasons(a, b)).toContain(reason);
  expect(reasons(b, a)).toEqual(reasons(a, b));
  expect(reasons(a, a)).not.toContain(reason === "cause" ? "negation" : reason);
});

test("recall looks at twenty ranks and precision at five, over the queries that have an answer", () => {
  const others = Array.from({ length: 18 }, (_, i) => `x${i}`);
  const gold = [
    { q: "1", d: "a", rel: 1 },
    { q: "1", d: "b", rel: 1 },
    { q: "2", d: "c", rel: 1 },
    { q: "3", d: "d", rel: 0 },
  ];
  const ranked = [
    { query: "1", found: ["x", "a", ...others.slice(0, 10), "b"] },
    { query: "2", found: [...others, "x", "y", "c"] },
    { query: "3", found: ["d"] },
  ];
  expect(scoreRetrieval(gold, ranked)).toEqual([
    { name: "recall at 20", value: 0.5 },
    { name: "MAP at 5", value: 0.125 },
    { name: "queries", value: 2 },
  ]);
});
