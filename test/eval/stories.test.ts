import { describe, expect, test } from "vitest";
import { type ClaimIn, type JoinedClaims, scoreStories, wantedIn } from "../../src/eval/stories.ts";

const TEXTS: Readonly<Record<string, string>> = {
  "flood/a": "Nine houses were hit. The dam held. Nobody died.",
  "flood/b": "Four houses were hit. The dam broke. Nobody was killed.",
  "flood/c": "Two houses burned.",
  "fire/a": "Three sheds burned.",
};
const place = (article: string, quote: string) => {
  const start = TEXTS[article]?.indexOf(quote) ?? -1;
  return { start, end: start + quote.length };
};
const claims: ClaimIn[] = Object.entries(TEXTS).flatMap(([article, text]) =>
  text
    .split(/(?<=\.) /)
    .map((words) => ({ id: `${article} ${words}`, article, text: words, spans: [place(article, words)] })),
);
const at = (article: string, quote: string) => ({ article, quote });
const flood = {
  name: "flood",
  held: false,
  articles: [{ id: "a" }, { id: "b" }, { id: "c", other: true }],
  questions: [
    { sides: [[at("a", "Nine houses were hit")], [at("b", "Four houses were hit")]] },
    { sides: [[at("a", "The dam held")], [at("b", "The dam broke")]] },
    { sides: [[at("a", "Nobody died"), at("b", "Nobody was killed")]] },
  ],
  unsure: [[at("a", "Nobody died"), at("b", "The dam broke")]] as const,
};
const joined = (a: string, b: string, stance: string, level = "suggested"): JoinedClaims => ({
  a,
  b,
  stance,
  level,
  score: 0.6,
});
const read = wantedIn(flood, claims, place);
const byId = new Map(claims.map((claim) => [claim.id, claim]));
const score = (...made: JoinedClaims[]) => scoreStories([read], byId, made, () => "pair not compared");

describe("marks of readers", () => {
  test("words of two sides contradict each other, words of one agree", () => {
    expect(read.wanted.map(({ stance, a, b }) => [stance, a.quote, b.quote])).toEqual([
      ["contradicts", "Nine houses were hit", "Four houses were hit"],
      ["contradicts", "The dam held", "The dam broke"],
      ["agrees", "Nobody died", "Nobody was killed"],
    ]);
  });
  test("sides that are said to agree do", () => {
    const [houses, dam] = flood.questions;
    const sides = [...(houses?.sides ?? []), ...(dam?.sides ?? [])];
    const found = wantedIn({ ...flood, questions: [{ sides, agreeing: [[0, 3]] }] }, claims, place).wanted;
    expect(found.filter(({ stance }) => stance === "agrees").map(({ b }) => b.quote)).toEqual([
      "The dam broke",
    ]);
  });
  test("a claim has the words of a quote that stand in it, and not those beside it", () => {
    expect(read.wanted.map((one) => one.claims.map((all) => all.map(({ text }) => text)))).toEqual([
      [["Nine houses were hit."], ["Four houses were hit."]],
      [["The dam held."], ["The dam broke."]],
      [["Nobody died."], ["Nobody was killed."]],
    ]);
  });
});

describe("relations held against them", () => {
  test("what is right, wrong and missing is counted, and each miss told with its reason", () => {
    const { figures, errors } = score(
      joined("flood/a Nine houses were hit.", "flood/b Four houses were hit.", "contradicts", "confirmed"),
      joined("flood/a The dam held.", "flood/b The dam broke.", "agrees"),
    );
    expect(figures).toMatchObject([
      { name: "contradicts", right: 1, found: 1, wanted: 2 },
      { name: "contradicts, confirmed", right: 1, found: 1, wanted: 2 },
      { name: "agrees", right: 0, found: 1, wanted: 1 },
      { name: "agrees, confirmed", right: 0, found: 0, wanted: 1 },
    ]);
    expect(errors.map(({ wanted, made, why }) => [wanted, made !== null, why])).toEqual([
      ["contradicts", true, "judged the other way"],
      ["contradicts", false, "pair not compared"],
      ["agrees", false, "pair not compared"],
    ]);
  });
  test("what readers are not sure of, and one article's own, count for nothing", () => {
    const { figures } = score(
      joined("flood/a Nobody died.", "flood/b The dam broke.", "contradicts"),
      joined("flood/a Nobody died.", "flood/a The dam held.", "contradicts"),
      joined("flood/a Nine houses were hit.", "flood/b Four houses were hit.", "supersedes"),
    );
    expect(figures.map(({ found }) => found)).toEqual([0, 0, 0, 0]);
  });
  test("look-alikes and other stories must not be joined", () => {
    const { figures, joined: strangers } = score(
      joined("flood/a Nine houses were hit.", "flood/c Two houses burned.", "contradicts"),
      joined("flood/c Two houses burned.", "fire/a Three sheds burned.", "contradicts"),
    );
    expect(figures[0]).toMatchObject({ right: 0, found: 2 });
    expect(strangers).toEqual([
      { name: "look-alikes joined", value: 1 },
      { name: "other stories joined", value: 1 },
    ]);
  });
});
